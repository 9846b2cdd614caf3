import type { MappedText } from './mapped-text.ts';
import { joinMapped, sliceMapped } from './mapped-text.ts';

const run = /[^\S\r\n]{2,}/gu;

/** The text with each run of spaces and tabs as one space, which stands where the run began; a run with a no-break space is one of those. */
export function foldSpaces(text: MappedText): MappedText {
  const parts: MappedText[] = [];
  let kept = 0;
  for (const match of text.text.matchAll(run)) {
    const space = match[0].includes('\u00A0') ? '\u00A0' : ' ';
    const [start, end] = [match.index, match.index + match[0].length];
    const offsets = Uint32Array.of(text.offsets[start] ?? 0, text.offsets[end] ?? 0);
    parts.push(sliceMapped(text, kept, start), { text: space, offsets });
    kept = end;
  }
  if (kept === 0) return text;
  parts.push(sliceMapped(text, kept, text.text.length));
  return joinMapped(parts);
}
