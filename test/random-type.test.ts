import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBuild } from '../src/commands/build.ts';
import { runCheck } from '../src/commands/check.ts';
import { runNew } from '../src/commands/new.ts';
import type { RandomType } from './support/random-type.ts';
import { randomTypes } from './support/random-type.ts';
import { notYetGiven, problemsIn, recordingHost } from './support/recording-host.ts';

const root = join(import.meta.dirname, '..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-type-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

async function check(...notes: string[]): Promise<ReturnType<typeof problemsIn>> {
  const host = recordingHost(folder);
  await runCheck({ notes, formats: [{ name: 'json' }] }, host);
  return problemsIn(host.out());
}

interface Built {
  readonly code: number;
  readonly err: string;
  readonly pages: readonly string[];
}

/** Builds notes to web pages. */
async function build(...notes: string[]): Promise<Built> {
  const host = recordingHost(folder);
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  mkdirSync(join(folder, 'out'));
  const code = await runBuild(
    { notes, out: 'out', formats: ['html'], allowErrors: false, edition: 'public', timeout: 60, quiet: true },
    host,
  );
  return {
    code,
    err: host.err(),
    pages: readdirSync(join(folder, 'out'))
      .filter((name) => name.endsWith('.html'))
      .toSorted()
      .map((name) => readFileSync(join(folder, 'out', name), 'utf8')),
  };
}

const settings = 'templates: types\n';

describe('a report type with names that nobody has thought of', () => {
  const trial = async ({ name, structure, yaml, markdown, says }: RandomType): Promise<void> => {
    rmSync(folder, { recursive: true, force: true });
    write({
      'scrutineer.yaml': settings,
      [`types/${name}/structure.yaml`]: structure,
      'notes/a.yaml': yaml,
      'notes/b.md': markdown,
    });
    expect(await check('notes')).toEqual(
      ['notes/a.yaml', 'notes/b.md'].map((path) => ({ path, rules: [], severities: [] })),
    );
    const [fromYaml, fromMarkdown] = [await build('notes/a.yaml'), await build('notes/b.md')];
    expect(fromYaml).toMatchObject({ code: 0, err: '' });
    expect(fromYaml.pages).toHaveLength(1);
    // Dates and sums are kept together by spaces that do not break.
    const page = fromYaml.pages[0]?.replaceAll('\u00A0', ' ') ?? '';
    for (const words of says) expect(page).toContain(words);
    expect(fromMarkdown).toEqual(fromYaml);
    expect(await runNew({ type: name, out: 'notes/c.md' }, recordingHost(folder))).toBe(0);
    const [, , begun] = await check('notes');
    expect(begun?.rules.length).toBeGreaterThan(0);
    expect(
      begun?.rules.filter((rule) => !notYetGiven.has(rule) && !rule.startsWith('recommendation-without-')),
    ).toEqual([]);
    expect(readFileSync(join(folder, 'notes/c.md'), 'utf8')).toContain(': X/02\n');
  };

  it('is checked, built and begun without a line of TypeScript', async () => {
    await fc.assert(fc.asyncProperty(randomTypes, trial), { numRuns: 12, seed: 20_261_006 });
  });

  it('stands beside those of the package', async () => {
    const [type] = fc.sample(randomTypes, { numRuns: 1, seed: 1 });
    write({
      'scrutineer.yaml': settings,
      [`types/${type?.name ?? ''}/structure.yaml`]: type?.structure ?? '',
      'a.yaml': type?.yaml ?? '',
    });
    write({
      'b.md': readFileSync(join(root, 'fixtures/notes/perfect/input.md'), 'utf8'),
      'c.md': readFileSync(join(root, 'fixtures/notes/letter/input.md'), 'utf8'),
    });
    expect((await build('.')).code).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toHaveLength(4);
  });
});

describe("a council's own files", () => {
  const perfect = readFileSync(join(root, 'fixtures/notes/perfect/input.md'), 'utf8');
  const letter = readFileSync(join(root, 'fixtures/notes/letter/input.md'), 'utf8');

  it('change one partial and add to the styles', async () => {
    write({ 'scrutineer.yaml': settings, 'perfect.md': perfect });
    mkdirSync(join(folder, 'types'));
    const before = (await build('perfect.md')).pages[0] ?? '';
    write({
      'types/cabinet-feedback/partials/sign-off.hbs': '<p class="rbc-end">Ends: {{signOff.valueHtml}}</p>\n',
      'types/cabinet-feedback/council.css': '.rbc-end { color: #123456 }\n',
    });
    const after = await build('perfect.md');
    expect(after).toMatchObject({ code: 0, err: '' });
    expect(before).not.toContain('rbc-end');
    expect(after.pages[0]).toContain('<p class="rbc-end">Ends: Chair of the Housing');
    expect(after.pages[0]).toContain('.rbc-end { color: #123456 }');
    expect(after.pages[0]).not.toContain('sr-sign-off-label">');
    const body = (page: string): string => page.slice(page.indexOf('<main'), page.lastIndexOf('</section>'));
    expect(body(before)).toContain('Empty Homes');
    expect(body(after.pages[0] ?? '')).toBe(body(before));
  });

  it("leave a type's own partial alone when they change that of cabinet-feedback", async () => {
    write({
      'scrutineer.yaml': settings,
      'letter.md': letter,
      'types/cabinet-feedback/partials/sign-off.hbs': '<p>Changed</p>\n',
    });
    expect((await build('letter.md')).pages[0]).toContain('Yours sincerely');
    write({ 'types/scrutiny-letter/partials/sign-off.hbs': '<p>Changed for letters</p>\n' });
    expect((await build('letter.md')).pages[0]).toContain('Changed for letters');
  });

  it('change the words of the page', async () => {
    const words = readFileSync(join(root, 'templates/strings.yaml'), 'utf8').replace(
      'en: Skip to the report',
      'en: Straight to the report',
    );
    write({ 'scrutineer.yaml': settings, 'perfect.md': perfect, 'types/strings.yaml': words });
    expect((await build('perfect.md')).pages[0]).toContain('>Straight to the report<');
  });

  it('change the structure of a type of the package', async () => {
    const structure = readFileSync(join(root, 'templates/cabinet-feedback/structure.yaml'), 'utf8');
    write({
      'scrutineer.yaml': settings,
      'perfect.md': perfect.replace('meeting-date:', 'sitting:'),
      'types/cabinet-feedback/structure.yaml': structure.replaceAll(/\bmeeting-date\b/gu, 'sitting'),
    });
    expect((await build('perfect.md')).code).toBe(0);
  });
});
