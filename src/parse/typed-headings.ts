import { splitTypedNumber } from '../source/name-key.ts';
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

type Style = 'numbered' | 'capitals' | 'plain';

interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly isKnown: boolean;
  readonly style: Style;
  /** The level of a heading that is marked with `#`. */
  readonly marked?: number;
}

/**
 * The typed headings by line. A known section's name is one wherever it stands alone; any other needs a number or capitals. It is as deep
 * as the known ones that are typed like it, else one level deeper.
 */
export function typedHeadings(pasted: PastedLines): ReadonlyMap<number, TypedHeading> {
  const candidates = pasted.lines.flatMap((_, index) => {
    const candidate = candidateAt(pasted, index);
    return candidate === undefined ? [] : [{ index, ...candidate }];
  });
  const known = candidates.filter((candidate) => candidate.isKnown);
  const top = Math.min(2, ...known.map(({ marked }) => marked ?? 2));
  const styles = new Set(known.map(({ style }) => style));
  const levelOf = ({ isKnown, style }: Candidate): number =>
    isKnown || styles.size === 0 || styles.has(style) ? top : top + 1;
  const typed = candidates.filter(({ marked }) => marked === undefined);
  return new Map(typed.map((one) => [one.index, { level: levelOf(one), text: one.text, start: one.start }]));
}

function candidateAt(pasted: PastedLines, index: number): Candidate | undefined {
  const line = pasted.lines[index];
  if (line === undefined || line.text.length > 200 || isEmptyAt(pasted, index)) return undefined;
  const marked = /^ {0,3}(#{1,6})\s/u.exec(line.text)?.[1]?.length;
  const text = line.text.replaceAll(/^[\s*_#]+|[\s*_#]+$/gu, '');
  if (text === '' || text.length > 100 || /[.;,?!]$/u.test(text)) return undefined;
  const number = splitTypedNumber(text);
  if (marked === undefined && !isText(line) && number === undefined) return undefined;
  if (number !== undefined && !/^\(?(?:\d{1,2}|[A-Z])[.):]*$/u.test(number.number)) return undefined;
  const name = text.slice(number?.length ?? 0);
  const isCapitals = name.length > 3 && name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
  const style: Style = number === undefined ? (isCapitals ? 'capitals' : 'plain') : 'numbered';
  const isKnown = /^\p{Lu}/u.test(name) && pasted.known.isSection(name);
  const candidate = { text, start: line.start + line.text.indexOf(text), isKnown, style };
  if (marked !== undefined) return { ...candidate, marked };
  const isHeading = isKnown ? standsApart(pasted, index) : isTitle(name, style) && standsAlone(pasted, index);
  return isHeading ? candidate : undefined;
}

/** A short title that is marked by a number or capitals and is no label. */
function isTitle(name: string, style: Style): boolean {
  if (name.endsWith(':') || !/^\p{Lu}/u.test(name)) return false;
  return style === 'capitals' || (style === 'numbered' && name.split(/\s+/u).length <= 8);
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

/** A numbered title is followed by text; a numbered item by the next item. */
function standsAlone(pasted: PastedLines, index: number): boolean {
  const isApart = isEmptyAt(pasted, index - 1) && isEmptyAt(pasted, index + 1);
  if (!isApart && pasted.isSpaced) return false;
  let after = index + 1;
  while (after < pasted.lines.length && isEmptyAt(pasted, after)) after += 1;
  let before = index - 1;
  while (before >= 0 && isEmptyAt(pasted, before)) before -= 1;
  const [own, previous, next] = [index, before, after].map((at) =>
    markerOf(pasted.lines[at] ?? { text: '', start: 0 }),
  );
  const hasParticular = isParticular(pasted, index - 1) || isParticular(pasted, index + 1);
  const isItem = own !== undefined && (hasParticular || follows(previous, own) || follows(own, next));
  return after < pasted.lines.length && !isItem;
}

/** Whether a line is a labelled fact about an item, such as `Exempt: 3`: what stands beside it is an item, never a title. */
function isParticular(pasted: PastedLines, index: number): boolean {
  const line = pasted.lines[index];
  const words = line?.text.slice(markerOf(line)?.length ?? 0).trim() ?? '';
  const name = /^[^:]{1,40}(?=:)/u.exec(words)?.[0];
  return name !== undefined && pasted.known.isParticular(name);
}

function follows(first: Marker | undefined, second: Marker | undefined): boolean {
  return second !== undefined && (first?.readings.some((reading) => isSuccessor(reading, second)) ?? false);
}
