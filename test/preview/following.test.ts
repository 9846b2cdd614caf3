import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { projectFolder } from '../support/compile-fixture.ts';
import { openPreview, startPreview, waitForReport } from '../support/preview.ts';
import type { RunningPreview } from '../support/preview.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const council = join(projectFolder, 'fixtures/councils/ravensmere');
const written = readFileSync(join(projectFolder, 'fixtures/notes/perfect/input.md'), 'utf8');
const folder = temporaryFolder();
const cache = temporaryFolder();
const notes = join(folder, 'notes.md');
let browser: Browser;
let preview: RunningPreview;
let page: Page;

const freshness = (): Promise<unknown> => page.evaluate(`document.querySelector('#freshness').dataset.freshness`);
const waitForFreshness = (key: string): Promise<unknown> =>
  page.waitForFunction(`document.querySelector('#freshness').dataset.freshness === '${key}'`);
const inFrame = (expression: string): Promise<unknown> =>
  page.evaluate(`(() => { const inside = document.querySelector('iframe').contentDocument; return ${expression}; })()`);
const point = (words: string): string => `${written.trimEnd()}\n\n## More\n\n- ${words}\n`;

beforeAll(async () => {
  browser = await launchBrowser();
  cpSync(council, folder, { recursive: true });
  writeFileSync(notes, written);
  preview = await startPreview(folder, ['notes.md'], cache);
});
afterAll(() => browser.close());
beforeEach(async () => {
  writeFileSync(notes, written);
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await openPreview(page, preview.address);
});
afterEach(() => page.close());

describe('a change', () => {
  it('is shown where one reads: nothing scrolls, focus stays, nothing is loaded anew', async () => {
    await inFrame(`inside.querySelector('#recommendations').scrollIntoView()`);
    await inFrame(`inside.querySelector('[data-preview-place][id^="r1"]').focus({ preventScroll: true })`);
    await page.evaluate(`window.isTheSame = document.querySelector('iframe').contentWindow.isTheSame = true`);
    const before = await inFrame('inside.defaultView.scrollY');
    expect(before).toBeGreaterThan(100);
    writeFileSync(notes, point('Members asked for the words to be shown at once.'));
    await waitForReport(page, 'shown at once');
    expect(await inFrame('inside.defaultView.scrollY')).toBe(before);
    expect(await inFrame('inside.activeElement.id')).toBe('r1');
    expect(await inFrame('inside.defaultView.isTheSame && isTheSame')).toBe(true);
  });

  it.each([
    ['saved in its place', (text: string) => writeFileSync(notes, text)],
    [
      'put in the place of the old file',
      (text: string) => {
        writeFileSync(join(folder, 'notes.md~'), text);
        renameSync(join(folder, 'notes.md~'), notes);
      },
    ],
    [
      'written after the old file was taken away',
      (text: string) => {
        rmSync(notes);
        writeFileSync(notes, text);
      },
    ],
    [
      'written twice in a moment',
      (text: string) => {
        writeFileSync(notes, written);
        writeFileSync(notes, text);
      },
    ],
  ])('is seen when the file is %s, and again', async (_name, save) => {
    for (const words of ['Members asked once.', 'Members asked twice.']) {
      save(point(words));
      await waitForReport(page, words);
    }
  });

  it('of the settings, the register or a template counts', async () => {
    const settings = readFileSync(join(folder, 'scrutineer.yaml'), 'utf8');
    writeFileSync(
      join(folder, 'scrutineer.yaml'),
      settings.replace('Ravensmere Borough Council', 'Ravensmere Town Council'),
    );
    await waitForReport(page, 'Ravensmere Town Council');
    mkdirSync(join(folder, 'templates/cabinet-feedback/partials'), { recursive: true });
    writeFileSync(join(folder, 'scrutineer.yaml'), `${settings}\ntemplates: templates\n`);
    await waitForReport(page, 'Ravensmere Borough Council');
    const partial = join(folder, 'templates/cabinet-feedback/partials/sign-off.hbs');
    writeFileSync(partial, '<p>Signed and sealed.</p>');
    await waitForReport(page, 'Signed and sealed.');
    writeFileSync(partial, '<p>Signed and delivered.</p>');
    await waitForReport(page, 'Signed and delivered.');
    const people = readFileSync(join(folder, 'people.yaml'), 'utf8');
    writeFileSync(join(folder, 'people.yaml'), `${people}\nnonsense: true\n`);
    await waitForFreshness('stale');
    writeFileSync(join(folder, 'people.yaml'), people);
    writeFileSync(join(folder, 'scrutineer.yaml'), settings);
    await waitForReport(page, 'Written by');
    await waitForFreshness('up-to-date');
  });
});

describe('notes with problems', () => {
  it('are shown, with what is missing in its place', async () => {
    writeFileSync(notes, written.replace(/^key-decision:.*\n/mu, ''));
    await waitForReport(page, 'Not yet given: Key Decision');
    expect(await freshness()).toBe('up-to-date');
    expect(await page.evaluate(`document.querySelector('#problem-list li .message').innerText`)).toBe(
      'Key Decision is missing.',
    );
  });

  it('that nobody can read leave the last good page, marked, below what check says', async () => {
    writeFileSync(notes, written.replace('\nto: ', '\nto: "<b>&amp; '));
    await waitForFreshness('stale');
    const { out } = runCli(['check', 'notes.md'], { folder });
    expect(out).toContain('error[yaml-syntax]');
    expect(await page.evaluate(`document.querySelector('#overlay pre').textContent`)).toBe(out);
    expect(await inFrame(`inside.querySelector('h1') !== null`)).toBe(true);
    expect(await page.evaluate(`document.querySelector('#freshness').innerText`)).toContain('Out of date');
    const overlay = `document.querySelector('#overlay')`;
    expect(await page.evaluate(`${overlay}.contains(document.elementFromPoint(300, 500))`)).toBe(true);
    await page.click('#overlay-toggle');
    expect(await page.evaluate(`${overlay}.contains(document.elementFromPoint(300, 500))`)).toBe(false);
    await page.click('#overlay-toggle');
    writeFileSync(notes, point('Members were glad to see it again.'));
    await waitForReport(page, 'glad to see it again');
    await waitForFreshness('up-to-date');
    expect(await page.evaluate(`${overlay}.hidden`)).toBe(true);
  });

  it('that are gone say so, and come back', async () => {
    rmSync(notes);
    await waitForFreshness('stale');
    expect(await page.evaluate(`document.querySelector('#overlay pre').textContent`)).toContain(
      '`notes.md` does not exist.',
    );
    writeFileSync(notes, written);
    await waitForFreshness('up-to-date');
  });
});

it('is found again at its address when it was started anew, and says so while it is gone', async () => {
  await preview.end('SIGKILL');
  await waitForFreshness('not-connected');
  expect(await page.evaluate(`document.querySelector('#freshness').innerText`)).toContain('may be out of date');
  writeFileSync(notes, point('Members wrote on meanwhile.'));
  const { address } = preview;
  preview = await startPreview(folder, ['notes.md'], cache);
  expect(preview.address).toBe(address);
  await waitForReport(page, 'Members wrote on meanwhile.');
  await waitForFreshness('up-to-date');
});

it('says when nothing is heard of it any more, and is heard again, as after sleep', async () => {
  process.kill(preview.id, 'SIGSTOP');
  await waitForFreshness('not-connected');
  writeFileSync(notes, point('Members wrote while it slept.'));
  process.kill(preview.id, 'SIGCONT');
  await waitForReport(page, 'Members wrote while it slept.');
  await waitForFreshness('up-to-date');
});

it('has another secret where its port was taken meanwhile, and refuses a port that is taken', async () => {
  const second = await startPreview(folder, ['notes.md'], cache);
  expect(new URL(second.address).port).not.toBe(new URL(preview.address).port);
  expect(new URL(second.address).pathname).not.toBe(new URL(preview.address).pathname);
  await expect(startPreview(folder, ['notes.md', '--port', new URL(preview.address).port])).rejects.toThrow(
    `The port ${new URL(preview.address).port} cannot be used: another program has it.\n  Name another with \`--port\`, or leave it out.\n`,
  );
  await second.end();
});

it('ends on Ctrl-C, with browsers that still listen', async () => {
  expect(await preview.end()).toBe('SIGINT');
  await waitForFreshness('not-connected');
  preview = await startPreview(folder, ['notes.md'], cache);
});
