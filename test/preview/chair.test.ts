import { readFileSync, writeFileSync, cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserProcesses } from '../support/browser-processes.ts';
import { launchBrowser } from '../support/browser.ts';
import { projectFolder } from '../support/compile-fixture.ts';
import { ask, openPreview, startPreview, waitForReport } from '../support/preview.ts';
import type { RunningPreview } from '../support/preview.ts';
import { readPdf } from '../support/read-pdf.ts';
import { temporaryFolder } from '../support/run-cli.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = readFileSync(join(projectFolder, 'docs/example.md'), 'utf8')
  .replace('---\n', '---\ntype: cabinet-feedback\nlegal-basis: lga2000-9f\nstatus: with-chair\nversion: "3"\n')
  .replace('## Recommendations', '- The price of Tawny Yard is discussed.\n  - Exempt: 3\n\n## Recommendations');
const unreadable = example.replace('to: Cabinet', 'to: "Cabinet');
const folder = temporaryFolder();
const notes = join(folder, 'notes.md');
let browser: Browser;
let preview: RunningPreview;
let page: Page;

const inFrame = (expression: string): Promise<unknown> =>
  page.evaluate(`(() => { const inside = document.querySelector('#page').contentDocument; return ${expression}; })()`);
const text = (selector: string): Promise<unknown> => page.evaluate(`document.querySelector('${selector}').innerText`);

beforeAll(async () => {
  browser = await launchBrowser();
  cpSync(join(projectFolder, 'fixtures/councils/ravensmere'), folder, { recursive: true });
  writeFileSync(notes, example);
  preview = await startPreview(folder, ['notes.md']);
});
afterAll(() => browser.close());
beforeEach(async () => {
  writeFileSync(notes, example);
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
});
afterEach(() => page.close());

describe('beside the report', () => {
  beforeEach(() => openPreview(page, preview.address));

  it('stand the problems by severity, each leading to its place in the report and back', async () => {
    expect(
      await page.evaluate(`[...document.querySelectorAll('#problem-list h3')].map((one) => one.innerText)`),
    ).toEqual([
      'To put right before the report is published (1)',
      expect.stringMatching(/^Probably wrong \(\d+\)$/u),
      expect.stringMatching(/^To be aware of \(\d+\)$/u),
    ]);
    const problem = await page.waitForSelector('::-p-xpath(//li[contains(., "stands twice in a row")])');
    await problem?.hover();
    expect(await text('#place-words')).toContain(
      '- Members asked how many complaints the the Council receives at night.\n',
    );
    expect(await text('#place-words pre')).toContain('^^^^^^^');
    await (await problem?.$('button'))?.click();
    expect(await inFrame('inside.activeElement.id')).toBe('point-2.1');
    expect(await inFrame(`[...inside.defaultView.CSS.highlights.get('preview')].map(String)`)).toEqual(['the the']);
    expect(await text('#place-words')).toMatch(/^2\.1: Line 2\d of notes\.md\n+- Members asked how many/u);
    await page.keyboard.press('Enter');
    expect(await text(':focus')).toContain('stands twice in a row');
  });

  it('leads from a missing fact to its row', async () => {
    await page.click('#problem-list .error button');
    expect(await inFrame('inside.activeElement.innerText')).toMatch(/^Key Decision\s+Not yet given: Key Decision$/u);
    expect(await text('#place-words')).toContain('Key Decision is not in the notes yet.');
  });

  it('stand status, version, length, and the days that can be counted', async () => {
    expect(await text('#facts')).toMatch(
      /^Status\nWith the chair\nVersion\n3\nLength\n\d\d words, about a minute to read\nDays to keep\nPublish by 1 December 2026: 5 clear working days before the meeting on 9 December 2026\. Your council may count clear days otherwise\.\nResponse by 8 February 2027: 2 months beginning with 9 December 2026, if the report is received then\. Check with your monitoring officer\.$/u,
    );
  });

  it('shows the public no exempt word, and members all of them, each in its own view', async () => {
    const all = (): Promise<unknown> =>
      page.evaluate(
        `document.documentElement.outerHTML + document.querySelector('#page').contentDocument.documentElement.outerHTML`,
      );
    expect(await all()).not.toContain('Tawny');
    await inFrame(`inside.querySelector('[id="point-2.3"]').focus()`);
    expect(await text('#place-words')).toContain('withheld from the public');
    await page.click('input[value="members"]');
    await waitForReport(page, 'The price of Tawny Yard is discussed.');
    expect(await inFrame('inside.body.innerText')).toContain('NOT FOR PUBLICATION');
    await page.reload();
    await waitForReport(page, 'Tawny Yard');
    await page.click('input[value="public"]');
    await page.waitForFunction(`!document.querySelector('#page').contentDocument.body.innerText.includes('Tawny')`);
  });

  it('can be used by keyboard alone', async () => {
    await page.focus('#tab-screen');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await text('[aria-selected="true"]')).toBe('Phone');
    expect(await page.evaluate(`document.querySelector('#page').clientWidth`)).toBe(373);
    await page.keyboard.press('ArrowRight');
    expect(await text('[aria-selected="true"]')).toBe('Screen');
    const stops: unknown[] = [];
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(`document.activeElement.value ?? document.activeElement.id`));
    }
    expect(stops.slice(0, 2)).toEqual(['public', 'page']);
    expect(await inFrame('inside.activeElement.getAttribute("data-preview-place")')).not.toBeNull();
    expect(await text('#place-words')).toMatch(/: Line \d+ of notes\.md/u);
  });

  it('prints the PDF when it is asked for, once for each page', async () => {
    const pdf = `${preview.address}report.pdf${String(await page.evaluate(`'?notes=' + document.querySelector('#shell').dataset.notes`))}`;
    await page.click('#tab-paper');
    await page.waitForSelector('#paper iframe');
    const bytes = new Uint8Array(await (await fetch(pdf)).arrayBuffer());
    expect((await readPdf(bytes)).pages.join('\n')).toContain('Summary of feedback');
    const started = performance.now();
    const again = new Uint8Array(await (await fetch(pdf)).arrayBuffer());
    // A print takes several times as long.
    expect(performance.now() - started).toBeLessThan(150);
    expect(Buffer.compare(again, bytes)).toBe(0);
    expect(browserProcesses(preview.id).length).toBeGreaterThan(0);
    writeFileSync(notes, example.replace('Sundays', 'Mondays'));
    await page.waitForFunction(
      `!document.querySelector('#paper a')?.href.includes(${JSON.stringify(await page.evaluate(`document.querySelector('#paper a').href.split('page=')[1]`))})`,
    );
    const later = new Uint8Array(await (await fetch(pdf)).arrayBuffer());
    expect((await readPdf(later)).pages.join('\n')).toContain('Mondays');
  }, 120_000);
});

async function brokenRules(looked: Page): Promise<unknown> {
  await looked.evaluate(axe);
  return looked.evaluate(`axe.run(document, { iframes: false, rules: { 'color-contrast-enhanced': { enabled: true } } })
    .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`);
}

it('says in the place of the PDF why there is none', async () => {
  const without = await startPreview(folder, ['notes.md', '--browser', join(folder, 'no-browser')]);
  await openPreview(page, without.address);
  await page.click('#tab-paper');
  await page.waitForSelector('#paper pre');
  expect(await text('#paper')).toContain('No PDF could be made:');
  expect(await text('#paper pre')).toContain('no-browser');
});

const views = [
  [1280, 'light'],
  [1280, 'dark'],
  [320, 'light'],
  [320, 'dark'],
] as const;

describe.each([
  ['a report with problems', example, 'up-to-date', ''],
  ['notes that cannot be read', unreadable, 'stale', ''],
  ['paper, in Welsh', example, 'up-to-date', '?lang=cy'],
])('the preview of %s', (name, words, freshness, query) => {
  it.each(views)(
    'breaks no rule of axe at %i pixels in the %s scheme, and nothing scrolls sideways',
    async (width, scheme) => {
      writeFileSync(notes, words);
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(preview.address + query);
      await page.waitForFunction(`document.querySelector('#freshness').dataset.freshness === '${freshness}'`);
      if (name.startsWith('paper')) {
        await page.click('#tab-paper');
        await page.waitForSelector('#paper a');
      }
      expect(await brokenRules(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
  );
});

it('marks the problems in the report so that no rule of axe is broken there either', async () => {
  await openPreview(page, preview.address);
  const marked = String(await inFrame('inside.documentElement.outerHTML'));
  expect(marked).toContain('data-preview-severity="error"');
  // No script runs in the frame: what stands in it is looked at in a page of its own.
  await page.goto('about:blank');
  await page.setContent(`<!DOCTYPE html>${marked}`);
  expect(await brokenRules(page)).toEqual([]);
});

it('speaks Welsh, with the problems marked as English', async () => {
  await page.goto(`${preview.address}?lang=cy`);
  await page.waitForSelector('#problem-list li');
  expect(
    await page.evaluate(`[document.documentElement.lang, document.querySelector('#problem-list ul').lang]`),
  ).toEqual(['cy', 'en']);
  expect(await text('#facts')).toContain('Cyhoeddwch erbyn 1 Rhagfyr 2026');
});

it('is valid to html-validate', async () => {
  const { words } = await ask(preview.address);
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    // Script and styles come from where the page does.
    rules: { 'require-sri': 'off' },
  });
  const { results } = await validator.validateString(words);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
  ).toEqual([]);
});
