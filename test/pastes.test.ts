import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Notes } from '../src/interpret/notes.ts';
import { buildReport } from '../src/model/build-report.ts';
import type { Report, ReportItem, ReportSection } from '../src/model/report.ts';
import { checkSource } from '../src/pipeline.ts';
import { fixture, projectFolder, projectOf } from './support/compile-fixture.ts';
import { blockWords } from './support/words.ts';

const sizes = z.record(z.string(), z.array(z.number()));
const expectedSection = z.strictObject({
  name: z.string(),
  paragraphs: z.number().optional(),
  lists: z.array(z.number()).optional(),
  items: z.array(z.tuple([z.string(), z.string()])).optional(),
  'item-lists': sizes.optional(),
  'item-tables': sizes.optional(),
  'item-paragraphs': z.record(z.string(), z.number()).optional(),
  particulars: z.array(z.record(z.string(), z.union([z.string(), z.array(z.string())]))).optional(),
  contains: z.array(z.string()).optional(),
});
const expectedNotes = z.strictObject({
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  sections: z.array(expectedSection),
  /** Rule ids that reading the notes must give, in order of place. */
  reported: z.array(z.string()).optional(),
});
type Expected = z.infer<typeof expectedSection>;

interface ReadNotes {
  readonly notes: Notes;
  readonly report: Report;
  readonly rules: readonly string[];
}

async function readNotes(folder: string): Promise<ReadNotes> {
  const source = fixture(`fixtures/notes/${folder}/input.md`);
  const { value, diagnostics } = checkSource(source, await projectOf(source.path));
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const report = buildReport(value, { edition: 'members', hasErrors: false });
  return { notes: value, report, rules: diagnostics.map(({ rule }) => rule) };
}

/** The fields that were given, as the expectation writes them: dates as ISO, persons always as a list. */
function fieldsOf({ notes, report }: ReadNotes): Record<string, string | string[]> {
  const plain = (name: string): string | string[] => {
    const value = report.fields[name]?.value;
    if (value === undefined || value.kind === 'missing') return '';
    const isPersons = notes.fields.get(name)?.value.kind === 'persons';
    if (value.kind === 'list') return value.items.map(spaced);
    if (value.kind === 'date') return value.iso;
    return isPersons && name !== 'author' ? [spaced(value.text)] : spaced(value.text);
  };
  return Object.fromEntries([...notes.fields.keys()].map((name) => [name, plain(name)]));
}

/** "Yes (FP/27/004)" is printed "Yes, FP/27/004". */
function expectedFields(fields: z.infer<typeof expectedNotes>['fields']): Record<string, string | string[]> {
  const answer = fields['key-decision'];
  if (typeof answer !== 'string') return fields;
  return { ...fields, 'key-decision': answer.replace(/ \((.*)\)$/u, ', $1') };
}

const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');
const count = (section: ReportSection, kind: string): number =>
  section.blocks.filter((block) => block.kind === kind).length;

function endsOf(item: ReportItem): [string, string] {
  const words = spaced(blockWords(item.blocks)).split(/\s+/u);
  return [words.slice(0, 6).join(' '), words.slice(-3).join(' ')];
}

/** What an expectation counts in an item, by its number from 1; items without any are left out. */
function perItem<T>(section: ReportSection, of: (item: ReportItem) => T | undefined): Record<string, T> {
  const found = section.items.map((item, index): [string, T | undefined] => [String(index + 1), of(item)]);
  return Object.fromEntries(
    found.flatMap(([index, value]): [string, T][] => (value === undefined ? [] : [[index, value]])),
  );
}

function particularsOf(item: ReportItem): Record<string, string | string[]> {
  const entries = item.particulars.map(({ name, content }): [string, string | string[]] => {
    if (content.kind === 'references') return [name, content.references.map((reference) => reference.text)];
    if (content.kind === 'blocks') return [name, blockWords(content.blocks)];
    const { value } = content;
    if (value.kind === 'list') return [name, [...value.items]];
    return [name, value.kind === 'date' ? value.iso : value.text];
  });
  return Object.fromEntries(entries);
}

/** The same facts about a section as its expectation states. */
function actual(section: ReportSection, expected: Expected): Record<string, unknown> {
  const lists = (item: ReportItem): number[] | undefined => {
    const found = item.blocks.flatMap((block) => (block.kind === 'list' ? [block.items.length] : []));
    return found.length === 0 ? undefined : found;
  };
  const tables = (item: ReportItem): number[] | undefined =>
    item.blocks.flatMap((block) => (block.kind === 'table' ? [[block.header.length, block.rows.length]] : []))[0];
  const paragraphs = (item: ReportItem): number | undefined => {
    const found = item.blocks.filter((block) => block.kind === 'paragraph').length;
    return found > 1 ? found : undefined;
  };
  const all = spaced(
    blockWords([...section.blocks, ...section.items.flatMap((item) => item.blocks), ...section.after]),
  );
  const facts: Record<keyof Expected, unknown> = {
    name: section.name ?? section.heading,
    paragraphs: count(section, 'paragraph') + section.after.filter((block) => block.kind === 'paragraph').length,
    lists: section.blocks.flatMap((block) => (block.kind === 'list' ? [block.items.length] : [])),
    items: section.items.map(endsOf),
    'item-lists': perItem(section, lists),
    'item-tables': perItem(section, tables),
    'item-paragraphs': perItem(section, paragraphs),
    particulars: section.items.map(particularsOf),
    contains: expected.contains?.filter((words) => all.includes(words)),
  };
  const isStated = ([name]: [string, unknown]): boolean => name in expected;
  return Object.fromEntries(Object.entries(facts).filter(isStated));
}

const notesFolder = join(projectFolder, 'fixtures/notes');
const folders = readdirSync(notesFolder).filter((name) => /^paste-|^flattened-/u.test(name));

describe.each(folders)('%s', (folder) => {
  const text = readFileSync(join(notesFolder, folder, 'expected.yaml'), 'utf8');
  const expected = expectedNotes.parse(parse(text));

  it('reads every field', async () => {
    expect(fieldsOf(await readNotes(folder))).toEqual(expectedFields(expected.fields));
  });

  it('reads every section', async () => {
    const { report } = await readNotes(folder);
    expect(report.sections.map((section) => section.name ?? section.heading)).toEqual(
      expected.sections.map(({ name }) => name),
    );
    const found = report.sections.map((section, index) => actual(section, expected.sections[index] ?? { name: '' }));
    expect(found).toEqual(expected.sections);
  });

  it('says what it put right', async () => {
    const { rules } = await readNotes(folder);
    expect(rules).toEqual(expect.arrayContaining(expected.reported ?? []));
  });
});

it('looks at all pasted notes', () => {
  expect(folders.length).toBeGreaterThanOrEqual(8);
});
