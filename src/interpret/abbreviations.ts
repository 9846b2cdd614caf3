import { matchesIn } from '../source/matches.ts';
import type { Span } from '../source/span.ts';
import { sourceSpan } from '../source/mapped-text.ts';
import { once } from '../source/once.ts';
import type { Notes } from './notes.ts';
import { englishProseOf } from './prose.ts';

/** One place where an abbreviation of capitals stands. */
export interface AbbreviationPlace {
  /** The abbreviation without an s for the plural. */
  readonly letters: string;
  /** Whether it has an s for the plural. */
  readonly isPlural: boolean;
  /** The words that it stands for, where it is explained here; empty where they cannot be told, absent where it is only used. */
  readonly words?: string;
  /** Whether it stands in a field or a heading, which need not explain it and cannot do without it. */
  readonly isInTitle: boolean;
  /** Where. */
  readonly span: Span;
}

/** Every place of an abbreviation in the notes' English, in the order of the source. */
export const abbreviationsOf = once(findAll);

// Letters beside figures, strokes and hyphens are parts of references: RBC/2026/114, B-road.
const abbreviation =
  /(?<![\p{L}\p{N}&/.@_-]|[’'])(\p{Lu}[\p{Lu}&]{0,6}\p{Lu})(s?)(?![\p{L}\p{N}&/@_]|-\p{N}|\.\p{L})/gu;

// Words that minutes set in capitals.
const shouted =
  /^(?:RESOLVED|AGREED|NOTED|RECOMMENDED|RECEIVED|APPROVED|REJECTED|ADJOURNED|ORDERED|CARRIED|LOST|THAT|AND|NOT|ALL|MUST|NO|OR|BUT|NOTE|YES|ONLY|DRAFT|EXEMPT|PUBLIC|TBC|TBA|RE)$/u;

function findAll(notes: Notes): readonly AbbreviationPlace[] {
  const found = englishProseOf(notes).flatMap(({ kind, text }): AbbreviationPlace[] => {
    if (!/\p{Lu}{2}|\p{Lu}&\p{Lu}/u.test(text.text) || isShouted(text.text)) return [];
    return matchesIn(text.text, abbreviation)
      .filter(([, letters = '']) => !/^[IVX]+$/u.test(letters) && !shouted.test(letters))
      .map((match) => {
        const [whole, letters = '', plural = ''] = match;
        const before = text.text.slice(0, match.index);
        const words = wordsFor(letters, before, text.text.slice(match.index + whole.length));
        return {
          letters,
          isPlural: plural === 's',
          ...(words === undefined ? {} : { words }),
          isInTitle: kind === 'field' || kind === 'heading',
          span: sourceSpan(text, match.index, match.index + whole.length),
        };
      });
  });
  return found.toSorted((one, other) => one.span.start - other.span.start);
}

/** Whether a text is all capitals, so that its short words look like abbreviations. */
function isShouted(text: string): boolean {
  return !/\p{Ll}{2}/u.test(text) && /\s/u.test(text.trim());
}

/** The words that an abbreviation stands for, where it is explained at this place; empty where some stand before its brackets that do not fit. */
function wordsFor(letters: string, before: string, after: string): string | undefined {
  if (/\p{L}[’']?\s*\(\s*["“'‘]?$/u.test(before.slice(-40)) && /^["”'’]?\s*\)/u.test(after)) {
    const words = before.slice(-120).replace(/\s*\(\s*["“'‘]?$/u, '');
    return fitting(letters, words.split(/[\s-]+/u)) ?? '';
  }
  const inBrackets = /^\s*\(([^()]{4,100})\)/u.exec(after)?.[1];
  if (inBrackets === undefined) return undefined;
  const mayFit = inBrackets.includes(' ') && inBrackets[0]?.toLowerCase() === letters[0]?.toLowerCase();
  return fitting(letters, inBrackets.split(/[\s-]+/u)) ?? (mayFit ? '' : undefined);
}

/** The last words whose first letters make the abbreviation; small words such as "of" and "and" may count or not. */
function fitting(letters: string, words: readonly string[]): string | undefined {
  const wanted = [...letters.toLowerCase()].filter((letter) => letter !== '&');
  for (let count = 2; count <= Math.min(words.length, wanted.length + 5); count += 1) {
    const last = words.slice(-count);
    if (haveInitials(last, wanted)) return last.join(' ');
  }
  return undefined;
}

function haveInitials(words: readonly string[], wanted: readonly string[]): boolean {
  const initials = words.map((word) => word.toLowerCase().replace(/[^\p{L}]/gu, ''));
  let at = 0;
  for (const word of initials) {
    if (word[0] === wanted[at]) at += 1;
    else if (at === 0 || !/^(?:of|and|the|for|in|to|on|a|an|with|at|by|or)?$/u.test(word)) return false;
  }
  return at === wanted.length;
}
