import type { Notes } from '../../interpret/notes.ts';
import { proseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Span } from '../../source/span.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds characters that nobody sees: zero-width ones, soft hyphens, writing direction marks, controls, runs of no-break spaces. */
export const invisibleCharacters: Rule = {
  id: 'invisible-characters',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds characters that cannot be seen but are copied, searched and read aloud.',
  *check(notes) {
    const { text } = notes.source;
    for (const match of matchesIn(text, invisible)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!belongsThere(text, span)) yield finding(text, span);
    }
    yield* spaceRuns(notes);
  },
};

// The class leaves the three controls that every text has: tab, line feed, carriage return.
const invisible =
  /(?:[^\P{Cc}\t\n\r]|[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF])+/gu;

/** Names of the Unicode Character Database (https://www.unicode.org/Public/UCD/latest/ucd/UnicodeData.txt); controls by their aliases. */
const names: Readonly<Record<number, string>> = {
  0x00: 'NULL',
  0x0b: 'LINE TABULATION',
  0x0c: 'FORM FEED',
  0x85: 'NEXT LINE',
  0xad: 'SOFT HYPHEN',
  0x61c: 'ARABIC LETTER MARK',
  0x180e: 'MONGOLIAN VOWEL SEPARATOR',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x2028: 'LINE SEPARATOR',
  0x2029: 'PARAGRAPH SEPARATOR',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x2060: 'WORD JOINER',
  0x2061: 'FUNCTION APPLICATION',
  0x2062: 'INVISIBLE TIMES',
  0x2063: 'INVISIBLE SEPARATOR',
  0x2064: 'INVISIBLE PLUS',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
  0xfeff: 'ZERO WIDTH NO-BREAK SPACE',
};

/** Joiners belong in emoji and in some scripts, direction marks beside right-to-left words, a byte order mark at the very start. */
function belongsThere(text: string, { start, end }: Span): boolean {
  const run = text.slice(start, end);
  const before = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '';
  if (/^[\u200C\u200D]$/u.test(run))
    return (
      /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u.test(before) ||
      /(?!\p{Script=Latin})[\p{L}\p{M}]/u.test(before)
    );
  if (/^[\u061C\u200E\u200F]+$/u.test(run))
    return /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text.slice(Math.max(0, start - 2), end + 2));
  return start === 0 && run === '\uFEFF';
}

function finding(text: string, span: Span): Finding {
  const run = Array.from(text.slice(span.start, span.end));
  const kinds = [...new Set(run)].map((character) => nameOf(character));
  const shown = kinds.length > 3 ? [...kinds.slice(0, 3), 'others'].join(', ') : kinds.join(', ');
  const word = wordAround(text, span);
  const place = word === '' ? 'here' : `in ${quoted(word)}`;
  const what = run.length === 1 ? 'An invisible character stands' : `${String(run.length)} invisible characters stand`;
  // A control may part two words, so taking it out could join them.
  const isFixable = !/[\p{Cc}\u2028\u2029]/u.test(text.slice(span.start, span.end));
  return {
    message: `${what} ${place}: ${shown}.`,
    hint: !isFixable
      ? 'Put a space or a new line in its place.'
      : `Delete ${run.length === 1 ? 'it' : 'them'}, or type the word again.`,
    span,
    ...(isFixable ? { edits: [{ span, text: '' }] } : {}),
  };
}

function nameOf(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} ${names[codePoint] ?? 'CONTROL'}`;
}

function wordAround(text: string, { start, end }: Span): string {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  const after = /\S*/u.exec(text.slice(end, end + 30))?.[0] ?? '';
  return (before + after).replace(invisible, '');
}

/** One no-break space keeps `9 December` together; several are a layout that was meant for paper. */
function* spaceRuns(notes: Notes): Generator<Finding> {
  for (const { text } of proseOf(notes)) {
    for (const match of matchesIn(text.text, /[\u00A0 ]{2,}/gu)) {
      const count = match[0].replaceAll(' ', '').length;
      const end = match.index + match[0].length;
      const word = /\S+$/u.exec(text.text.slice(Math.max(0, match.index - 30), match.index))?.[0];
      if (count < 2 || word === undefined || end === text.text.length) continue;
      const span = sourceSpan(text, match.index, end);
      yield {
        message: `${String(count)} spaces that do not break follow ${quoted(word)}: U+00A0 NO-BREAK SPACE.`,
        hint: 'Type one ordinary space.',
        span,
        edits: [{ span, text: ' ' }],
      };
    }
  }
}
