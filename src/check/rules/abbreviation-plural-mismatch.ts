import { abbreviationsOf } from '../../interpret/abbreviations.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds plural words with a singular abbreviation beside them, and the reverse. */
export const abbreviationPluralMismatch: Rule = {
  id: 'abbreviation-plural-mismatch',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds plural words that are explained by a singular abbreviation, and the reverse.',
  *check(notes) {
    const places = abbreviationsOf(notes);
    const counted = new Set(places.filter(({ isPlural }) => isPlural).map(({ letters }) => letters));
    for (const { letters, isPlural, words = '', span } of places) {
      const last = words.split(' ').at(-1) ?? '';
      // "Houses in multiple occupation": the plural may be told by another word than the last.
      const isOneThing = !words.split(' ').some((word) => isPluralWord(word));
      if (words === '' || (isPlural ? !isOneThing : !isPluralWord(last))) continue;
      // The words of a name may be plural where the thing is one, as in "Communities".

      if (!counted.has(letters)) continue;
      const right = isPlural ? letters : `${letters}s`;
      yield {
        message: `${quoted(last)} is ${isPlural ? 'one' : 'more than one'}, and ${quoted(isPlural ? `${letters}s` : letters)} is ${isPlural ? 'more' : 'one'}.`,
        hint: `Write ${quoted(`(${right})`)}.`,
        span,
        suggestions: [{ message: `Write ${quoted(right)}.`, edits: [{ span, text: right }] }],
      };
    }
  },
};

function isPluralWord(word: string): boolean {
  return /[^s’']s$/u.test(word) && !/(?:us|is)$/u.test(word);
}
