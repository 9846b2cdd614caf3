import type { PastedLines } from './line-layout.ts';
import { endsSentence, isEmptyAt } from './line-layout.ts';
import { splitTypedNumber } from '../source/name-key.ts';
import type { Marker, MarkerReading } from './pasted-lines.ts';
import { isSuccessor, markerOf } from './pasted-lines.ts';

/** A list item, or a footnote, that the lines below may still belong to. */
export interface OpenItem extends MarkerReading {
  /** The columns before its marker. */
  readonly indent: number;
  /** The columns by which what belongs to it is indented in the Markdown that is written. */
  readonly width: number;
}

/** Where in a text a marker stands. */
export interface MarkerPlace {
  /** The line. */
  readonly index: number;
  /** Whether the line above is empty. */
  readonly isAfterBlank: boolean;
  /** The open items, outermost first. */
  readonly open: readonly OpenItem[];
}

/** Whether a marker begins an item; at the start of a wrapped line a dash, a letter or a number may be part of the text. */
export function beginsItem(marker: Marker, pasted: PastedLines, place: MarkerPlace): boolean {
  if (marker.type === 'bullet' || marker.type === 'mark') return true;
  const isApart = place.isAfterBlank || endsSentence(pasted.lines[place.index - 1]);
  if (marker.type === 'dash') {
    return (
      isApart || marker.isTabbed || !pasted.isSpaced || place.open.some(({ kind }) => kind === marker.readings[0]?.kind)
    );
  }
  const line = pasted.lines[place.index];
  const kind = marker.readings[0]?.kind ?? '';
  const isSmall = /^\p{Ll}/u.test(line?.text.slice(marker.length) ?? '');
  if (place.open.some((item) => isSuccessor(item, marker))) {
    // "to / 2.2 million pounds" and "recommendation / 2. The officer" only begin like the next item, which may still come.
    const isBroken = !isApart && !marker.isTabbed && pasted.isSpaced;
    return !isBroken || !((isSmall && kind.endsWith('.1')) || comesAgain(marker, pasted, place.index));
  }
  // "2.1 per cent" and "J. Smith" are text.
  if (!marker.isTabbed && kind.endsWith('.1') && isSmall) return false;
  if (!marker.isTabbed && /^[Aai]\.$/u.test(kind)) return isFirst(marker) && hasSuccessor(marker, pasted, place.index);
  return (
    isApart || marker.isTabbed || !pasted.isSpaced || (isFirst(marker) && hasSuccessor(marker, pasted, place.index))
  );
}

function isFirst(marker: Marker): boolean {
  return marker.readings.some(({ ordinal }) => ordinal === 1);
}

/** Whether the next number of the same form is the same one. */
function comesAgain(marker: Marker, pasted: PastedLines, index: number): boolean {
  for (let at = index + 1; at < Math.min(index + farthest, pasted.lines.length); at += 1) {
    const line = pasted.lines[at];
    const next = line === undefined || isEmptyAt(pasted, at) ? undefined : markerOf(line);
    if (next === undefined) continue;
    const isSame = ({ kind, ordinal }: MarkerReading): boolean =>
      marker.readings.some((own) => own.kind === kind && own.ordinal === ordinal);
    if (next.readings.some(isSame)) return true;
    const isOther = ({ kind, ordinal }: MarkerReading): boolean =>
      marker.readings.some((own) => own.kind === kind && own.ordinal !== ordinal);
    if (next.readings.some(isOther)) return false;
  }
  return false;
}

const farthest = 40;

/** Whether the next marker of the same list stands within the next forty lines. */
function hasSuccessor(marker: Marker, pasted: PastedLines, index: number): boolean {
  for (let at = index + 1; at < Math.min(index + farthest, pasted.lines.length); at += 1) {
    const line = pasted.lines[at];
    const next = line === undefined || isEmptyAt(pasted, at) ? undefined : markerOf(line);
    if (next !== undefined && marker.readings.some((reading) => isSuccessor(reading, next))) return true;
  }
  return false;
}

/** Indentation and kinds of marker together could nest without end. */
const mostOpen = 100;

/** The open items once a marker has begun its own: it is nested by its kind and indentation. */
export function withItem(marker: Marker, { open: before, isAfterBlank }: MarkerPlace): readonly OpenItem[] {
  const open = before.filter(({ kind }) => kind !== 'footnote' || marker.indent > 0);
  const isShallower = (): boolean => {
    const [first] = open;
    if (first === undefined || marker.indent >= (open.at(-1)?.indent ?? 0) - 1) return false;
    return open.length > 1 || !isSibling(first, marker);
  };
  while (isShallower()) open.pop();
  const next = open.findLastIndex((item) => marker.indent <= item.indent + 1 && isSuccessor(item, marker));
  const sibling = next === -1 ? open.findLastIndex((item) => isSibling(item, marker)) : next;
  const isNewList =
    sibling === -1 && isAfterBlank && marker.indent === 0 && marker.type === 'number' && !isNumbered(open[0]);
  const kept = isNewList ? [] : sibling === -1 ? open : open.slice(0, sibling);
  return [...kept.slice(0, mostOpen), { ...chosenReading(marker, open[sibling]), indent: marker.indent, width: 2 }];
}

function isSibling(item: OpenItem, marker: Marker): boolean {
  if (marker.indent > item.indent + 1) return false;
  // "(i)" after "(b)" begins a list of its own; only "(h)" is followed by the letter.
  const readings = marker.readings.length > 1 ? marker.readings.slice(0, 1) : marker.readings;
  if (readings.some(({ kind }) => kind === item.kind)) return true;
  // R1, R2, then 3: one list, typed in two ways.
  const isPlain = (kind: string | undefined): boolean =>
    /^\(?[1R]/u.test(kind ?? '') && !/\./u.test(kind?.slice(0, -1) ?? '');
  return isPlain(item.kind) && isPlain(marker.readings[0]?.kind) && marker.readings[0]?.ordinal === item.ordinal + 1;
}

function chosenReading(marker: Marker, sibling: OpenItem | undefined): MarkerReading {
  const next = marker.readings.find(({ kind, ordinal }) => kind === sibling?.kind && ordinal === sibling.ordinal + 1);
  const first = marker.readings.find(({ kind }) => kind === sibling?.kind) ?? marker.readings[0];
  return next ?? first ?? { kind: '', ordinal: 1 };
}

function isNumbered(item: OpenItem | undefined): boolean {
  return item === undefined || /^\(?[1RaAi]/u.test(item.kind);
}

/** Whether a paragraph at the left edge belongs to the item above it, since what follows is indented below that. */
export function isWithinItem(pasted: PastedLines, index: number, [outer]: readonly OpenItem[]): boolean {
  if (outer === undefined) return false;
  for (let at = index + 1; at < Math.min(index + farthest, pasted.lines.length); at += 1) {
    const line = pasted.lines[at];
    if (line === undefined || isEmptyAt(pasted, at)) continue;
    const words = line.text.trim();
    if (/^#{1,6}\s/u.test(words) || pasted.known.isSection(words.slice(splitTypedNumber(words)?.length ?? 0)))
      return false;
    const marker = markerOf(line);
    if (marker !== undefined) return marker.indent > outer.indent + 1;
  }
  return false;
}

/** The open items that a new paragraph belongs to: the outermost of those at the deepest level to the left of it. */
export function owners(open: readonly OpenItem[], indent: number): readonly OpenItem[] {
  const left = open.filter((item) => item.indent < indent);
  const deepest = Math.max(-1, ...left.map((item) => item.indent));
  const owner = left.findIndex((item) => item.indent === deepest);
  return left.slice(0, owner + 1);
}
