import type { Suppression } from '../diagnostics/suppression.ts';
import type { MappedText } from '../source/mapped-text.ts';
import type { Source } from '../source/source.ts';
import type { Located, Span } from '../source/span.ts';

/** What the clerk wrote, whatever the report type: names, values and blocks as written, each with its place. */
export interface WrittenNotes {
  /** The notes' text. */
  readonly source: Source;
  /** Which of the three ways to write notes was found. */
  readonly form: 'front-matter' | 'yaml' | 'rows';
  /** The fields (in YAML also the sections, which are keys there), in the order written. */
  readonly fields: readonly WrittenField[];
  /** A single `#` heading above the sections. */
  readonly title?: Located<string>;
  /** Text that stands before the first section and is no field. */
  readonly opening: readonly WrittenBlock[];
  /** The sections under headings, in the order written; none in YAML. */
  readonly sections: readonly WrittenSection[];
  /** Footnotes by identifier. */
  readonly footnotes: ReadonlyMap<string, readonly WrittenBlock[]>;
  /** Comments that ask not to be told of a rule. */
  readonly suppressions: readonly Suppression[];
}

/** A name with its value, as written. */
export interface WrittenField {
  /** The name without a closing colon. */
  readonly name: Located<string>;
  /** The value. */
  readonly value: WrittenValue;
  /** `key` in YAML, `row` for a label row or table row. */
  readonly origin: 'key' | 'row';
}

/** A value as written. */
export type WrittenValue =
  | { readonly kind: 'blank'; readonly span: Span }
  | WrittenScalar
  | { readonly kind: 'list'; readonly items: readonly WrittenValue[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: readonly WrittenField[]; readonly span: Span };

/** A single value. */
export interface WrittenScalar {
  /** Tells it from lists and maps. */
  readonly kind: 'scalar';
  /** Its text, each character with its place. */
  readonly text: MappedText;
  /** Its place, quotes included. */
  readonly span: Span;
  /** The text read as Markdown; read when asked for. */
  readonly markdown: () => Markdown;
}

/** Markdown read with its places. */
export interface Markdown {
  /** The blocks in order. */
  readonly blocks: readonly WrittenBlock[];
  /** Footnotes defined in it, by identifier. */
  readonly footnotes: ReadonlyMap<string, readonly WrittenBlock[]>;
}

/** A section under a heading. */
export interface WrittenSection {
  /** The heading without its typed number. */
  readonly heading: Located<string>;
  /** The number typed before the heading, such as `2.` */
  readonly typedNumber?: Located<string>;
  /** What stands under it. */
  readonly blocks: readonly WrittenBlock[];
}

/** A block of text with its place. */
export type WrittenBlock =
  | WrittenParagraph
  | WrittenList
  | WrittenTable
  | WrittenQuotation
  | WrittenCode
  | WrittenHeading
  | WrittenLanguage;

/** A paragraph. */
export interface WrittenParagraph {
  /** Tells it from other blocks. */
  readonly kind: 'paragraph';
  /** Its runs of text. */
  readonly phrases: readonly WrittenPhrase[];
  /** Its place. */
  readonly span: Span;
}

/** A list. */
export interface WrittenList {
  /** Tells it from other blocks. */
  readonly kind: 'list';
  /** Whether its items have numbers or letters. */
  readonly ordered: boolean;
  /** The first number, where it is not 1. */
  readonly start?: number;
  /** Letters or small Roman numbers instead of numbers. */
  readonly style?: 'alpha' | 'roman';
  /** Its items. */
  readonly items: readonly WrittenItem[];
  /** Its place. */
  readonly span: Span;
}

/** A list item. */
export interface WrittenItem {
  /** What it holds. */
  readonly blocks: readonly WrittenBlock[];
  /** The number typed before it, such as `2.1` or `3.`; absent for bullets. */
  readonly typedNumber?: Located<string>;
  /** Its place, marker included. */
  readonly span: Span;
}

/** A table; the first row is its header. */
export interface WrittenTable {
  /** Tells it from other blocks. */
  readonly kind: 'table';
  /** How each column is set. */
  readonly align: readonly ('left' | 'centre' | 'right')[];
  /** The rows, header first; each cell holds runs of text. */
  readonly rows: readonly (readonly (readonly WrittenPhrase[])[])[];
  /** Its place. */
  readonly span: Span;
}

/** A quotation. */
export interface WrittenQuotation {
  /** Tells it from other blocks. */
  readonly kind: 'quotation';
  /** What is quoted. */
  readonly blocks: readonly WrittenBlock[];
  /** Its place. */
  readonly span: Span;
}

/** A fenced block of code. */
export interface WrittenCode {
  /** Tells it from other blocks. */
  readonly kind: 'code';
  /** The code. */
  readonly text: string;
  /** Its place. */
  readonly span: Span;
}

/** A heading inside a section. */
export interface WrittenHeading {
  /** Tells it from other blocks. */
  readonly kind: 'heading';
  /** As written: 1 to 6. */
  readonly level: number;
  /** Its runs of text. */
  readonly phrases: readonly WrittenPhrase[];
  /** Its place. */
  readonly span: Span;
}

/** Blocks in another language. */
export interface WrittenLanguage {
  /** Tells it from other blocks. */
  readonly kind: 'language';
  /** The language's tag as written. */
  readonly language: string;
  /** What is in that language. */
  readonly blocks: readonly WrittenBlock[];
  /** Its place. */
  readonly span: Span;
}

/** A run of text within a block. A soft line break is a line feed in its text. */
export type WrittenPhrase =
  | { readonly kind: 'text'; readonly text: MappedText; readonly span: Span }
  | {
      readonly kind: 'emphasis' | 'strong' | 'deleted';
      readonly phrases: readonly WrittenPhrase[];
      readonly span: Span;
    }
  | { readonly kind: 'code'; readonly text: string; readonly span: Span }
  | { readonly kind: 'break'; readonly span: Span }
  | { readonly kind: 'link'; readonly url: string; readonly phrases: readonly WrittenPhrase[]; readonly span: Span }
  | { readonly kind: 'image'; readonly url: string; readonly alternative: string; readonly span: Span }
  | { readonly kind: 'html'; readonly text: string; readonly span: Span }
  | { readonly kind: 'footnote'; readonly identifier: string; readonly span: Span }
  | {
      readonly kind: 'language';
      readonly language: string;
      readonly phrases: readonly WrittenPhrase[];
      readonly span: Span;
    };

/** The names that any report type knows, so that text out of Word can be told apart: is this line a heading, a label, a running head? */
export interface KnownNames {
  /** Whether a section of some report type has this name or synonym. */
  isSection(name: string): boolean;
  /** Whether a field of some report type has this name or synonym. */
  isField(name: string): boolean;
  /** Whether an item's particular of some report type has this name or synonym. */
  isParticular(name: string): boolean;
}
