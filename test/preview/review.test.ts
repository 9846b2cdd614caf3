import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { matter } from '../support/outline.ts';
import { openPreview, startPreview } from '../support/preview.ts';
import type { RunningPreview } from '../support/preview.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const words = `${matter}\n## Introduction\n\nThe Committee met on 5 November 2026.\n\n## Feedback\n\n1. Members asked how many lamps failed.\n   - Id: lamps\n2. The price of Tawny Yard was discussed.\n   - Exempt: 3\n\n## Recommendations\n\n1. That Cabinet publishes the figures each month.\n   - Owner: Head of Community Safety\n   - Due: 30 April 2027\n   - Evidence: lamps\n`;
const folder = temporaryFolder();
const notes = join(folder, 'notes.md');
const kept = join(folder, 'notes.review.yaml');
let browser: Browser;
let preview: RunningPreview;
let page: Page;

const shows = (selector: string, text: string): Promise<unknown> =>
  page.waitForFunction(
    `document.querySelector(${JSON.stringify(selector)})?.innerText.includes(${JSON.stringify(text)})`,
  );
const told = (text: string): Promise<unknown> => shows('#review-told', text);

/** What the server answers to something that is said as the page would say it. */
const say = async (said: unknown, { query = location(), ...headers }: Readonly<Record<string, string>> = {}) => {
  const answer = await fetch(`${preview.address}say${query}`, {
    method: 'POST',
    headers: { origin: new URL(preview.address).origin, ...headers },
    body: typeof said === 'string' ? said : JSON.stringify(said),
  });
  return `${String(answer.status)} ${await answer.text()}`;
};
let id = '';
const location = (): string => `?notes=${id}&edition=public`;

beforeAll(async () => {
  browser = await launchBrowser();
  writeFileSync(notes, words);
  preview = await startPreview(folder, ['notes.md']);
});
afterAll(() => browser.close());
beforeEach(async () => {
  writeFileSync(notes, words);
  writeFileSync(kept, '');
  page = await browser.newPage();
  await openPreview(page, preview.address);
  id = String(await page.evaluate(`document.querySelector('#shell').dataset.notes`));
});
afterEach(() => page.close());

describe('a chair', () => {
  it('comments by keyboard alone, and another browser shows it at once', async () => {
    const other = await browser.newPage();
    await openPreview(other, preview.address);
    await page.focus('a[href="#review"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('comment-item');
    await page.keyboard.type('2.1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Is <b>this</b> right?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await told('Write your name first.');
    await page.keyboard.type('Cllr J Wintringham');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await told('The comment was added.');
    await shows('#comments', 'Is <b>this</b> right?');
    await other.waitForFunction(`document.querySelector('#comments').innerText.includes('Is <b>this</b> right?')`);
    await other.close();
    expect(readFileSync(kept, 'utf8')).toMatch(
      /item: lamps\n +text: "?Is <b>this<\/b> right\?"?\n +by: Cllr J Wintringham\n/u,
    );
    writeFileSync(
      notes,
      words.replace('1. Members asked how', '1. Members thanked the officers.\n2. Members asked how'),
    );
    await shows('#comments', '2.2');
    await shows('#comments', 'The report has changed since.');
    await page.click('[data-settles]');
    await shows('#comments', 'Settled: 1');
  });

  it('agrees what is shown, and is told when the words change', async () => {
    await page.type('#reviewer', 'Cllr J Wintringham');
    await page.click('#agree');
    await shows('#agreement', 'Agreed by Cllr J Wintringham');
    const published = ['build', 'notes.md', '--publish', '--formats', 'json', '--no-cache'];
    writeFileSync(notes, words.replace('---\n', '---\nstatus: agreed\n'));
    await shows('#agreement', 'in these words');
    expect(runCli(published, { folder }).code).toBe(0);
    writeFileSync(notes, words.replace('---\n', '---\nstatus: agreed\n').replace('lamps failed', 'lanterns failed'));
    await shows('#agreement', 'The words have changed since Cllr J Wintringham agreed');
    expect(runCli(published, { folder }).err).toContain('agreement-out-of-date');
  });

  it('cannot agree what cannot be published, nor what has changed meanwhile', async () => {
    writeFileSync(notes, words.replace('to: Cabinet', 'to: TBC'));
    await shows('#agreement', 'It cannot be agreed before');
    await page.type('#reviewer', 'Cllr J Wintringham');
    await page.click('#agree');
    await told('There is something to put right first.');
    expect(await say({ kind: 'agree', by: 'Cllr A', version: `sha256-${'0'.repeat(64)}` })).toBe(
      '200 "changed-meanwhile"',
    );
    expect(readFileSync(kept, 'utf8')).toBe('');
  });

  it('has nothing in the way at 320 pixels, in light and dark', async () => {
    await page.setViewport({ width: 320, height: 800 });
    await page.type('#reviewer', 'Cllr J Wintringham');
    await page.type('#comment-text', 'W'.repeat(300));
    await page.click('#comment-send');
    await shows('#comments', 'WWW');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await page.evaluate(axe);
      expect(
        await page.evaluate(`axe.run('#review').then(({ violations }) => violations.map(({ id }) => id))`),
      ).toEqual([]);
    }
  });
});

describe('what others say', () => {
  it('is plain text, whatever it holds', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202Eevil\u202C\n\n\n\n\n{{{body}}}';
    const version = await page.evaluate(
      `fetch('state${location()}').then((answer) => answer.json()).then(({ review }) => review.version)`,
    );
    expect(await say({ kind: 'comment', item: 'report', text: hostile, by: 'A <b>B</b>\nC', version })).toBe(
      '200 "done"',
    );
    await shows('#comments', '<img src=x onerror=alert(1)>evil');
    expect(await page.evaluate(`document.querySelectorAll('#comments img, #comments b').length`)).toBe(0);
  });

  it('on exempt points stands in the members’ view only', async () => {
    const query = location().replace('public', 'members');
    const version = await page.evaluate(
      `fetch('state${query}').then((answer) => answer.json()).then(({ review }) => review.version)`,
    );
    expect(await say({ kind: 'comment', item: 'point-2.2', text: 'Too dear.', by: 'A', version }, { query })).toBe(
      '200 "done"',
    );
    await shows('#comments', 'Shown in the members’ view only: 1');
    expect(await page.evaluate('document.body.innerText')).not.toContain('Too dear.');
    await page.click('input[value="members"]');
    await shows('#comments', 'Too dear.');
  });

  it('is refused from elsewhere, in another form, and of what is not there', async () => {
    expect(await say({ kind: 'settle', id: 'c', by: 'A' }, { origin: 'http://elsewhere.example' })).toMatch(/^403/u);
    expect(await say('{')).toMatch(/^404/u);
    expect(await say('x'.repeat(2_000_000))).toMatch(/^413/u);
    expect(await say({ kind: 'settle', id: 'c', by: 'A' }, { query: '?notes=none' })).toMatch(/^404/u);
    const version = await page.evaluate(
      `fetch('state${location()}').then((answer) => answer.json()).then(({ review }) => review.version)`,
    );
    expect(await say({ kind: 'comment', item: '../x', text: 'a', by: 'A', version })).toBe('200 "write-words"');
    expect(readFileSync(kept, 'utf8')).toBe('');
  });
});

it('a review file that leads out of the folder is neither read nor written', async () => {
  const elsewhere = temporaryFolder();
  const secret = join(elsewhere, 'secret.yaml');
  writeFileSync(secret, 'password: swordfish\n');
  writeFileSync(join(folder, 'other.md'), words);
  symlinkSync(secret, join(folder, 'other.review.yaml'));
  const second = await startPreview(folder, ['other.md']);
  await openPreview(page, second.address);
  await shows('#comments', 'cannot be read');
  expect(await page.evaluate('document.body.innerText')).not.toContain('swordfish');
  await page.type('#reviewer', 'Cllr J Wintringham');
  await page.type('#comment-text', 'Why?');
  await page.click('#comment-send');
  await told('It could not be written');
  expect(readFileSync(secret, 'utf8')).toBe('password: swordfish\n');
  expect(existsSync(join(folder, '.scrutineer-review-lock'))).toBe(false);
  await second.end();
});
