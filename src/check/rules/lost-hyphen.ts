import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';
import { offered } from '../rule.ts';

/** Finds question marks within words, where a hyphen was lost. */
export const lostHyphen: Rule = {
  id: 'lost-hyphen',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds question marks within words, where a hyphen was lost.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/\S[?¬]\S/u.test(text.text)) continue;
      for (const match of matchesIn(text.text, pattern)) {
        const probable = match[0].replace(/\?s$/u, '’s').replace('?', '-').replace('¬', '');
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        yield {
          message: `${quoted(match[0])} has a ${match[0].includes('?') ? 'question mark' : 'strange sign'} within the word.`,
          hint: `Write ${quoted(probable)}, or put a space after the question mark.`,
          span,
          suggestions: offered(span, probable),
        };
      }
    }
  },
};

/** "Sub?Committee", "Council?s", "2025?26", and the sign that a soft hyphen leaves. */
const pattern = /(?<![\p{L}\d/?=&.@])(?:\p{L}{2,}(?:\?\p{L}{2,}|\?s|¬\p{L}+)|\d+\?\d+)(?![\p{L}\d/=&@])/gu;
