import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate/node';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { comparisonPage } from './support/comparing.ts';
import { compile, fixture } from './support/compile-fixture.ts';
import type { PdfReading } from './support/read-pdf.ts';
import { fontsOf, readPdf } from './support/read-pdf.ts';
import { renderSample } from './support/render-sample.ts';
import { everything } from './support/sample-everything.ts';
import { broAlarch, ravensmere } from './support/sample-report.ts';

const resolve = createRequire(import.meta.url).resolve;
const axe = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
const samples = { ravensmere, everything, broAlarch };
const clean = [
  'perfect/input.md',
  'perfect-welsh/input.yaml',
  'no-recommendations/input.md',
  'three-spellings/front-matter.md',
  'long/input.md',
];
const names = [...Object.keys(samples), ...clean, 'a comparison'];
const views = [
  [1280, 'light'],
  [1280, 'dark'],
  [320, 'light'],
  [320, 'dark'],
] as const;
const pages = new Map<string, string>();
let browser: Browser;

/** Opens a sample as a reader would see it. */
async function open(name: string, width: number, scheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setContent(pages.get(name) ?? '');
  return page;
}

beforeAll(async () => {
  browser = await launchBrowser();
  for (const [name, report] of Object.entries(samples)) {
    const page = await renderSample(report);
    pages.set(name, page);
  }
  for (const name of clean) pages.set(name, (await compile(fixture(`fixtures/notes/${name}`))).html);
  const text = fixture('fixtures/notes/perfect/input.md').text.replace('status: agreed', 'status: draft');
  const later = text.replaceAll(/ (?:214|Housing|two) /gu, ' a few ').replace(/^1\. Members.*$/mu, '1. Rats came up.');
  pages.set('a comparison', await comparisonPage(text, later));
}, 60_000);

afterAll(async () => {
  await browser.close();
});

describe.each(names)('the page of %s', (name) => {
  it.each(views)(
    'breaks no rule of axe at %i pixels in the %s scheme, contrast of 7:1 among them',
    async (width, scheme) => {
      const page = await open(name, width, scheme);
      await page.evaluate(axe);
      const broken: unknown =
        await page.evaluate(`axe.run(document, { rules: { 'color-contrast-enhanced': { enabled: true } } })
      .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`);
      expect(broken).toEqual([]);
      const width320: unknown = await page.evaluate('document.documentElement.scrollWidth');
      expect(width320).toBe(width);
      await page.close();
    },
    60_000,
  );

  it('is valid to html-validate', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: {
        // The anchor of a point is its printed number, dot and all.
        'valid-id': ['error', { relaxed: true }],
        // Titles are as long as the notes make them.
        'long-title': 'off',
      },
    });
    const report = await validator.validateString(pages.get(name) ?? '');
    expect(
      report.results.flatMap((result) =>
        result.messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });
});

it('keeps the stacked summary of a narrow screen a table with row headers', async () => {
  const page = await open('ravensmere', 320, 'light');
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = nodes.map((node): unknown => node.role?.value);
  expect(roles.filter((role) => role === 'table')).toHaveLength(2);
  expect(roles.filter((role) => role === 'rowheader')).toHaveLength(8);
  const stacked: unknown = await page.evaluate(`getComputedStyle(document.querySelector('.sr-summary th')).display`);
  expect(stacked).toBe('block');
  await page.close();
});

describe('the print', () => {
  let bytes: Uint8Array = new Uint8Array();
  let pdf: PdfReading;

  beforeAll(async () => {
    const page = await open('everything', 1280, 'light');
    bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    pdf = await readPdf(bytes);
    await page.close();
  }, 60_000);

  it('holds only embedded fonts, none of them drawn as pictures', () => {
    const { names: fonts, areOutlines } = fontsOf(bytes);
    expect(fonts.length).toBeGreaterThan(4);
    expect(areOutlines).toBe(true);
    expect(fonts.filter((name) => !/Atkinson|NotoSans|DejaVuSans/u.test(name))).toEqual([]);
  });

  it('numbers the points as labels of list items', () => {
    const labels = pdf.tags.flatMap((tag, index) =>
      tag.trim() === 'Lbl' ? [pdf.tags[index + 1]?.trim().replace(/"/gu, '')] : [],
    );
    expect(labels).toEqual(expect.arrayContaining(['2.1', '2.10', '2.30', 'R1', 'R2']));
  });

  it('says on each page but the first what it is, and on each that it is a draft', () => {
    expect(pdf.pages.length).toBeGreaterThan(3);
    for (const [index, sheet] of pdf.pages.entries()) {
      expect(sheet).toContain('DRAFT');
      expect(sheet).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      expect(/Medium Term[^\n]*…/u.test(sheet) && sheet.includes('NOT FOR PUBLICATION')).toBe(index > 0);
    }
  });

  it('repeats the headings of a table, and shows where links lead', () => {
    const words = pdf.pages.join('\n').replace(/\s+/gu, ' ');
    expect(words.match(/Answered within/gu)?.length).toBeGreaterThan(1);
    expect(words).toContain('(democracy@ravensmere.example)');
    expect(words).not.toContain('(https://ravensmere.example/)');
  });
});
