import { readFile, readdir } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFonts } from '../../scripts/fonts.ts';
import type { Report } from '../../src/model/report.ts';
import type { FontLibrary } from '../../src/render/fonts.ts';
import { renderPage } from '../../src/render/render-page.ts';
import type { PageOptions } from '../../src/render/render-page.ts';
import type { Source } from '../../src/source/source.ts';
import { everything } from './sample-everything.ts';
import { sampleStrings } from './sample-strings.ts';

const folder = join(import.meta.dirname, '../../templates/cabinet-feedback');
let built: Promise<FontLibrary> | undefined;

/** The fonts as the build makes them; made once, removed when the process ends. */
export function fontLibrary(): Promise<FontLibrary> {
  built ??= buildLibrary();
  return built;
}

async function buildLibrary(): Promise<FontLibrary> {
  const target = mkdtempSync(join(tmpdir(), 'scrutineer-fonts-'));
  process.once('exit', () => rmSync(target, { recursive: true, force: true }));
  const manifest = await buildFonts({ packages: join(import.meta.dirname, '../../node_modules/@fontsource'), target });
  return { manifest, read: (file) => readFile(join(target, file)) };
}

/** The templates and styles of cabinet-feedback, with the names that the sample reports use. */
export async function sampleType(): Promise<PageOptions['type']> {
  const source = async (path: string): Promise<Source> => ({
    path: `templates/cabinet-feedback/${path}`,
    text: await readFile(join(folder, path), 'utf8'),
  });
  const partials = await readdir(join(folder, 'partials'));
  const roles = new Map([
    ['date', 'received-on'],
    ['written-by', 'sign-off'],
  ] as const);
  return {
    templates: {
      report: await source('report.hbs'),
      partials: new Map(
        await Promise.all(
          partials.map(async (file) => [file.replace('.hbs', ''), await source(`partials/${file}`)] as const),
        ),
      ),
    },
    styles: await Promise.all(['report.css', 'tables.css', 'sections.css', 'print.css'].map(source)),
    structure: {
      fields: Object.entries(everything.fields).map(([name, { label }]) => {
        const role = name === 'date' || name === 'written-by' ? roles.get(name) : undefined;
        return {
          name,
          label: { en: label },
          synonyms: [],
          kind: 'text',
          choices: [],
          isRequired: false,
          isUsual: false,
          description: name,
          ...(role === undefined ? {} : { role }),
        };
      }),
      strings: Object.fromEntries(Object.entries(sampleStrings.en).map(([key, en]) => [key, { en }])),
    },
  };
}

/** A sample report as a page. Throws when its templates have mistakes. */
export async function renderSample(report: Report): Promise<string> {
  const page = await renderPage(report, {
    type: await sampleType(),
    fonts: await fontLibrary(),
    generator: 'scrutineer 0.0.0',
  });
  if (page.value === undefined)
    throw new Error(page.diagnostics.map(({ message, source }) => `${source.path}: ${message}`).join('\n'));
  return page.value.html;
}
