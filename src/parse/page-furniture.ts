import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { sourceSpan } from '../source/mapped-text.ts';
import { nameKey, splitTypedNumber } from '../source/name-key.ts';
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
  /^\s*(?:(?:page|tudalen|pg?\.|tud\.)\s*[|:–-]?\s*\d{1,4}(?:\s*(?:of|o|\/|\|)\s*\d{1,4})?|\d{1,4}\s*\|\s*(?:page|tudalen)|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s+of\s+\d{1,4})\s*$/iu;

/** A head or foot with its page number: "Street Lighting – page 2 of 3", "Page 2 of 3 | Street Lighting". */
const numberedHead =
  /^[^\n]{1,100}?(?:\s[-–—|·•]\s*|\t| {2,})(?:page|tudalen)\s+\d{1,4}(?:\s*(?:of|o|\/)\s*\d{1,4})?\s*$|^\s*(?:page|tudalen)\s+\d{1,4}(?:\s*(?:of|o|\/)\s*\d{1,4})?(?:\s*[-–—|·•]\s|\t| {2,})[^\n.]{1,100}$/iu;

/** Finds page numbers, and heads and feet that repeat beside them. */
export function findPageFurniture(text: MappedText, lines: readonly Line[], reading: FurnitureReading): PageFurniture {
  const numbers = pageNumbers(lines, reading);
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

function pageNumbers(lines: readonly Line[], { skipped, known }: FurnitureReading): readonly number[] {
  const worded: number[] = [];
  const bare: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 120 || skipped.has(index)) continue;
    if (pageNumber.test(line.text) || isNumberedHead(lines, index, known)) worded.push(index);
    const isBare = /^\s*\d{1,3}\s*$/u.test(line.text) && isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
    if (isBare) bare.push(index);
  }
  // Numbers that stand alone are those of pages when they count on; one alone may be a figure.
  const isCount =
    bare.length > 1 &&
    bare.every((at, place) => place === 0 || valueAt(lines, at) === valueAt(lines, bare[place - 1]) + 1);
  return isCount ? [...worded, ...bare] : worded;
}

function isNumberedHead(lines: readonly Line[], index: number, known: KnownNames): boolean {
  const line = lines[index];
  if (line === undefined || !/page|tudalen/iu.test(line.text) || !numberedHead.test(line.text)) return false;
  const isAlone = isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
  return isAlone && markerOf(line) === undefined && !isLabel(line, known);
}

function valueAt(lines: readonly Line[], index: number | undefined): number {
  return Number(lines[index ?? -1]?.text ?? Number.NaN);
}

/** How many lines a head or foot may have. */
const longestHead = 3;

/** Where a line stands from the nearest page number: `-1` is the line above it, blank lines not counted. */
interface Beside {
  readonly index: number;
  readonly key: string;
  readonly distance: number;
}

/**
 * The heads and feet: lines that stand in the same words at the same distance from at least two page numbers, or from one and on the
 * first page above its first section. What happens to stand twice near a page number is no head.
 */
function repeatedHeads(
  lines: readonly Line[],
  numbers: readonly number[],
  reading: FurnitureReading,
): readonly number[] {
  if (numbers.length === 0) return [];
  const key = (index: number): string | undefined => keyOf(lines[index], index, reading);
  const pages = new Set(numbers);
  const texts = lines.flatMap((line, index) => (isBlank(line) ? [] : [index]));
  const sides = [-1, 1].flatMap((direction) =>
    [...texts.entries()]
      .filter(([, index]) => pages.has(index))
      .map(([place]) => sideOf(texts, place, { direction, key, pages })),
  );
  const top = topOf(lines, reading);
  const atTop = new Set(texts.filter((index) => index < top).flatMap((index) => key(index) ?? []));
  const places = new Map<string, Set<number>>();
  const placesOf = ({ key: words, distance }: Beside): Set<number> => {
    const name = `${String(distance)} ${words}`;
    const found = places.get(name) ?? new Set();
    places.set(name, found);
    return found;
  };
  for (const one of sides.flat()) placesOf(one).add(one.index);
  const isHead = (one: Beside): boolean => placesOf(one).size > 1 || (atTop.has(one.key) && one.index >= top);
  const heads = sides.flatMap((side) => {
    const end = side.findIndex((one) => !isHead(one));
    return end < 0 ? side : side.slice(0, end);
  });
  const keys = new Set(heads.map((head) => head.key));
  return [
    ...new Set([
      ...heads.map(({ index }) => index),
      ...texts.filter((index) => index < top && keys.has(key(index) ?? '')),
    ]),
  ];
}

interface Looking {
  readonly direction: number;
  readonly key: (index: number) => string | undefined;
  readonly pages: ReadonlySet<number>;
}

/** The lines on one side of a page number, the nearest first, up to the first that can be no head. */
function sideOf(texts: readonly number[], place: number, { direction, key, pages }: Looking): readonly Beside[] {
  const side: Beside[] = [];
  for (let step = 1; step <= longestHead; step += 1) {
    const index = texts[place + direction * step];
    const own = index === undefined || pages.has(index) ? undefined : key(index);
    if (index === undefined || own === undefined) break;
    side.push({ index, key: own, distance: direction * step });
  }
  return side;
}

/** A line's words, if it can be a head or foot; page and year may differ in it. */
function keyOf(line: Line | undefined, index: number, { known, skipped }: FurnitureReading): string | undefined {
  if (line === undefined || skipped.has(index) || line.text.length > 120 || markerOf(line) !== undefined)
    return undefined;
  if (known.isSection(line.text) || isLabel(line, known)) return undefined;
  return nameKey(line.text.replaceAll(/\d+/gu, '0'));
}

/** Where the first section begins. */
function topOf(lines: readonly Line[], { known }: FurnitureReading): number {
  const first = lines.findIndex(({ text }) => {
    const heading = text.replace(/^\s*#+\s*/u, '');
    return text.length < 120 && known.isSection(heading.slice(splitTypedNumber(heading)?.length ?? 0));
  });
  return first < 0 ? 0 : first;
}

function isLabel(line: Line, known: KnownNames): boolean {
  const name = /^[^:：]{1,60}(?=[:：])/u.exec(line.text)?.[0] ?? '';
  return name !== '' && (known.isField(name) || known.isParticular(name));
}

const mostShown = 10;

function notice(text: MappedText, found: readonly Line[], source: Source): Diagnostic {
  const words = [...new Set(found.map((line) => line.text.trim()))];
  const shown = words.slice(0, mostShown).map((line) => `\`${line}\``);
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
