import type { Span } from '../source/span.ts';
import { displayWidth, isCombining } from './display-width.ts';
import { printable } from './printable.ts';

/** One thing that a terminal draws: a character with its marks, a tab as spaces, or the visible form of an invisible character. */
export interface Cell {
  /** What is drawn. */
  readonly shown: string;
  /** The columns it takes. */
  readonly width: number;
  /** Its place in the source. */
  readonly span: Span;
}

/** Cells from `from` up to `to`, as indexes. */
export interface CellRange {
  /** Index of the first cell. */
  readonly from: number;
  /** Index after the last cell. */
  readonly to: number;
}

const tabWidth = 4;

/** The cells of a stretch of one line of the text. */
export function lineCells(text: string, stretch: Span): readonly Cell[] {
  const cells: Cell[] = [];
  let at = stretch.start;
  let column = 0;
  for (const character of text.slice(stretch.start, stretch.end)) {
    const span = { start: at, end: at + character.length };
    at = span.end;
    const previous = cells.at(-1);
    // A mark that is written as an escape is as wide as its escape.
    if (isCombining(character) && previous !== undefined && printable(character) === character) {
      cells[cells.length - 1] = {
        ...previous,
        shown: previous.shown + character,
        span: { start: previous.span.start, end: at },
      };
      continue;
    } else {
      const shown = drawn(character, column);
      cells.push({ shown, width: displayWidth(shown), span });
    }
    column += cells.at(-1)?.width ?? 0;
  }
  return cells;
}

function drawn(character: string, column: number): string {
  if (character === '\t') return ' '.repeat(tabWidth - (column % tabWidth));
  // A mark without a letter would be drawn over the frame itself.
  return isCombining(character) && printable(character) === character ? `◌${character}` : printable(character);
}

/** The columns that the cells in the range take. */
export function rangeWidth(cells: readonly Cell[], range: CellRange): number {
  return cells.slice(range.from, range.to).reduce((sum, cell) => sum + cell.width, 0);
}

/** The cells that lie in the place; an empty range before the cell, or after the last, where the place is empty. */
export function cellsAt(cells: readonly Cell[], place: Span): CellRange {
  const found = cells.findIndex((cell) => cell.span.end > place.start);
  const from = found === -1 ? cells.length : found;
  const after = cells.findIndex((cell) => cell.span.start >= place.end);
  return { from, to: Math.max(from, after === -1 ? cells.length : after) };
}

/** The largest range of at most `room` columns with as much as can be of the marked cells, and the rest of the room shared by both sides. */
export function windowRound(cells: readonly Cell[], marked: CellRange, room: number): CellRange {
  let from = rangeWidth(cells, { from: 0, to: marked.to }) <= room ? 0 : marked.from;
  let to = from;
  let left = room;
  const fits = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.width <= left;
  for (let next = cells[to]; to < marked.to && fits(next); next = cells[to]) {
    to += 1;
    left -= next.width;
  }
  let before = cells[from - 1];
  let after = cells[to];
  while (fits(before) || fits(after)) {
    if (fits(before)) {
      from -= 1;
      left -= before.width;
    }
    if (fits(after)) {
      to += 1;
      left -= after.width;
    }
    before = cells[from - 1];
    after = cells[to];
  }
  return { from, to };
}
