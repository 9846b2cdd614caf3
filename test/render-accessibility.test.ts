import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { renderSample } from './support/render-sample.ts';
import { everything } from './support/sample-everything.ts';
import { broAlarch, ravensmere } from './support/sample-report.ts';

const resolve = createRequire(import.meta.url).resolve;
const axe = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'render-'));
const samples = { ravensmere, everything, broAlarch };
const names = ['ravensmere', 'everything', 'broAlarch'] as const;
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
    writeFileSync(join(folder, `${name}.html`), page);
  }
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
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

it('shows the Nu checker no error', () => {
  const jar = resolve('vnu-jar/build/dist/vnu.jar');
  const files = names.map((name) => join(folder, `${name}.html`));
  expect(() =>
    execFileSync('java', ['-Xss2m', '-jar', jar, '--errors-only', ...files], { stdio: 'pipe' }),
  ).not.toThrow();
}, 60_000);

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
  let pdf = '';

  beforeAll(async () => {
    const page = await open('everything', 1280, 'light');
    pdf = join(folder, 'everything.pdf');
    writeFileSync(pdf, await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }));
    await page.close();
  }, 60_000);

  const read = (command: string, ...options: readonly string[]): string =>
    execFileSync(command, [...options], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  it('holds only embedded fonts, none of them drawn as pictures', () => {
    const fonts = read('pdffonts', pdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(4);
    expect(fonts.filter((font) => !/CID TrueType +Identity-H +yes yes yes/u.test(font))).toEqual([]);
    expect(fonts.filter((font) => !/Atkinson|NotoSans|DejaVuSans/u.test(font))).toEqual([]);
  });

  it('numbers the points as labels of list items', () => {
    const labels = [...read('pdfinfo', '-struct-text', pdf).matchAll(/Lbl \(block\)\n\s+"([^"]*)"/gu)].map(
      ([, label]) => label,
    );
    expect(labels).toEqual(expect.arrayContaining(['2.1', '2.10', '2.30', 'R1', 'R2']));
  });

  it('says on each page but the first what it is, and on each that it is a draft', () => {
    const sheets = read('pdftotext', '-layout', pdf, '-')
      .split('\f')
      .filter((sheet) => sheet.trim() !== '');
    expect(sheets.length).toBeGreaterThan(3);
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain('DRAFT');
      expect(sheet).toContain(`Page ${index + 1} of ${sheets.length}`);
      expect(/^\s*Medium Term.*…\s+NOT FOR PUBLICATION/u.test(sheet)).toBe(index > 0);
    }
    expect(sheets.at(-1)).toMatch(/Notes[\s\S]*Written by[\s\S]*another format/u);
  });

  it('repeats the headings of a table, and shows where links lead', () => {
    const words = read('pdftotext', '-layout', pdf, '-');
    expect(words.match(/Answered within/gu)?.length).toBeGreaterThan(1);
    expect(words).toContain('(democracy@ravensmere.example)');
    expect(words).not.toContain('(https://ravensmere.example/)');
  });
});
