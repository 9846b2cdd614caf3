import { splitTypedNumber } from '../source/name-key.ts';
import type { Located, Span } from '../source/span.ts';
import { fieldTableAt } from './field-tables.ts';
import type { FoundRows, LabelRow } from './label-row.ts';
import type { Line } from './pasted-lines.ts';
import { isBlank, markerOf } from './pasted-lines.ts';
import type { KnownNames } from './written-notes.ts';

/** The rows at the top of the notes, and which lines they took. */
export interface LabelRows {
  /** The rows in order. */
  readonly rows: readonly LabelRow[];
  /** Indexes of lines that are rows, captions over rows or table rules: nothing else may read them. */
  readonly lines: ReadonlySet<number>;
}

interface Top {
  readonly lines: readonly Line[];
  readonly known: KnownNames;
}

/** Finds the label rows and field tables that stand before the first section. */
export function findLabelRows(lines: readonly Line[], known: KnownNames): LabelRows {
  const top: Top = { lines, known };
  const rows: LabelRow[] = [];
  const taken = new Set<number>();
  let index = nextText(lines, 0);
  while (index < lines.length) {
    const found = rowAt(top, index) ?? (isCaption(top, index) ? { rows: [], next: index + 1 } : undefined);
    if (found === undefined && !isTitle(top, index) && !leadsToField(top, index)) break;
    for (let at = index; at < (found?.next ?? index); at += 1) taken.add(at);
    rows.push(...(found?.rows ?? []));
    index = nextText(lines, found?.next ?? index + 1);
  }
  return { rows, lines: taken };
}

function rowAt(top: Top, index: number): FoundRows | undefined {
  return fieldTableAt(top.lines, index, top.known) ?? labelledAt(top, index);
}

interface Label {
  readonly name: Located<string>;
  readonly isField: boolean;
  /** The index in the line at which a value would begin. */
  readonly valueFrom: number;
}

const withColon = /^\s*[*_]{0,3}(\p{L}[^:\t|：]{0,58}?)\s*[*_]{0,3}\s?[:：][*_]{0,3}/u;
const withGap = /^\s*[*_]{0,3}(\p{L}[^:\t|]{1,58}?)[*_]{0,3}(?:\s*\t\s*|\s{3,})(?=\S)/u;

function labelOf({ lines, known }: Top, index: number): Label | undefined {
  const line = lines[index];
  if (line === undefined || /^\s*(?:#|>|```|\|)/u.test(line.text)) return undefined;
  const colon = withColon.exec(line.text);
  const match = colon ?? withGap.exec(line.text);
  const name = match?.[1];
  if (match === null || name === undefined) return undefined;
  const isField = known.isField(name);
  const isLabel =
    colon !== null &&
    /^(?:\s|$)/u.test(line.text.slice(colon[0].length)) &&
    !isProse(name) &&
    markerOf(line) === undefined;
  if (!isField && !isLabel) return undefined;
  const start = line.start + line.text.indexOf(name);
  return { name: { value: name, span: { start, end: start + name.length } }, isField, valueFrom: match[0].length };
}

function isProse(name: string): boolean {
  return name.split(/\s+/u).length > 6 || /[.;?!]/u.test(name);
}

function labelledAt(top: Top, index: number): FoundRows | undefined {
  const line = top.lines[index];
  const label = labelOf(top, index);
  if (line === undefined || label === undefined) return undefined;
  const beside = contentSpan(line, label.valueFrom);
  const first = beside === undefined ? valueBelow(top, index) : index;
  if (first === undefined) return { rows: [{ name: label.name }], next: index + 1 };
  const value = beside ?? contentSpan(top.lines[first] ?? line, 0);
  let next = first + 1;
  let end = value?.end ?? label.name.span.end;
  const isListed = first !== index && isBulleted(top.lines[first]);
  while (goesOn(top, next, isListed)) {
    end = contentSpan(top.lines[next] ?? line, 0)?.end ?? end;
    next += 1;
  }
  return { rows: [{ name: label.name, value: { start: value?.start ?? end, end } }], next };
}

/** The line on which the value of a label begins that has none beside it. */
function valueBelow(top: Top, index: number): number | undefined {
  const { lines } = top;
  const first = nextText(lines, index + 1);
  if (first >= lines.length || !isPlain(top, first) || labelOf(top, first)?.isField === true) return undefined;
  if (first === index + 1) return first;
  if (isBulleted(lines[first])) return undefined;
  // Across a blank line it is one only where labels and values alternate, not where the text begins.
  let last = first;
  while (!isBlank(lines[last + 1])) last += 1;
  const following = nextText(lines, last + 1);
  const isFollowed =
    labelOf(top, following)?.isField === true ||
    isCaption(top, following) ||
    fieldTableAt(lines, following, top.known) !== undefined;
  return isFollowed ? first : undefined;
}

/** Whether a line goes on with the value above it. */
function goesOn(top: Top, index: number, isListed: boolean): boolean {
  const line = top.lines[index];
  if (isBlank(line) || line === undefined || !isPlain(top, index)) return false;
  if (isListed ? !isBulleted(line) && markerOf(line) !== undefined : beginsSomethingElse(line)) return false;
  const label = labelOf(top, index);
  return label === undefined || (!label.isField && /^\p{Ll}/u.test(label.name.value));
}

/** A bullet or a number before a capital; a wrapped line may begin with a dash or "2.1 per cent". */
function beginsSomethingElse(line: Line): boolean {
  const marker = markerOf(line);
  if (marker === undefined || (marker.type === 'dash' && !marker.isTabbed)) return false;
  return marker.type !== 'number' || /^\p{Lu}/u.test(line.text.slice(marker.length));
}

/** Whether a line is words rather than a heading, table, caption or the name of a section. */
function isPlain(top: Top, index: number): boolean {
  const text = top.lines[index]?.text ?? '';
  const isMarked = /^\s*(?:#{1,6}\s|>|```|:::|\|)/u.test(text);
  return !isMarked && !isCaption(top, index) && !(text.length < 120 && top.known.isSection(text));
}

function isBulleted(line: Line | undefined): boolean {
  const type = line === undefined ? undefined : markerOf(line)?.type;
  return type !== undefined && type !== 'number';
}

function contentSpan(line: Line, from: number): Span | undefined {
  const text = line.text.slice(from).trim();
  const start = line.start + line.text.indexOf(text, from);
  return text === '' ? undefined : { start, end: start + text.length };
}

function nextText(lines: readonly Line[], from: number): number {
  let index = from;
  while (index < lines.length && isBlank(lines[index])) index += 1;
  return index;
}

/** A line over rows, such as `SUMMARY OF REPORT CONSIDERED`: no section's name, and a row or table follows it. */
function isCaption(top: Top, index: number): boolean {
  const line = top.lines[index];
  if (line === undefined || line.text.length > 200) return false;
  const text = line.text.replaceAll(/^[\s#*_]+|[\s#*_:]+$/gu, '');
  if (text === '' || text.length > 80 || top.known.isSection(text) || labelOf(top, index)?.isField === true)
    return false;
  const isMarked =
    /^\s*(?:#{1,6}\s|\*\*|__)/u.test(line.text) || (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text));
  if (!isMarked) return false;
  const following = nextText(top.lines, index + 1);
  return fieldTableAt(top.lines, following, top.known) !== undefined || labelOf(top, following) !== undefined;
}

const farthest = 40;

/** Whether fields still come, below words such as a note to the committee: these are left to be read as text. */
function leadsToField(top: Top, index: number): boolean {
  const isField = (at: number): boolean => labelOf(top, at)?.isField === true;
  for (let at = index; at < Math.min(index + farthest, top.lines.length); at += 1) {
    const text = top.lines[at]?.text ?? '';
    const name = text.slice(splitTypedNumber(text)?.length ?? 0);
    if (/^\s*##/u.test(text) || (text.length < 120 && top.known.isSection(name))) return false;
    if (fieldTableAt(top.lines, at, top.known) !== undefined) return true;
    // One alone may be a sign-off, or a word with a colon.
    if (isField(at)) return isField(nextText(top.lines, at + 1));
  }
  return false;
}

/** Anything short that stands alone above a row, such as the council's name: it is left to be read as text. */
function isTitle(top: Top, index: number): boolean {
  const line = top.lines[index];
  if (line === undefined || line.text.trim().length > 120 || markerOf(line) !== undefined) return false;
  if (top.known.isSection(line.text) || /^\s*##/u.test(line.text)) return false;
  const following = nextText(top.lines, index + 1);
  return rowAt(top, following) !== undefined || isCaption(top, following);
}
