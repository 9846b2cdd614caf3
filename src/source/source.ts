import { matchesIn } from './matches.ts';
import { once } from './once.ts';

/** One text that a person wrote: notes, a settings file, a report type's structure, a template. */
export interface Source {
  /** The path as the user knows it, for messages; `-` names standard input. */
  readonly path: string;
  /** The whole text; every offset in the program counts UTF-16 units of it. */
  readonly text: string;
}

/** A place as people and editors count it. */
export interface Position {
  /** The line, from 1. */
  readonly line: number;
  /** The column in UTF-16 units, from 1. */
  readonly column: number;
}

/** The offset at which each line of the source begins; found once for each source. A line ends with LF, CRLF or a lone CR. */
export const lineStarts = once((source: Source): readonly number[] => {
  const starts = [0];
  for (const match of matchesIn(source.text, /\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);
  return starts;
});

/** The line and column of an offset; an offset outside the text counts as its nearest end. */
export function positionAt(source: Source, offset: number): Position {
  const bounded = Math.min(Math.max(offset, 0), source.text.length);
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= bounded) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: bounded - (starts[low] ?? 0) + 1 };
}
