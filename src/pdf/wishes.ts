import type { Meaning } from './meaning.ts';

/** A standard that a PDF can claim: PDF/UA-1, PDF/A-2a or PDF/A-3a. */
export type PdfStandard = 'ua-1' | 'a-2a' | 'a-3a';

/** Every standard, in help order. */
export const pdfStandards: readonly PdfStandard[] = ['ua-1', 'a-2a', 'a-3a'];

/** A file that goes with the document. */
export interface Attachment {
  /** Its name. */
  readonly name: string;
  /** What it is, in words. */
  readonly description: string;
  /** Its media type, such as `application/json`. */
  readonly mediaType: string;
  /** How it stands to the document: what it was made from, or the same as data. */
  readonly relationship: 'Source' | 'Data';
  /** Its bytes. */
  readonly bytes: Uint8Array;
}

/** What a PDF is to say of itself. */
export interface Wishes {
  /** What it claims; without `a-3a` nothing is attached. */
  readonly standards: readonly PdfStandard[];
  /** Its title. */
  readonly title: string;
  /** Its language as a BCP 47 tag. */
  readonly language: string;
  /** Who publishes it. */
  readonly author?: string;
  /** When it was made, such as `2026-12-09T00:00:00Z`; absent where nobody said. */
  readonly date?: string;
  /** The program that made it. */
  readonly producer: string;
  /** What the page says of its elements, by the numbers that stand in their languages. */
  readonly meanings: readonly Meaning[];
  /** The headings of the page in order, for bookmarks. */
  readonly headings: readonly string[];
  /** Files that go with it. */
  readonly attachments: readonly Attachment[];
  /** The SHA-256 of the HTML file that it is the print of, in hexadecimal digits. */
  readonly webPage?: string;
}
