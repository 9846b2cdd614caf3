import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { sourceSpan } from '../source/mapped-text.ts';
import { nameKey } from '../source/name-key.ts';
import type { Source } from '../source/source.ts';
import type { Line } from './pasted-lines.ts';
import { isBlank, markerOf } from './pasted-lines.ts';
import type { KnownNames } from './written-notes.ts';

/** The lines that belong to pages rather than to the text, and the notice that says so. */
export interface PageFurniture {
  /** Their indexes. */
  readonly lines: ReadonlySet<number>;
  /** One notice at the first of them, or nothing. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How the lines are to be read. */
export interface FurnitureReading {
  /** The notes' text. */
  readonly source: Source;
  /** The names that report types know. */
  readonly known: KnownNames;
  /** Lines that were read otherwise. */
  readonly skipped: ReadonlySet<number>;
}

const pageNumber =
  /^\s*(?:(?:page|tudalen)\s+\d{1,4}(?:\s*(?:of|o|\/)\s*\d{1,4})?|[-–]\s*\d{1,4}\s*[-–]|\d{1,4}\s+of\s+\d{1,4})\s*$/iu;

/** Finds page numbers, and heads and feet that repeat beside them. */
export function findPageFurniture(text: MappedText, lines: readonly Line[], reading: FurnitureReading): PageFurniture {
  const numbers = pageNumbers(lines, reading.skipped);
  const heads = repeatedHeads(lines, numbers, reading);
  const found = [...numbers, ...heads].toSorted((one, other) => one - other);
  const [first] = found;
  if (first === undefined) return { lines: new Set(), diagnostics: [] };
  return {
    lines: new Set(found),
    diagnostics: [
      notice(
        text,
        found.flatMap((index) => lines[index] ?? []),
        reading.source,
      ),
    ],
  };
}

function pageNumbers(lines: readonly Line[], skipped: ReadonlySet<number>): readonly number[] {
  const worded: number[] = [];
  const bare: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 60 || skipped.has(index)) continue;
    if (pageNumber.test(line.text)) worded.push(index);
    const isBare = /^\s*\d{1,3}\s*$/u.test(line.text) && isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
    if (isBare) bare.push(index);
  }
  // Numbers that stand alone are those of pages when they count on; one alone may be a figure.
  const isCount =
    bare.length > 1 &&
    bare.every((at, place) => place === 0 || valueAt(lines, at) === valueAt(lines, bare[place - 1]) + 1);
  return isCount ? [...worded, ...bare] : worded;
}

function valueAt(lines: readonly Line[], index: number | undefined): number {
  return Number(lines[index ?? -1]?.text ?? Number.NaN);
}

const nearby = 2;

/** Lines that stand at least twice in the same words, all but one of them (the first page's) beside a page number. */
function repeatedHeads(
  lines: readonly Line[],
  numbers: readonly number[],
  { known, skipped }: FurnitureReading,
): readonly number[] {
  if (numbers.length === 0) return [];
  const pages = new Set(numbers);
  const beside = besideNumbers(lines, pages);
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (isBlank(line) || skipped.has(index) || line.text.length > 120 || markerOf(line) !== undefined) continue;
    if (pages.has(index) || known.isSection(line.text) || isLabel(line, known)) continue;
    const key = nameKey(line.text.replaceAll(/\d+/gu, '0'));
    const same = places.get(key);
    if (same === undefined) places.set(key, [index]);
    else same.push(index);
  }
  const isHead = (indexes: readonly number[]): boolean =>
    indexes.length > 1 && indexes.filter((index) => !beside.has(index)).length <= 1;
  return [...places.values()].filter((indexes) => isHead(indexes)).flat();
}

/** The lines of text at most two away from a page number, blank lines not counted. */
function besideNumbers(lines: readonly Line[], numbers: ReadonlySet<number>): ReadonlySet<number> {
  const beside = new Set<number>();
  const textLines = lines.flatMap((line, index) => (isBlank(line) ? [] : [index]));
  for (const [place, index] of textLines.entries()) {
    if (!numbers.has(index)) continue;
    for (const near of textLines.slice(Math.max(0, place - nearby), place + nearby + 1)) beside.add(near);
  }
  return beside;
}

function isLabel(line: Line, known: KnownNames): boolean {
  const name = /^[^:：]{1,60}(?=[:：])/u.exec(line.text)?.[0] ?? '';
  return name !== '' && (known.isField(name) || known.isParticular(name));
}

function notice(text: MappedText, found: readonly Line[], source: Source): Diagnostic {
  const words = [...new Set(found.map((line) => line.text.trim()))];
  const shown = words.slice(0, 3).map((line) => `\`${line}\``);
  const more = words.length > shown.length ? ' …' : '';
  const one = `This line was taken for a page number or running head and left out: ${shown[0] ?? ''}.`;
  const many = `${String(found.length)} page numbers and running heads were left out of the text: ${shown.join(', ')}${more}.`;
  const [first] = found;
  const start = first === undefined ? 0 : first.start + first.text.indexOf(first.text.trim());
  return {
    rule: 'page-furniture',
    severity: 'notice',
    message: found.length === 1 ? one : many,
    hint: 'Nothing to do, unless one of them belongs to the report.',
    source,
    span: sourceSpan(text, start, start + (first?.text.trim().length ?? 0)),
  };
}
