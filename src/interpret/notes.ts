import type { Suppression } from '../diagnostics/suppression.ts';
import type { WrittenBlock, WrittenPhrase } from '../parse/written-notes.ts';
import type {
  FieldStructure,
  ParticularStructure,
  TypeStructure,
  SectionStructure,
} from '../report-types/report-type.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { once } from '../source/once.ts';
import type { Source } from '../source/source.ts';
import type { Located, Span } from '../source/span.ts';

/** Notes read in the light of a report type: every value knows its place, any value may be missing. */
export interface Notes {
  /** The notes' text. */
  readonly source: Source;
  /** The report type they were read as. */
  readonly type: TypeStructure;
  /** How they were written. */
  readonly form: 'front-matter' | 'yaml' | 'rows';
  /** The fields that have a readable value, by the type's own names. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Names of fields that were written but have no readable value; each has a diagnostic of its own. */
  readonly unreadable: readonly string[];
  /** The sections, in the order written. */
  readonly sections: readonly Section[];
  /** Footnotes by identifier. */
  readonly footnotes: ReadonlyMap<string, readonly WrittenBlock[]>;
  /** A heading above the sections that is no field. */
  readonly title?: Located<string>;
  /** Text that stands before the first section. */
  readonly opening: readonly WrittenBlock[];
  /** Comments that ask not to be told of a rule. */
  readonly suppressions: readonly Suppression[];
}

/** A field with its value. */
export interface Field {
  /** What the report type says of it. */
  readonly structure: FieldStructure;
  /** The name as the clerk wrote it; absent where the value was read from the text. */
  readonly name?: Located<string>;
  /** The value as read. */
  readonly value: Value;
  /** Where the value stands. */
  readonly span: Span;
}

/** A value of one of the kinds, with its places. */
export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly written: MappedText }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'yes-no'; readonly isYes: boolean; readonly reference?: Located<string> }
  | { readonly kind: 'persons'; readonly persons: readonly Person[] }
  | { readonly kind: 'list'; readonly items: readonly Located<string>[] }
  | { readonly kind: 'references'; readonly references: readonly Located<string>[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly WrittenBlock[] }
  | { readonly kind: 'exempt'; readonly paragraphs: readonly Located<string>[]; readonly summary?: string };

/** A day of the calendar; it exists. */
export interface CalendarDate {
  /** The year, such as 2026. */
  readonly year: number;
  /** The month, 1 to 12. */
  readonly month: number;
  /** The day of the month, from 1. */
  readonly day: number;
}

/** A person with the post they hold. */
export interface Person {
  /** The name with its style, such as "Cllr M Brown". */
  readonly name: Located<string>;
  /** The post, where one is given. */
  readonly post?: Located<string>;
}

/** A section as read. */
export interface Section {
  /** What the report type says of it; absent for a free section. */
  readonly structure?: SectionStructure;
  /** The heading as written, without a typed number. */
  readonly heading: Located<string>;
  /** The number typed before it. */
  readonly typedNumber?: Located<string>;
  /** What stands before the items; all of a prose section. */
  readonly blocks: readonly WrittenBlock[];
  /** The items, in order; none in a prose section. */
  readonly items: readonly Item[];
  /** What follows the items. */
  readonly after: readonly WrittenBlock[];
  /** The places where a list of items was split and has been joined. */
  readonly joins: readonly Join[];
}

/** Two pieces of a list that the source parts and the report joins. */
export interface Join {
  /** `item`: one item was cut in two; `paragraph`: one paragraph was; `list`: one list was. */
  readonly kind: 'item' | 'paragraph' | 'list';
  /** From the end of the first piece to the beginning of the second. */
  readonly span: Span;
  /** Where the first piece stands. */
  readonly first: Span;
}

/** A point or recommendation. */
export interface Item {
  /** Its place, marker included. */
  readonly span: Span;
  /** The number typed before it. */
  readonly typedNumber?: Located<string>;
  /** What it says. */
  readonly blocks: readonly WrittenBlock[];
  /** Its labelled facts that have a readable value, by the type's own names. */
  readonly particulars: ReadonlyMap<string, Particular>;
  /** Names of particulars that were written but have no readable value; each has a diagnostic of its own. */
  readonly unreadable: readonly string[];
}

/** A labelled fact about an item. */
export interface Particular {
  /** What the report type says of it. */
  readonly structure: ParticularStructure;
  /** The name as the clerk wrote it. */
  readonly name: Located<string>;
  /** The value as read. */
  readonly value: Value;
  /** Where the value stands. */
  readonly span: Span;
}

/** Every block of the blocks given, and those within them, in order. */
export function* blocksWithin(blocks: readonly WrittenBlock[]): Generator<WrittenBlock> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'list') for (const item of block.items) yield* blocksWithin(item.blocks);
    if (block.kind === 'quotation' || block.kind === 'language') yield* blocksWithin(block.blocks);
  }
}

/** Every phrase of the blocks given, and those within them, in order. */
export function* phrasesWithin(blocks: readonly WrittenBlock[]): Generator<WrittenPhrase> {
  for (const block of blocksWithin(blocks)) {
    if (block.kind === 'paragraph' || block.kind === 'heading') yield* phrasesBelow(block.phrases);
    if (block.kind === 'table') for (const cell of block.rows.flat()) yield* phrasesBelow(cell);
  }
}

function* phrasesBelow(phrases: readonly WrittenPhrase[]): Generator<WrittenPhrase> {
  for (const phrase of phrases) {
    yield phrase;
    if ('phrases' in phrase) yield* phrasesBelow(phrase.phrases);
  }
}

/** All the blocks of the notes: what stands before the sections, the sections with their items and particulars, the footnotes. */
export const allBlocks = once((notes: Notes): readonly WrittenBlock[] => {
  const ofParticulars = (item: Item): readonly WrittenBlock[] =>
    [...item.particulars.values()].flatMap((particular) =>
      particular.value.kind === 'blocks' ? particular.value.blocks : [],
    );
  const ofSection = (section: Section): readonly WrittenBlock[] => [
    ...section.blocks,
    ...section.items.flatMap((item) => [...item.blocks, ...ofParticulars(item)]),
    ...section.after,
  ];
  return [...notes.opening, ...notes.sections.flatMap(ofSection), ...[...notes.footnotes.values()].flat()];
});

/** The field that has a role in the notes' report type, if it was given. */
export function fieldByRole(notes: Notes, role: FieldStructure['role']): Field | undefined {
  return [...notes.fields.values()].find((field) => field.structure.role === role);
}

/** The day that a field of a role gives, if it was given and can be read. */
export function dateByRole(notes: Notes, role: FieldStructure['role']): CalendarDate | undefined {
  const value = fieldByRole(notes, role)?.value;
  return value?.kind === 'date' ? value.date : undefined;
}

/** How far a report can have come, in order. From `agreed` on, others have agreed the words. */
export const statuses: readonly string[] = [
  'draft',
  'with-chair',
  'fact-check',
  'agreed',
  'published',
  'corrected',
  'withdrawn',
];

/** How far the report has come, such as `with-chair`; nothing where the notes do not say. */
export function statusOf(notes: Notes): string | undefined {
  const value = fieldByRole(notes, 'status')?.value;
  return value?.kind === 'text' ? value.text.trim().toLowerCase() : undefined;
}

/** Whether others have agreed the words of a report that has come so far. */
export function isSettled(status: string | undefined): boolean {
  return status !== undefined && statuses.indexOf(status) >= statuses.indexOf('agreed');
}
