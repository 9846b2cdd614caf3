import { splitTypedNumber } from '../source/name-key.ts';
import { headingsInSequence, typedNumberOf } from './heading-sequence.ts';
import type { TypedNumber } from './heading-sequence.ts';
import { isEmptyAt, isText } from './line-layout.ts';
import type { PastedLines } from './line-layout.ts';
import type { Marker } from './pasted-lines.ts';
import { isSuccessor, markerOf } from './pasted-lines.ts';

/** A heading typed as a line of text, such as `2.<tab>Introduction` or `NEXT STEPS`. */
export interface TypedHeading {
  /** How deep it is: 1 to 6. */
  readonly level: number;
  /** Its text, the typed number included. */
  readonly text: string;
  /** The offset at which that begins. */
  readonly start: number;
}

type Style = 'numbered' | 'capitals' | 'bold' | 'plain';

interface Candidate {
  readonly index: number;
  readonly text: string;
  readonly name: string;
  readonly start: number;
  readonly isKnown: boolean;
  readonly style: Style;
  readonly number?: TypedNumber;
  /** The level of a heading that is marked with `#`. */
  readonly marked?: number;
}

/**
 * The typed headings by line. A known section's name is one wherever it stands alone; any other needs a number that counts on, capitals, or
 * the bold type of the known ones. It is as deep as the known ones that are typed like it, else one level deeper.
 */
export function typedHeadings(pasted: PastedLines): ReadonlyMap<number, TypedHeading> {
  const candidates = pasted.lines.flatMap((_, index) => candidateAt(pasted, index) ?? []);
  const known = candidates.filter((candidate) => candidate.isKnown);
  const top = Math.min(2, ...known.map(({ marked }) => marked ?? 2));
  const styles = new Set(known.map(({ style }) => style));
  const levelOf = ({ isKnown, style }: Candidate): number =>
    isKnown || styles.size === 0 || styles.has(style) ? top : top + 1;
  const numbered = candidates.flatMap(({ number, ...title }) => (number === undefined ? [] : [{ ...title, number }]));
  const inSequence = headingsInSequence(pasted, numbered);
  const isHeading = ({ index, isKnown, style }: Candidate): boolean =>
    isKnown || style === 'capitals' || (style === 'numbered' ? inSequence.has(index) : styles.has(style));
  const typed = candidates.filter((candidate) => candidate.marked === undefined && isHeading(candidate));
  return new Map(typed.map((one) => [one.index, { level: levelOf(one), text: one.text, start: one.start }]));
}

function candidateAt(pasted: PastedLines, index: number): Candidate | undefined {
  const line = pasted.lines[index];
  if (line === undefined || line.text.length > 200 || isEmptyAt(pasted, index)) return undefined;
  const marked = /^ {0,3}(#{1,6})\s/u.exec(line.text)?.[1]?.length;
  const text = line.text.replaceAll(/^[\s*_#]+|[\s*_#]+$/gu, '');
  if (text === '' || text.length > 100 || /[.;,?!]$/u.test(text)) return undefined;
  const typed = splitTypedNumber(text);
  if (marked === undefined && !isText(line) && typed === undefined) return undefined;
  const number = typed === undefined ? undefined : typedNumberOf(typed.number);
  if (typed !== undefined && number === undefined) return undefined;
  const name = text.slice(typed?.length ?? 0);
  const style = styleOf(line.text, name, number);
  const isKnown = /^\p{Lu}/u.test(name) && pasted.known.isSection(name);
  const start = line.start + line.text.indexOf(text);
  const candidate = { index, text, name, start, isKnown, style, ...(number === undefined ? {} : { number }) };
  if (marked !== undefined) return { ...candidate, marked };
  const isHeading = isKnown ? standsApart(pasted, index) : isTitle(name, style) && standsAlone(pasted, index);
  return isHeading ? candidate : undefined;
}

function styleOf(line: string, name: string, number: TypedNumber | undefined): Style {
  if (number !== undefined) return 'numbered';
  if (name.length > 3 && name === name.toUpperCase() && /\p{Lu}{2}/u.test(name)) return 'capitals';
  return /^\s*(\*\*|__)(?!\s)[^*_]+\1\s*$/u.test(line) ? 'bold' : 'plain';
}

/** A short title that is marked by a number, capitals or bold type and is no label. */
function isTitle(name: string, style: Style): boolean {
  if (name.endsWith(':') || !/^\p{Lu}/u.test(name)) return false;
  // "C O N C L U S I O N" is one word.
  const words = name.replaceAll(/(?<=(?:^|\s)\p{L})\s(?=\p{L}(?:\s|$))/gu, '').split(/\s+/u);
  return style === 'capitals' || (style !== 'plain' && words.length <= 8);
}

/** The name of a known section has an empty line on one side, and does not stand in a list of such names. */
function standsApart(pasted: PastedLines, index: number): boolean {
  const isApart = isEmptyAt(pasted, index - 1) || isEmptyAt(pasted, index + 1) || !pasted.isSpaced;
  return isApart && !isListed(pasted, index);
}

function isListed(pasted: PastedLines, index: number): boolean {
  const [own, next] = [index, index + 1].map((at) => pasted.lines[at] ?? { text: '', start: 0 });
  if (own === undefined || next === undefined) return false;
  const following = markerOf(next);
  const isHeading = pasted.known.isSection(next.text.slice(following?.length ?? 0).trim());
  return !isHeading && follows(markerOf(own), following);
}

/** A title is followed by text, and has an empty line on either side where paragraphs have. */
function standsAlone(pasted: PastedLines, index: number): boolean {
  const isApart = isEmptyAt(pasted, index - 1) && isEmptyAt(pasted, index + 1);
  if (!isApart && pasted.isSpaced) return false;
  let after = index + 1;
  while (after < pasted.lines.length && isEmptyAt(pasted, after)) after += 1;
  return after < pasted.lines.length;
}

function follows(first: Marker | undefined, second: Marker | undefined): boolean {
  return second !== undefined && (first?.readings.some((reading) => isSuccessor(reading, second)) ?? false);
}
