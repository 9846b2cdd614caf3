/** A stretch of a source's text, in UTF-16 offsets: `start` is its first unit, `end` the one after its last. */
export interface Span {
  /** Offset of the first UTF-16 unit. */
  readonly start: number;
  /** Offset after the last UTF-16 unit; equal to `start` for an empty place. */
  readonly end: number;
}

/** A value together with the place where a person wrote it. */
export interface Located<T> {
  /** What was written, as read. */
  readonly value: T;
  /** Where it was written. */
  readonly span: Span;
}
