import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkText, projectFolder } from './support/compile-fixture.ts';

/** What a schema can see of what `check` finds: names and kinds of value, but neither what Markdown says nor whether two values agree. */
const visible = new Set([
  'missing-field',
  'blank-field',
  'unknown-field',
  'duplicate-field',
  'value-not-text',
  'unknown-report-type',
  'not-a-date',
  'ambiguous-date',
  'not-yes-or-no',
  'not-a-choice',
  'missing-section',
  'empty-section',
  'section-not-text',
  'item-not-text',
  'empty-point',
  'unknown-particular',
  'duplicate-section',
  'exempt-without-paragraph',
  'unknown-section',
  'duplicate-particular',
]);

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
ajv.addVocabulary(['markdownDescription', 'patternErrorMessage']);

function published(name: string): object {
  return JSON.parse(readFileSync(join(projectFolder, `schemas/${name}.schema.json`), 'utf8'));
}

const validators = new Map<string, ValidateFunction>(
  ['cabinet-feedback', 'scrutiny-letter'].map((type) => [type, ajv.compile(published(type))]),
);

type Map_ = Record<string, unknown>;

function isMap(value: unknown): value is Map_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notesIn(folder: string): readonly string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !/\.labels\.yaml$|(?:^|\/)(?:scrutineer|people)\.yaml$/u.test(path))
    .map((path) => `${folder}/${path}`)
    .toSorted();
}

const letter = `type: scrutiny-letter
to: Cllr A Pellow, Portfolio Holder for Environment and Climate
date: 9 December 2026
from: Place Scrutiny Committee
subject: Night-time Noise
meeting-date: 5 November 2026
`;

const guide = readFileSync(join(projectFolder, 'docs/writing-notes.md'), 'utf8');
const samples = new Map([
  ...['fixtures/notes', 'fixtures/demo'].flatMap((folder) =>
    notesIn(folder).map((path) => [path, readFileSync(join(projectFolder, path), 'utf8')] as const),
  ),
  ...[...guide.matchAll(/^```yaml\n([^]*?)^```/gmu)].map(
    (match, index) => [`docs/writing-notes.md ${String(index + 1)}`, match[1] ?? ''] as const,
  ),
  ['a letter', letter],
]);

/** Whether the schema and `check` say the same of the notes; else what each says. */
async function disagreement(text: string): Promise<string | undefined> {
  const notes: unknown = parse(text, { uniqueKeys: false });
  const type = isMap(notes) && typeof notes['type'] === 'string' ? notes['type'] : 'cabinet-feedback';
  const validate = validators.get(type) ?? validators.get('cabinet-feedback');
  if (validate === undefined) throw new Error('No schema.');
  const { diagnostics } = await checkText(text, 'notes.yaml');
  const errors = diagnostics.filter(({ rule, severity }) => severity === 'error' && visible.has(rule));
  if (validate(notes) === (errors.length === 0)) return undefined;
  const said = [...new Set(errors.map(({ message }) => message))].join(' ');
  return `check: ${said === '' ? 'nothing' : said}\nschema: ${ajv.errorsText(validate.errors)}`;
}

/** A copy with one name's value replaced, taken away (`undefined`), or under another name. */
function changed(map: Map_, name: string, change: { readonly value?: unknown; readonly name?: string }): Map_ {
  const entries = Object.entries(map).flatMap(([key, value]): [string, unknown][] => {
    if (key !== name) return [[key, value]];
    if (change.name !== undefined) return [[change.name, value]];
    return change.value === undefined ? [] : [[key, change.value]];
  });
  return Object.fromEntries(entries);
}

const texts = 'words|Yes|no, FP/26/1|Yesterday|cy|Draft.|published|9 December 2026|2026-12-09|01/02/2026|13/02/2026';
const values: readonly unknown[] = [
  ...texts.split('|'),
  'Wednesday 9th of December, 2026',
  '9 Rhagfyr 2026',
  undefined,
  null,
  '',
  '  ',
  7,
  40,
  true,
  [],
  ['one', 'two'],
  ['9 December 2026'],
  [null],
  [['one']],
  [{ text: 'A point.' }],
  { a: 'b' },
  { text: 'A point.' },
];

const spellings: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.replaceAll('-', '_'),
  (name) => name.replaceAll('-', ' '),
  (name) => name.replaceAll(/-(\w)/gu, (_, letterAfter: string) => letterAfter.toUpperCase()),
  (name) => `${name}s`,
  (name) => name.slice(1),
];

function variants(map: Map_): readonly Map_[] {
  return Object.keys(map).flatMap((name) => [
    ...values.map((value) => changed(map, name, { value })),
    ...spellings.map((spell) => changed(map, name, { name: spell(name) })),
    // A schema can tell a second spelling only beside the name itself.
    ...(/^[a-z]+(?:-[a-z]+)*$/u.test(name) ? spellings.slice(0, 4) : []).map((spell) => ({
      ...map,
      [spell(name)]: map[name],
    })),
  ]);
}

/** Variants of the items of sections that are lists of maps. */
function itemVariants(notes: Map_): readonly Map_[] {
  return Object.entries(notes).flatMap(([name, items]) => {
    if (!Array.isArray(items)) return [];
    return items
      .slice(0, 2)
      .flatMap((item: unknown, index) =>
        isMap(item)
          ? variants(item).map((variant) => changed(notes, name, { value: items.with(index, variant) }))
          : values.slice(1).map((value) => changed(notes, name, { value: items.with(index, value) })),
      );
  });
}

describe('the schema of notes', () => {
  it.each([...samples])('agrees with check: %s', async (_, text) => {
    expect(await disagreement(text)).toBeUndefined();
  });

  const changing = [...samples].filter(([path]) => !/expected\.yaml|demo|welsh/u.test(path));
  it.each(changing)(
    'agrees with check when names and values change: %s',
    async (_, text) => {
      const notes: unknown = parse(text);
      if (!isMap(notes)) throw new Error('Notes are a map.');
      const whole = [...variants(notes), ...itemVariants(notes), { ...notes, 'no such field': 'x' }];
      const found: string[] = [];
      for (const variant of whole) {
        const written = stringify(variant);
        const problem = await disagreement(written);
        if (problem !== undefined) found.push(`${problem}\n${difference(written, stringify(notes))}`);
      }
      expect(found.slice(0, 12).join('\n\n')).toBe('');
      expect(whole.length).toBeGreaterThan(20);
    },
    180_000,
  );
});

/** The lines of a text that another does not have. */
function difference(text: string, other: string): string {
  const lines = new Set(other.split('\n'));
  return text
    .split('\n')
    .filter((line) => !lines.has(line))
    .slice(0, 4)
    .join('\n');
}
