import type { WrittenScalar, WrittenValue } from '../parse/written-notes.ts';
import { foldSpaces } from '../source/fold-spaces.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { joinMapped, normaliseMapped, sliceMapped, sourceSpan } from '../source/mapped-text.ts';
import { matchesIn } from '../source/matches.ts';
import type { Located } from '../source/span.ts';

/** The single values in a value, in order: itself, or those of a list or map. */
export function scalars(written: WrittenValue): readonly WrittenScalar[] {
  if (written.kind === 'scalar') return [written];
  if (written.kind === 'list') return written.items.flatMap((item) => scalars(item));
  return written.kind === 'map' ? written.entries.flatMap((entry) => scalars(entry.value)) : [];
}

/** Whether nothing was written; a list of nothing is as blank as nothing. */
export function isBlank(written: WrittenValue): boolean {
  return written.kind !== 'map' && scalars(written).length === 0;
}

/** Whether a line only goes on with the one before it. */
export type GoesOn = (before: string, line: string) => boolean;

const bullet = /^(?:[•·▪◦‣●○■□➢✓\uF0B7\uF0A7*–-]|o(?=\t))\s+/u;

/** The parts of a value: list items, lines that begin something new, what a separator or `<br>` parts. Bullets and empty parts are left off. */
export function partsOf(written: WrittenValue, separator: RegExp, goesOn: GoesOn): readonly MappedText[] {
  return scalars(written).flatMap(({ text }) => {
    const pieces: MappedText[] = [];
    for (const line of split(text, /\r\n|\n|\r/gu)) {
      const before = pieces.at(-1);
      if (before !== undefined && goesOn(before.text.trimEnd(), line.text.trim()))
        pieces[pieces.length - 1] = joinLines(before, line);
      else pieces.push(line);
    }
    const between = new RegExp(`${separator.source}|<br\\s*/?>`, 'giu');
    return pieces
      .flatMap((piece) => split(piece, between))
      .map((part) => trimmed(part))
      .map((part) => sliceMapped(part, bullet.exec(part.text)?.[0].length ?? 0, part.text.length))
      .filter((part) => part.text !== '');
  });
}

/** The pieces of a text between the matches of a pattern, which must be global. */
export function split(text: MappedText, between: RegExp): readonly MappedText[] {
  const parts: MappedText[] = [];
  let start = 0;
  for (const match of matchesIn(text.text, between)) {
    parts.push(sliceMapped(text, start, match.index));
    start = match.index + match[0].length;
  }
  parts.push(sliceMapped(text, start, text.text.length));
  return parts;
}

function joinLines(before: MappedText, line: MappedText): MappedText {
  const end = before.offsets[before.text.length] ?? 0;
  return joinMapped([before, { text: ' ', offsets: Uint32Array.of(end, line.offsets[0] ?? end) }, line]);
}

/** The whole value as one text: lines run on, the items of a list are parted by semicolons where no stop parts them. */
export function wholeText(written: WrittenValue): MappedText {
  const parts = scalars(written)
    .flatMap(({ text }) => split(text, /<br\s*\/?>/giu))
    .map((part) => trimmed(part));
  const joined = parts.flatMap((part, index): MappedText[] => {
    const before = parts[index - 1];
    if (before === undefined) return [part];
    const runsOn = /[.,;:–-]$/u.test(before.text) || /^\p{Ll}/u.test(part.text);
    const gap = runsOn ? ' ' : '; ';
    const start = part.offsets[0] ?? 0;
    return [{ text: gap, offsets: Uint32Array.from({ length: gap.length + 1 }, () => start) }, part];
  });
  return trimmed(joinMapped(joined));
}

/** The text without white space around it, in normal form. */
export function trimmed(text: MappedText): MappedText {
  const start = text.text.length - text.text.trimStart().length;
  return foldSpaces(normaliseMapped(sliceMapped(text, start, Math.max(start, text.text.trimEnd().length))));
}

/** A mapped text as a value with one place; white space in it is single spaces. */
export function located(text: MappedText): Located<string> {
  return { value: oneLine(text.text), span: sourceSpan(text, 0, text.text.length) };
}

/** A text with its white space folded to single spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
