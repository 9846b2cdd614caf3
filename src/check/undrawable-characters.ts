import { characterWithoutFont } from '../diagnostics/character-without-font.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Notes } from '../interpret/notes.ts';
import { proseOf } from '../interpret/prose.ts';
import { plainText, sourceSpan } from '../source/mapped-text.ts';
import type { MappedText } from '../source/mapped-text.ts';
import type { Span } from '../source/span.ts';

/**
 * Says of each printed character that no bundled font can draw where it first stands: whatever font a computer put in its place
 * would change the report. `undrawn` gives the characters of a text that none of the fonts has.
 */
export function undrawableCharacters(
  notes: Notes,
  undrawn: (text: string) => readonly string[],
): readonly Diagnostic[] {
  const texts = printedTexts(notes);
  // U+FFFC stands for code in the words of a text and is never printed; every font has the characters of ASCII.
  const uncommon = texts.map((text) => text.text.replaceAll(/[ -~\uFFFC]+/gu, '')).join('');
  const characters = undrawn([...new Set(uncommon)].join(''));
  const first = characters.flatMap((character): readonly (readonly [string, Span])[] => {
    const text = texts.find((candidate) => candidate.text.includes(character));
    const index = text?.text.indexOf(character) ?? 0;
    return text === undefined ? [] : [[character, sourceSpan(text, index, index + character.length)]];
  });
  return first.map(([character, span]) => characterWithoutFont(character, notes.source, span));
}

function printedTexts(notes: Notes): readonly MappedText[] {
  const { text } = notes.source;
  const fields = [...notes.fields.values()]
    .filter((field) => field.value.kind !== 'text')
    .map(({ span }) => plainText(text.slice(span.start, span.end), span.start));
  return [...fields, ...proseOf(notes).map((prose) => prose.text)];
}
