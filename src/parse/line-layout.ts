import type { Line } from './pasted-lines.ts';
import { isBlank, markerOf } from './pasted-lines.ts';
import type { KnownNames } from './written-notes.ts';

/** The lines of a pasted text and how it sets its paragraphs. */
export interface PastedLines {
  /** The lines in order. */
  readonly lines: readonly Line[];
  /** The names that report types know. */
  readonly known: KnownNames;
  /** Whether blank lines part the paragraphs. Out of Word each paragraph is one line, often with no blank line between. */
  readonly isSpaced: boolean;
  /** The length at which lines were broken, as a PDF does; absent where no line is. */
  readonly wrapLength?: number;
  /** Whether a line was read otherwise: a label row, a page number. */
  readonly isLeftOut: (index: number) => boolean;
}

/** Finds out how a text sets its paragraphs. */
export function layOut(lines: readonly Line[], known: KnownNames, leftOut: ReadonlySet<number>): PastedLines {
  const isLeftOut = (index: number): boolean => leftOut.has(index);
  let isSpaced = false;
  let wrapLength = 0;
  let before: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line) || isLeftOut(index)) continue;
    const previous = before === undefined ? undefined : lines[before];
    before = index;
    if (previous === undefined || !isText(line)) continue;
    const isNext = isNextTo(lines, previous, index);
    isSpaced ||= !isNext && (line.text.length > 100 || /[.:;?!]\W*$/u.test(line.text.slice(-10)));
    if (isNext && /^\s*\p{Ll}/u.test(line.text) && previous.text.length <= 200) {
      wrapLength = Math.max(wrapLength, previous.text.trimEnd().length);
    }
  }
  return { lines, known, isSpaced, isLeftOut, ...(wrapLength === 0 ? {} : { wrapLength }) };
}

function isNextTo(lines: readonly Line[], previous: Line, index: number): boolean {
  return lines[index - 1] === previous;
}

/** Whether a line begins with words rather than a marker, a heading's sign, a table or a fence. */
export function isText(line: Line): boolean {
  return !/^\s*(?:#{1,6}\s|[>|]|```|~~~|:::)/u.test(line.text) && markerOf(line) === undefined;
}

/** Whether nothing to be read stands on a line: blank, left out or outside the text. */
export function isEmptyAt({ lines, isLeftOut }: PastedLines, index: number): boolean {
  return isBlank(lines[index]) || isLeftOut(index);
}

const unfinished = /(?:[,–—-]|\b(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|as|that|which|who))$/iu;

/** Whether a line of text only goes on with the line above it, because there was no room left there. */
export function isWrapped(above: Line, line: Line, { wrapLength }: PastedLines): boolean {
  const before = above.text.trimEnd();
  if (/^\s*[\p{Ll}&(]/u.test(line.text) || unfinished.test(before.slice(-10))) return true;
  if (wrapLength === undefined) return false;
  const word = /\S+/u.exec(line.text.slice(0, 100))?.[0].length ?? 0;
  // Letters differ in width, so lines of one column differ in length.
  return before.length + 1 + word > wrapLength * 0.8;
}
