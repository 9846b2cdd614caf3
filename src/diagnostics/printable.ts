// Controls, format characters (bidi controls, zero-width ones, tags), halves of surrogate pairs, private use, line and paragraph
// separators, fillers and variation selectors, noncharacters. Spaces of other widths are left: they take their room on the screen.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** The text with each character that cannot be seen, or that could steer a terminal, replaced by what `write` gives for it. */
export function replaceInvisible(text: string, write: (character: string) => string): string {
  return text.replace(invisible, write);
}

/**
 * The text made safe for a terminal, on one line: controls as pictures (`␛`, `␊`), everything else that cannot be seen,
 * bidi controls among it, as its code point (`<U+202E>`). For messages, paths and lines of a source.
 */
export function printable(text: string): string {
  return replaceInvisible(text, visibleForm);
}

function visibleForm(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint);
  if (codePoint === 0x7f) return '␡';
  return `<U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}>`;
}
