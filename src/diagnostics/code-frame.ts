import { lineStarts, positionAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import { cellsAt, lineCells, rangeWidth, windowRound } from './line-cells.ts';

/** How a code frame is drawn. */
export interface CodeFrameOptions {
  /** The width of the terminal in columns; a frame keeps at least 20 columns for the text. */
  readonly columns: number;
  /** Colours the carets; absent: no colour. */
  readonly paint?: (carets: string) => string;
}

interface Drawing {
  readonly source: Source;
  readonly room: number;
}

interface DrawnLine {
  readonly text: string;
  readonly caretsAfter: number;
  readonly caretCount: number;
  readonly showsStart: boolean;
}

const leastNumberWidth = 5;
const leastRoom = 20;

/**
 * The lines of a source round a place, with their numbers, and carets under the place: one caret for an empty place, the first and
 * the last line of a long one. Long lines are cropped to a window round the place. Nothing invisible is written as it is.
 * Lines end with LF; there is none after the last.
 */
export function codeFrame(source: Source, span: Span, options: CodeFrameOptions): string {
  const place = visiblePlace(source, span);
  const first = positionAt(source, place.start).line;
  const last = positionAt(source, Math.max(place.start, place.end - 1)).line;
  const numberWidth = Math.max(leastNumberWidth, String(last).length);
  const drawing = {
    source,
    room: Math.max(leastRoom, options.columns - numberWidth - 3),
  };
  const row = (label: string, text: string): string => `${label.padStart(numberWidth)} | ${text}`.trimEnd();
  const marked = (line: number, drawn: DrawnLine): string[] => {
    const carets = '^'.repeat(drawn.caretCount);
    return [
      row(String(line), drawn.text),
      `${row('', '')} ${' '.repeat(drawn.caretsAfter)}${options.paint?.(carets) ?? carets}`,
    ];
  };
  const opening = drawLine(drawing, first, {
    start: place.start,
    end: first === last ? place.end : lineSpan(source, first).end,
  });
  const rows: string[] = [];
  // Under a window into the middle of a line the start of the line before would stand in the wrong columns.
  if (first > 1 && opening.showsStart && !isBlank(source, first - 1))
    rows.push(row(String(first - 1), contextText(drawing, first - 1)));
  rows.push(...marked(first, opening));
  if (last > first + 1) rows.push(row('…', ''));
  if (last > first)
    rows.push(...marked(last, drawLine(drawing, last, { start: firstInk(source, last), end: place.end })));
  return rows.join('\n');
}

// Within the text, and without the line breaks and blank lines that a block's place may end with.
function visiblePlace(source: Source, span: Span): Span {
  const start = Math.min(Math.max(span.start, 0), source.text.length);
  const end = Math.min(Math.max(span.end, start), source.text.length);
  const text = source.text.slice(start, end);
  const inked = text.trimEnd().length;
  const breakAt = text.slice(inked).search(/[\r\n]/u);
  return { start, end: breakAt === -1 ? end : start + inked + breakAt };
}

function lineSpan(source: Source, line: number): Span {
  const starts = lineStarts(source);
  const start = starts[line - 1] ?? 0;
  const next = starts[line];
  if (next === undefined) return { start, end: source.text.length };
  return { start, end: source.text.startsWith('\r\n', next - 2) ? next - 2 : next - 1 };
}

function isBlank(source: Source, line: number): boolean {
  const { start, end } = lineSpan(source, line);
  return source.text.slice(start, end).trim() === '';
}

function firstInk(source: Source, line: number): number {
  const { start, end } = lineSpan(source, line);
  return start + Math.max(0, source.text.slice(start, end).search(/\S/u));
}

function contextText(drawing: Drawing, line: number): string {
  const { start } = lineSpan(drawing.source, line);
  return drawLine(drawing, line, { start, end: start }).text;
}

function drawLine(drawing: Drawing, line: number, place: Span): DrawnLine {
  const whole = lineSpan(drawing.source, line);
  const stretch = nearStretch(drawing, whole, place);
  const cells = lineCells(drawing.source.text, stretch);
  const all = { from: 0, to: cells.length };
  const marked = cellsAt(cells, place);
  const beyond = marked.from === cells.length ? 1 : 0;
  const fits =
    stretch.start === whole.start && stretch.end === whole.end && rangeWidth(cells, all) + beyond <= drawing.room;
  const shown = fits ? all : windowRound(cells, marked, drawing.room - 2);
  const before = shown.from > 0 || stretch.start > whole.start ? '…' : '';
  const after = shown.to < cells.length || stretch.end < whole.end ? '…' : '';
  const text = cells.slice(shown.from, shown.to).map((cell) => cell.shown);
  return {
    text: `${before}${text.join('')}${after}`,
    caretsAfter: before.length + rangeWidth(cells, { from: shown.from, to: marked.from }),
    caretCount: Math.max(1, rangeWidth(cells, { from: marked.from, to: Math.min(marked.to, shown.to) })),
    showsStart: before === '',
  };
}

// No window reaches further, since a character takes at most two units a column: a line of a megabyte costs no more than a short one.
function nearStretch(drawing: Drawing, line: Span, place: Span): Span {
  const { text } = drawing.source;
  const start = Math.max(line.start, place.start - 2 * drawing.room);
  const end = Math.min(line.end, place.start + 2 * drawing.room);
  return { start: splitsPair(text, start) ? start - 1 : start, end: splitsPair(text, end) ? end + 1 : end };
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\u{10000}-\u{10FFFF}]$/u.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
