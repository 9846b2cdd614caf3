import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';
import { offered } from '../rule.ts';

/** Finds words in capitals with spaces between their letters. */
export const letterSpacedWord: Rule = {
  id: 'letter-spaced-word',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds words in capitals with spaces between their letters.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/[A-Z] [A-Z] [A-Z] [A-Z]/u.test(text.text)) continue;
      for (const match of matchesIn(text.text, pattern)) {
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        yield {
          message: `${quoted(match[0])} has a space after each letter.`,
          hint: `Write ${quoted(match[0].replaceAll(' ', ''))} as a word.`,
          span,
          suggestions: offered(span, match[0].replaceAll(' ', '')),
        };
      }
    }
  },
};

const pattern = /(?<!\S)(?:\p{Lu} ){3,}\p{Lu}(?![\p{L}\d])/gu;
