import type { Located, Span } from '../source/span.ts';

/** A label with its value as Word or a PDF leaves it. */
export interface LabelRow {
  /** The label without its colon. */
  readonly name: Located<string>;
  /** Where its value stands, line breaks within it included; absent when it is blank. */
  readonly value?: Span;
}

/** Rows and the line after the last of them. */
export interface FoundRows {
  /** The rows. */
  readonly rows: readonly LabelRow[];
  /** The index of the first line that is not theirs. */
  readonly next: number;
}
