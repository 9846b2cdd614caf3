import type { Notes } from '../../interpret/notes.ts';
import { proseOf } from '../../interpret/prose.ts';
import type { MappedText } from '../../source/mapped-text.ts';
import { plainText, sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Located } from '../../source/span.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds what copying between programs garbles: `â€™` for an apostrophe, lost characters, codes of a web page. */
export const misdecodedCharacters: Rule = {
  id: 'misdecoded-characters',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds characters that were garbled or lost in copying, and codes left over from a web page.',
  *check(notes) {
    const words = mayBeGarbled.test(notes.source.text) ? matchesIn(notes.source.text, /[^ \t\r\n]+/gu) : [];
    for (const match of words) {
      const finding = mayBeGarbled.test(match[0]) ? garbled(match[0]) : undefined;
      if (finding !== undefined) yield { ...finding, span: { start: match.index, end: match.index + match[0].length } };
    }
    for (const text of printedWords(notes)) if (text.text.includes('&')) yield* webCodes(text);
  },
};

const mayBeGarbled = /[âïðÂÃÄÅ\uFFFD]/u;

type Words = Pick<Finding, 'message' | 'hint'>;

function garbled(word: string): Words | undefined {
  const meant = decoded(word);
  if (/\uFFFD/u.test(meant))
    return {
      message: `A character was lost in copying: ${quoted(meant)}.`,
      hint: 'Look at the original, and type the word again.',
    };
  return meant === word
    ? undefined
    : {
        message: `${quoted(word)} was garbled in copying; it should read ${quoted(meant)}.`,
        hint: 'Type the word again.',
      };
}

/** The characters of the bytes 80 to 9F in Windows-1252: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const byte = `[\\u0080-\\u00BF${windows}]`;
// A capital before a quotation mark or dash is more likely to be itself: `CAFÉ’`.
const misread = new RegExp(`(?:[âï]${byte}{2}|ðŸ${byte}{2}|Â[\\u00A0-\\u00BF]|[ÃÄÅ](?![‘’“”–—…])${byte})+`, 'gu');

/** The word with UTF-8 that was read as Windows-1252 read rightly; it may have happened more than once. */
function decoded(word: string): string {
  const once = word.replace(misread, (run) => {
    const bytes = [...run].map((character) =>
      windows.includes(character) ? windows.indexOf(character) + 0x80 : (character.codePointAt(0) ?? 0),
    );
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
  });
  return once === word || once.length >= word.length ? word : decoded(once);
}

/** The words of the report, in which no code of a web page has a meaning any more. */
function printedWords(notes: Notes): readonly MappedText[] {
  const values = [...notes.fields.values()].map((field) => field.value);
  const persons = values
    .flatMap((value) => (value.kind === 'persons' ? value.persons : []))
    .flatMap((person) => (person.post === undefined ? [person.name] : [person.name, person.post]));
  const items = values.flatMap((value) => (value.kind === 'list' ? value.items : []));
  const asWritten = ({ span }: Located<string>): MappedText =>
    plainText(notes.source.text.slice(span.start, span.end), span.start);
  return [...proseOf(notes).map((prose) => prose.text), ...[...persons, ...items].map(asWritten)];
}

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
};
const webCode = new RegExp(`&(?:amp;)*(?:${Object.keys(named).join('|')}|#\\d{1,6}|#x[\\da-f]{1,5});`, 'giu');

function* webCodes(text: MappedText): Generator<Finding> {
  for (const match of matchesIn(text.text, /\S+/gu)) {
    const meant = match[0].replace(webCode, (code) => meaningOf(code));
    if (meant === match[0]) continue;
    const span = sourceSpan(text, match.index, match.index + match[0].length);
    yield {
      message: `${quoted(match[0])} holds a code left over from a web page; it should read ${quoted(meant)}.`,
      hint: 'Type the character itself.',
      span,
    };
  }
}

function meaningOf(code: string): string {
  const bare = code
    .replace(/^&(?:amp;)*(?=.)/iu, '')
    .slice(0, -1)
    .toLowerCase();
  if (!bare.startsWith('#')) return named[bare] ?? code;
  const number = bare.startsWith('#x') ? Number.parseInt(bare.slice(2), 16) : Number(bare.slice(1));
  const isCharacter = number > 0 && number <= 0x10_ff_ff && (number < 0xd8_00 || number > 0xdf_ff);
  return isCharacter ? String.fromCodePoint(number) : code;
}
