import type { MappedText } from './mapped-text.ts';
import { joinMapped, sliceMapped } from './mapped-text.ts';
import { matchesIn } from './matches.ts';

/**
 * The text with each run of plain spaces and tabs as one space, which stands where the run began; so is Word's line break (U+000B). No-break
 * spaces stay, so that they can be told. Without long runs every pattern of the rules is quick.
 */
export function foldSpaces(text: MappedText): MappedText {
  const parts: MappedText[] = [];
  let kept = 0;
  for (const match of matchesIn(text.text, /[ \t\v]{2,}|\v/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const offsets = Uint32Array.of(text.offsets[start] ?? 0, text.offsets[end] ?? 0);
    parts.push(sliceMapped(text, kept, start), { text: ' ', offsets });
    kept = end;
  }
  if (kept === 0) return text;
  parts.push(sliceMapped(text, kept, text.text.length));
  return joinMapped(parts);
}
