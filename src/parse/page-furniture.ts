import type { Diagnostic } from '../diagnostics/diagnostic.ts';
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

const pageNumber = /^[\s\u00A0]*(?:(?:page|tudalen)\s+\d{1,4}(?:\s*(?:of|o|\/)\s*\d{1,4})?|[-–]\s*\d{1,4}\s*[-–]|\d{1,4}\s+of\s+\d{1,4}|\d{1,3})[\s\u00A0]*$/iu;

/** Finds page numbers, and heads and feet that repeat beside them. */
export function findPageFurniture(source: Source, lines: readonly Line[], skipped: ReadonlySet<number>, known: KnownNames): PageFurniture {
  const numbers = lines.flatMap((line, index) => (!skipped.has(index) && isPageNumber(lines, index, line) ? [index] : []));
  const found = new Set(numbers);
  for (const index of repeatedHeads(lines, numbers, known)) if (!skipped.has(index)) found.add(index);
  const first = [...found].toSorted((one, other) => one - other)[0];
  const line = first === undefined ? undefined : lines[first];
  return { lines: found, diagnostics: line === undefined ? [] : [notice(source, line, found.size)] };
}

function isPageNumber(lines: readonly Line[], index: number, line: Line): boolean {
  if (!pageNumber.test(line.text)) return false;
  const isBare = /^[\s\u00A0]*\d{1,3}[\s\u00A0]*$/u.test(line.text);
  return !isBare || (isBlank(lines[index - 1]) && isBlank(lines[index + 1]));
}

/** Lines that stand at least twice in the same words, at least once within three lines of a page number. */
function repeatedHeads(lines: readonly Line[], numbers: readonly number[], known: KnownNames): readonly number[] {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (isBlank(line) || line.text.length > 120 || markerOf(line) !== undefined || known.isSection(line.text)) return;
    const key = nameKey(line.text.replace(/\d+/gu, '0'));
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  const isBesideNumber = (index: number): boolean => numbers.some((number) => Math.abs(number - index) <= 3);
  return [...places.values()].filter((indexes) => indexes.length > 1 && indexes.some(isBesideNumber)).flat();
}

function notice(source: Source, line: Line, count: number): Diagnostic {
  const text = line.text.trim();
  const start = line.start + line.text.indexOf(text);
  return {
    rule: 'page-furniture',
    severity: 'notice',
    message: `${count === 1 ? 'A page number or running head was' : `${String(count)} page numbers and running heads were`} left out of the text.`,
    hint: 'Nothing to do, unless the line belongs to the report.',
    source,
    span: { start, end: start + text.length },
  };
}
