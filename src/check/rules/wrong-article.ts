import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds "a" for "an" before an abbreviation that is spoken letter by letter, and the reverse. */
export const wrongArticle: Rule = {
  id: 'wrong-article',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds a for an, and an for a, before an abbreviation that is spoken letter by letter.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/n?\s[B-DF-HJ-NP-TV-XZ]{2}/u.test(text.text)) continue;
      for (const match of text.text.matchAll(initialism)) {
        const { article = '', letters = '' } = match.groups ?? {};
        const right = startsWithVowelSound(letters) ? 'an' : 'a';
        if (
          !/^(?:[FLMNRSX]|[BCDGJKPQTVWZ])/u.test(letters) ||
          /^[CDLMVX]+$/u.test(letters) ||
          article.toLowerCase() === right
        )
          continue;
        const corrected = article.startsWith('A') ? right.replace('a', 'A') : right;
        yield {
          message: `\`${article} ${letters}\` should be \`${corrected} ${letters}\`, as it is spoken.`,
          hint: `Write \`${corrected} ${letters}\`.`,
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

// Without a vowel it cannot be spoken as a word. A capital "A" within a sentence may be a letter, as in "Annex A".
const initialism =
  /(?<![\p{L}\p{N}'’-])(?<article>an?|An?(?<=(?:^|[.!?])\s*An?))\s+(?<letters>[B-DF-HJ-NP-TV-XZ]{2,6})(?=s?(?![\p{L}\p{N}-]))/gu;

/** "Eff", "ell", "em" … begin with a vowel; some say "haitch", so H is left alone; only C, D, L, M, V and X may be a Roman number. */
function startsWithVowelSound(letters: string): boolean {
  return /^[FLMNRSX]/u.test(letters);
}
