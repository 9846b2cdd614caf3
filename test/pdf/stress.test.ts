import { afterAll, expect, it } from 'vitest';
import { openPdf } from '../../src/pdf/opened-pdf.ts';
import { readStructure } from '../../src/pdf/read-structure.ts';
import { contentsOf, visitElements } from '../../src/pdf/structure.ts';
import type { StructureElement } from '../../src/pdf/structure.ts';
import { attachmentsOf } from '../../src/write/formats/pdf-attachments.ts';
import { notesFileOf } from '../../src/commands/notes-file.ts';
import { pdf } from '../../src/write/formats/pdf.ts';
import type { Production } from '../../src/write/format.ts';
import { compile, host } from '../support/compile-fixture.ts';
import { readPdf } from '../support/read-pdf.ts';
import { stressNotes } from '../support/stress-notes.ts';

const printer = host.openPrinter({ timeoutMs: 60_000, pages: 1 });
afterAll(async () => (await printer).close());

const source = { path: 'fixtures/demo/notes/streets.md', text: stressNotes };
const notes = { name: 'streets.md', text: stressNotes, isPublic: true };
const production: Production = { host, pdfStandards: ['ua-1', 'a-2a'], notes, printer: () => printer };

async function built(standards: Production['pdfStandards']): Promise<Uint8Array> {
  const made = await pdf.produce(await compile(source), { ...production, pdfStandards: standards });
  if ('faults' in made) throw new Error(made.faults.join('; '));
  return made.bytes;
}

it('keeps every sentence once, in the order of the page, with nothing of the margins', async () => {
  const { tags, outline } = await readPdf(await built(['ua-1', 'a-2a']));
  const words = tags
    .filter((line) => line.includes('"'))
    .join(' ')
    .replaceAll(/["\s]+/gu, ' ');
  const sentences = [
    'The Committee met on',
    'Nobody could get out.',
    'gritting = before(frost)',
    'Cyngor Bro Alarch',
    'Mae',
    'Upper lane',
    'Second round',
    'What was found there in week 1 ',
    'What was found there in week 300',
    'The first note holds here too.',
    'which streets are gritted first.',
    'A first note, with',
    'A second note, with',
  ];
  const places = sentences.map((sentence) => words.indexOf(sentence));
  for (const sentence of sentences) expect(words.split(sentence), sentence).toHaveLength(2);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(words).not.toMatch(/Page \d+ of/u);
  // The headings of the long table are read once, not on each of its pages.
  expect(words.split('Street Cost')).toHaveLength(2);
  expect(outline.find((line) => line.includes('What residents said'))?.trim()).toMatch(
    /^2 (?:What residents said of every street in turn ){4}What residents said of$/u,
  );
});

it('says what things are and in what language', async () => {
  const opened = openPdf(await built(['ua-1', 'a-2a']));
  const found: StructureElement[] = [];
  visitElements(readStructure(opened, { allowsForms: false }), (element) => void found.push(element));
  const count = (type: string): number => found.filter((element) => element.type === type).length;
  expect(found.filter((element) => element.language === 'cy').map((element) => element.type)).toEqual(['Span', 'Div']);
  expect([count('Note'), count('Reference'), count('Code'), count('BlockQuote')]).toEqual([2, 3, 2, 1]);
  expect(found.filter((element) => element.type === 'TR' && element.children.length === 3)).toHaveLength(302);
  const lists = found.filter((element) => element.type === 'LI');
  expect(lists.every((item) => item.children.some((child) => child.kind === 'element' && child.type === 'LBody'))).toBe(
    true,
  );
  const owned = found.flatMap((element) => (element.type === 'Document' ? contentsOf(element) : []));
  expect(new Set(owned.map(({ page, number }) => `${String(page)} ${String(number)}`)).size).toBe(owned.length);
});

it('is the same twice', async () => {
  expect(Buffer.compare(await built(['ua-1', 'a-2a']), await built(['ua-1', 'a-2a']))).toBe(0);
});

it('carries notes that anybody may read, and no others', async () => {
  const page = await compile(source);
  const attached = (text: string, path = 'streets.md'): readonly string[] => {
    const files = attachmentsOf(page, {
      ...production,
      pdfStandards: ['a-3a'],
      notes: notesFileOf({ path, text }, page.report),
    });
    return [...files.attachments.map(({ name }) => name), ...files.remarks];
  };
  expect(attached(stressNotes)).toEqual(['streets.md', 'report.json']);
  const alone = [
    'report.json',
    '`streets.md` is not attached to the PDF, because it holds exempt points or comments: only the report as data is.',
  ];
  expect(attached(`${stressNotes}\n<!-- to be checked -->`)).toEqual(alone);
  expect(attached(`${stressNotes}\n- Exempt: paragraph 3`)).toEqual(alone);
  expect(attached(stressNotes.replace('key-decision: No', 'key-decision: No # ask'))).toEqual(alone);
  const carried = Buffer.from(await built(['ua-1', 'a-3a'])).toString('latin1');
  expect(carried).toContain('/AFRelationship /Source');
  expect(carried).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(Buffer.from(await built(['ua-1', 'a-2a'])).toString('latin1')).not.toContain('/EmbeddedFile');
});
