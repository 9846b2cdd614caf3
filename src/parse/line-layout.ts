import { splitTypedNumber } from '../source/name-key.ts';
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

/**
 * Finds out how a text sets its paragraphs. Blank lines part them where some stand between two of them, not only round headings, and
 * where lines that are broken need them or most paragraphs have one.
 */
export function layOut(lines: readonly Line[], known: KnownNames, leftOut: ReadonlySet<number>): PastedLines {
  const isLeftOut = (index: number): boolean => leftOut.has(index);
  let wrapLength = 0;
  let apart = 0;
  let together = 0;
  let before: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line) || isLeftOut(index)) continue;
    const above = before ?? -1;
    const previous = lines[above];
    before = index;
    if (previous === undefined) continue;
    const isNext = isNextTo(lines, previous, index);
    // The empty lines round a page number belong to it.
    const isPageEnd = lines.slice(above + 1, index).some((_, at) => isLeftOut(above + 1 + at));
    if (!isNext && !isPageEnd && !isHeadingLike(lines, index, known) && !isHeadingLike(lines, above, known)) apart += 1;
    if (!isNext || !isText(line)) continue;
    if (/^\s*\p{Ll}/u.test(line.text) && previous.text.length <= 200) {
      wrapLength = Math.max(wrapLength, previous.text.trimEnd().length);
    } else if (endsSentence(previous)) {
      together += 1;
    }
  }
  const isSpaced = apart > 0 && (wrapLength > 0 || apart >= together);
  return { lines, known, isSpaced, isLeftOut, ...(wrapLength === 0 ? {} : { wrapLength }) };
}

/** A section's name, or a short line that stands alone without a stop. */
function isHeadingLike(lines: readonly Line[], index: number, known: KnownNames): boolean {
  const text = lines[index]?.text ?? '';
  if (/^\s*#{1,6}\s/u.test(text)) return true;
  const name = text.trim().replaceAll(/^[*_]+|[*_:]+$/gu, '');
  if (name.length < 120 && known.isSection(name.slice(splitTypedNumber(name)?.length ?? 0))) return true;
  const isAlone = isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
  const marker = markerOf({ text, start: 0 });
  return isAlone && name.length <= 60 && !/[.:;,?!]$/u.test(name) && (marker === undefined || marker.type === 'number');
}

/** Whether a line ends like a sentence or like an item before the last ("; and"); one that was only broken for want of room seldom does. */
export function endsSentence(line: Line | undefined): boolean {
  return /(?:[.:;?!]["'’”)]*|[;,]\s*(?:and|or))\s*$/u.test(line?.text.slice(-20) ?? '');
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

/** The length beyond which a line without a stop is no heading. */
const longestAlone = 60;

/** Whether a line of text only goes on with the line above it, because there was no room left there. */
export function isWrapped(above: Line, line: Line, { wrapLength }: PastedLines): boolean {
  const before = above.text.trimEnd();
  if (/^\s*[\p{Ll}&(]/u.test(line.text) || unfinished.test(before.slice(-10))) return true;
  // A year or a sum at the start of a line, as in "in October / 2026. The Committee".
  if (!endsSentence(above) && (/^\s*[£\d]/u.test(line.text) || before.length > longestAlone)) return true;
  if (wrapLength === undefined) return false;
  const word = /\S+/u.exec(line.text.slice(0, 100))?.[0].length ?? 0;
  // Letters differ in width, so lines of one column differ in length.
  return before.length + 1 + word > wrapLength * 0.8;
}
