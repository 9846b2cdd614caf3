import type { Located } from '../source/span.ts';
import type { Line } from './pasted-lines.ts';
import { isBlank, markerOf } from './pasted-lines.ts';
import type { KnownNames } from './written-notes.ts';

/** A label with its value as Word or a PDF leaves it. */
export interface LabelRow {
  /** The label without its colon. */
  readonly name: Located<string>;
  /** The values, in order: one unless they were parted by `;`, `<br>` or a new line; none when it is blank. */
  readonly values: readonly Located<string>[];
}

/** The rows at the top of the notes, and which lines they took. */
export interface LabelRows {
  /** The rows in order. */
  readonly rows: readonly LabelRow[];
  /** Indexes of lines that are rows, captions over rows or table rules: nothing else may read them. */
  readonly lines: ReadonlySet<number>;
}

const row = /^[\s\u00A0]*(?:\*\*)?([\p{L}][^:\t|：]{0,58}?)[\s\u00A0]*(?:\*\*)?[:：](?:\*\*)?(?:[\s\u00A0]+(.*))?$/u;
const tabbed = /^[\s\u00A0]*([\p{L}][^:\t|]{1,58}?)\t+(\S.*)$/u;
const tableRow = /^[\s\u00A0]*\|(.*)$/u;

/** Finds the label rows and field tables that stand before the first section. */
export function findLabelRows(lines: readonly Line[], known: KnownNames): LabelRows {
  const rows: LabelRow[] = [];
  const taken = new Set<number>();
  let index = 0;
  while (index < lines.length) {
    const found = rowAt(lines, index, known);
    if (found !== undefined) {
      rows.push(...found.rows);
      for (let at = index; at < found.next; at += 1) taken.add(at);
      index = found.next;
    } else if (isCaption(lines, index, known)) {
      taken.add(index);
      index += 1;
    } else if (isBlank(lines[index]) || isTitle(lines, index, known)) {
      index += 1;
    } else {
      break;
    }
  }
  return { rows, lines: taken };
}

interface FoundRows {
  readonly rows: readonly LabelRow[];
  readonly next: number;
}

function rowAt(lines: readonly Line[], index: number, known: KnownNames): FoundRows | undefined {
  const line = lines[index];
  if (line === undefined || isBlank(line)) return undefined;
  if (tableRow.test(line.text)) return tableAt(lines, index);
  const match = labelOf(line, known);
  return match === undefined ? undefined : labelledValue(lines, index, known);
}

function labelOf(line: Line, known: KnownNames): Located<string> | undefined {
  if (/^\s*(?:#|>|```)/u.test(line.text) || (markerOf(line) !== undefined && !row.test(line.text))) return undefined;
  const match = row.exec(line.text) ?? tabbed.exec(line.text);
  const name = match?.[1];
  if (match === null || name === undefined) return undefined;
  const isField = known.isField(name);
  const looksLikeProse = name.split(/\s+/u).length > 6 || /[.;?!]/u.test(name);
  if (!isField && looksLikeProse) return undefined;
  const start = line.start + line.text.indexOf(name);
  return { value: name, span: { start, end: start + name.length } };
}

function labelledValue(lines: readonly Line[], index: number, known: KnownNames): FoundRows | undefined {
  const line = lines[index];
  const name = line === undefined ? undefined : labelOf(line, known);
  if (line === undefined || name === undefined) return undefined;
  const from = name.span.end - line.start;
  const rest = /^[\s\u00A0*]*[:：]?(?:\*\*)?[\s\u00A0]*/u.exec(line.text.slice(from))?.[0].length ?? 0;
  const values = trimmed(line.text.slice(from + rest), line.start + from + rest);
  let next = index + 1;
  if (values.length === 0) while (isBlank(lines[next]) && next < lines.length && isValueLine(lines, nextText(lines, next), known)) next += 1;
  while (isValueLine(lines, next, known)) {
    const continued = lines[next];
    if (continued !== undefined) values.push(...trimmed(continued.text, continued.start));
    next += 1;
  }
  return { rows: [{ name, values }], next };
}

function nextText(lines: readonly Line[], from: number): number {
  let index = from;
  while (index < lines.length && isBlank(lines[index])) index += 1;
  return index;
}

/** Whether a line goes on with the value above it: text that is no row, heading, caption, marker or table. */
function isValueLine(lines: readonly Line[], index: number, known: KnownNames): boolean {
  const line = lines[index];
  if (line === undefined || isBlank(line) || labelOf(line, known) !== undefined) return false;
  if (/^\s*(?:#|>|```|\|)/u.test(line.text) || markerOf(line) !== undefined) return false;
  return !isCaption(lines, index, known) && !known.isSection(line.text);
}

function trimmed(text: string, start: number): Located<string>[] {
  const value = text.trim();
  const from = start + text.indexOf(value);
  return value === '' ? [] : [{ value, span: { start: from, end: from + value.length } }];
}

/** A line over rows, such as `SUMMARY OF REPORT CONSIDERED`: no section's name, and a row or table follows it. */
function isCaption(lines: readonly Line[], index: number, known: KnownNames): boolean {
  const line = lines[index];
  const text = line?.text.replace(/^[\s#*]+|[\s*:]+$/gu, '') ?? '';
  if (line === undefined || text === '' || text.length > 80 || known.isSection(text)) return false;
  const isMarked = /^\s*#{1,6}\s/u.test(line.text) || text === text.toUpperCase() || /^\s*\*\*/u.test(line.text);
  const following = lines[nextText(lines, index + 1)];
  if (!isMarked || following === undefined) return false;
  return tableRow.test(following.text) || labelOf(following, known) !== undefined;
}

/** Anything short that stands alone above the first row, such as the council's name: it is left to be read as text. */
function isTitle(lines: readonly Line[], index: number, known: KnownNames): boolean {
  const line = lines[index];
  if (line === undefined || known.isSection(line.text) || /^\s*##/u.test(line.text) || markerOf(line) !== undefined) return false;
  const following = nextText(lines, index + 1);
  return line.text.trim().length <= 120 && following < lines.length && (rowAt(lines, following, known) !== undefined || isCaption(lines, following, known));
}

function tableAt(lines: readonly Line[], index: number): FoundRows | undefined {
  const rows: LabelRow[] = [];
  let next = index;
  for (let line = lines[next]; line !== undefined && tableRow.test(line.text); line = lines[next]) {
    const cells = cellsOf(line);
    const [name, value, ...others] = cells;
    if (others.length > 0 || name === undefined) return undefined;
    const isRule = cells.every((cell) => /^[\s:|-]*$/u.test(cell.value));
    if (!isRule && name.value.trim() !== '') rows.push({ name: withoutColon(name), values: value === undefined ? [] : splitCell(value) });
    next += 1;
  }
  return { rows, next };
}

function cellsOf(line: Line): Located<string>[] {
  const inner = line.text.replace(/\|?\s*$/u, '');
  const cells: Located<string>[] = [];
  let start = inner.indexOf('|') + 1;
  for (const match of [...inner.slice(start).matchAll(/(?<!\\)\|/gu), undefined]) {
    const end = match === undefined ? inner.length : inner.indexOf('|') + 1 + match.index;
    cells.push({ value: inner.slice(start, end), span: { start: line.start + start, end: line.start + end } });
    start = end + 1;
  }
  return cells;
}

function withoutColon(cell: Located<string>): Located<string> {
  const name = cell.value.replace(/^[\s*]+|[\s*:：]+$/gu, '');
  const start = cell.span.start + cell.value.indexOf(name);
  return { value: name, span: { start, end: start + name.length } };
}

function splitCell(cell: Located<string>): Located<string>[] {
  const values: Located<string>[] = [];
  let start = 0;
  for (const match of [...cell.value.matchAll(/<br\s*\/?>/giu), undefined]) {
    values.push(...trimmed(cell.value.slice(start, match?.index), cell.span.start + start));
    start = match === undefined ? start : match.index + match[0].length;
  }
  return values;
}
