import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runReview } from '../../src/commands/review.ts';
import { runReviewImport } from '../../src/commands/review-import.ts';
import { runShare } from '../../src/commands/share.ts';
import { launchBrowser } from '../support/browser.ts';
import { projectFolder } from '../support/compile-fixture.ts';
import { recordingHost } from '../support/recording-host.ts';
import { temporaryFolder } from '../support/run-cli.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = readFileSync(join(projectFolder, 'docs/example.md'), 'utf8').replace(
  '## Recommendations',
  '- The price of Tawny Yard is discussed.\n  - Exempt: 3\n  - Id: tawny-yard\n\n## Recommendations',
);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

/** Shares the example, or other notes, and opens the file as a chair would. */
async function shared(
  text = example,
  edition: 'public' | 'members' = 'public',
): Promise<{ readonly folder: string; readonly file: string; readonly host: ReturnType<typeof recordingHost> }> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'notes.md'), text);
  const host = recordingHost(folder);
  expect(await runShare({ notes: 'notes.md', edition }, host)).toBe(0);
  const file = join(folder, edition === 'members' ? 'notes-members.share.html' : 'notes.share.html');
  page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  return { folder, file, host };
}

async function press(words: string): Promise<void> {
  const found = await page.waitForSelector(`::-p-xpath(//button[normalize-space(.) = "${words}"])`);
  await found?.focus();
  await page.keyboard.press('Enter');
}

/** Lets the browser save files into the folder, and waits for one. */
async function saved(folder: string, name: string): Promise<string> {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  const done = new Promise<void>((resolve) => {
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolve();
    });
  });
  await press('Save the review file');
  await done;
  return readFileSync(join(folder, name), 'utf8');
}

it('is one file in which a chair comments and agrees, and what it saves is taken in', async () => {
  const { folder, host } = await shared();
  const away = temporaryFolder();
  await press('Comment on 2.1');
  await press('Keep the comment');
  expect(await page.evaluate('document.activeElement.getAttribute("aria-invalid")')).toBe('true');
  await page.keyboard.type('Is <b>this</b> right?');
  await press('Keep the comment');
  await press('Comment on Key Decision');
  await page.keyboard.type('Yes');
  await press('Keep the comment');
  await press('Remove the comment on Key Decision');
  await press('Save the review file');
  expect(await page.evaluate('document.activeElement.id')).toBe('share-name');
  await page.keyboard.type('Cllr A Penrose');
  await page.click('#share-agrees');
  const text = await saved(away, 'notes.review.yaml');
  expect(text).toContain('notes: notes.md\n');
  expect(await runReviewImport({ file: join(away, 'notes.review.yaml'), notes: 'notes.md' }, host)).toBe(0);
  expect(await runReview(['notes.md'], host)).toBe(0);
  expect(host.out().replaceAll(/c[0-9a-f]{11}|\d+ \w+ \d{4}/gu, '…')).toBe(`notes.md
  … on point-2.1: Cllr A Penrose on …
    Is <b>this</b> right?
  Agreed by Cllr A Penrose on ….
`);
  await press('Show it as text');
  expect(await page.evaluate('document.querySelector("#share-text").value.split("at:")[0]')).toBe(text.split('at:')[0]);
  expect(existsSync(join(folder, 'notes.review.yaml'))).toBe(true);
});

it('warns before what was said is lost, and asks nothing of any network', async () => {
  const { file } = await shared();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(dialogs).toEqual([]);
  await page.click('#share-agrees');
  await page.reload();
  expect(dialogs).toEqual(['beforeunload']);
  const outside = asked.filter((url) => url !== pathToFileURL(file).href && !url.startsWith('data:'));
  expect(outside).toEqual([]);
  await expect(page.evaluate('fetch("https://ravensmere.example/")')).rejects.toThrow('Failed to fetch');
});

it('runs nothing that notes or their names hold', async () => {
  const hostile = '<img src=x onerror="document.title=\'run\'"> </script><script>document.title="run"</script>';
  await shared(
    example.replace('Members asked', `${hostile} Members asked`).replace('to: Cabinet', `to: "Cabinet</script>"`),
  );
  expect(await page.title()).not.toBe('run');
  expect(await page.evaluate('document.querySelectorAll("script").length')).toBe(2);
});

it('holds exempt points for members only, and says so', async () => {
  const { file } = await shared();
  expect(readFileSync(file, 'utf8')).not.toMatch(/tawny/iu);
  await page.close();
  const members = await shared(example, 'members');
  expect(readFileSync(members.file, 'utf8')).toMatch(/Tawny Yard/u);
  expect(await page.evaluate('document.querySelector(".share-start").innerText')).toContain('Do not pass it on.');
});

it('speaks the language of the report', async () => {
  await shared(example.replace('---\n', '---\nlanguage: cy\n'));
  expect(await page.evaluate('document.querySelector("#share-title").innerText')).toBe('Eich adolygiad');
});

describe('for everybody', () => {
  it.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)(
    'breaks no rule of axe at %i pixels in the %s scheme, and nothing scrolls sideways',
    async (width, scheme) => {
      await shared();
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await press('Comment on R1');
      await page.keyboard.type('Who pays?');
      await press('Keep the comment');
      await press('Comment on 2.2');
      await press('Keep the comment');
      await page.type('#share-name', 'Cllr A Penrose');
      await press('Show it as text');
      await page.evaluate(axe);
      expect(
        await page.evaluate(`axe.run(document, { rules: { 'color-contrast-enhanced': { enabled: true } } })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`),
      ).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
  );
});
