import { matchesIn } from './matches.ts';
import type { Span } from './span.ts';

/** A text each of whose UTF-16 units knows where in its source it was written: Markdown inside a YAML scalar, a paragraph without its markup. */
export interface MappedText {
  /** The text, as read. */
  readonly text: string;
  /** The offset in the source of each UTF-16 unit of the text, and one more entry: the offset after the last unit. */
  readonly offsets: Uint32Array;
  /** Where joined parts lie apart in the source: the index in the text of a part's first unit, and the source offset at which the part before it ended. */
  readonly seams?: ReadonlyMap<number, number>;
}

/** A text that stands in its source exactly as it is, from the offset `start`. */
export function plainText(text: string, start = 0): MappedText {
  const offsets = new Uint32Array(text.length + 1);
  for (let index = 0; index <= text.length; index += 1) offsets[index] = start + index;
  return { text, offsets };
}

/** The stretch from `start` up to `end`, in UTF-16 units of the mapped text; bounds outside the text count as its ends. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  const from = Math.min(Math.max(start, 0), mapped.text.length);
  const to = Math.min(Math.max(end, from), mapped.text.length);
  const offsets = mapped.offsets.slice(from, to + 1);
  if (to > from) offsets[to - from] = endOffset(mapped, to);
  const seams = new Map<number, number>();
  for (const [index, offset] of mapped.seams ?? []) if (index > from && index < to) seams.set(index - from, offset);
  return mappedText(mapped.text.slice(from, to), offsets, seams);
}

/** The parts one after another as one text; each keeps its own places, wherever they lie. */
export function joinMapped(parts: readonly MappedText[]): MappedText {
  const [only, second] = parts;
  if (only !== undefined && second === undefined) return only;
  const text = parts.map((part) => part.text).join('');
  const offsets = new Uint32Array(text.length + 1);
  const seams = new Map<number, number>();
  let at = 0;
  let partEnd = parts[0]?.offsets[0] ?? 0;
  for (const part of parts) {
    // An empty part would only move the place at which its neighbours meet.
    if (part.text === '') continue;
    if (at > 0 && part.offsets[0] !== partEnd) seams.set(at, partEnd);
    for (const [index, offset] of part.seams ?? []) seams.set(at + index, offset);
    offsets.set(part.offsets.subarray(0, part.text.length), at);
    at += part.text.length;
    partEnd = part.offsets[part.text.length] ?? partEnd;
  }
  offsets[at] = partEnd;
  return mappedText(text, offsets, seams);
}

/** The place in the source of the units from `start` up to `end` of the mapped text; an empty stretch gives an empty place. */
export function sourceSpan(mapped: MappedText, start: number, end: number): Span {
  const from = Math.min(Math.max(start, 0), mapped.text.length);
  const to = Math.min(Math.max(end, from), mapped.text.length);
  const first = mapped.offsets[from] ?? 0;
  return { start: first, end: to === from ? first : Math.max(endOffset(mapped, to), first) };
}

// A code point with the marks and Hangul or Kirat Rai vowels that may compose with it: NFC never reaches across two of these.
const cluster = /[^][\p{M}\u1160-\u11FF\u{16D63}-\u{16D6A}]*/gu;

/** The text in Unicode's composed form (NFC); what a composed character was written as keeps the offset at which it began. */
export function normaliseMapped(mapped: MappedText): MappedText {
  if (mapped.text.normalize('NFC') === mapped.text) return mapped;
  const composed: string[] = [];
  const offsets: number[] = [];
  const seams = new Map<number, number>();
  for (const match of matchesIn(mapped.text, cluster)) {
    const seam = mapped.seams?.get(match.index);
    if (seam !== undefined) seams.set(offsets.length, seam);
    const written = match[0];
    const normal = written.normalize('NFC');
    composed.push(normal);
    for (let unit = 0; unit < normal.length; unit += 1)
      offsets.push(mapped.offsets[normal === written ? match.index + unit : match.index] ?? 0);
  }
  offsets.push(mapped.offsets[mapped.text.length] ?? 0);
  return mappedText(composed.join(''), Uint32Array.from(offsets), seams);
}

// The next unit's offset tells where an escape or a composed character ended; at a seam the next unit lies elsewhere.
function endOffset(mapped: MappedText, end: number): number {
  const next = mapped.seams?.get(end) ?? mapped.offsets[end] ?? 0;
  return Math.max(next, (mapped.offsets[end - 1] ?? 0) + 1);
}

function mappedText(text: string, offsets: Uint32Array, seams: ReadonlyMap<number, number>): MappedText {
  return seams.size === 0 ? { text, offsets } : { text, offsets, seams };
}
