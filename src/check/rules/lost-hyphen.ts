import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
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
      if (!/\S\?\S/u.test(text.text)) continue;
      for (const match of text.text.matchAll(pattern)) {
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        yield {
          message: `${quoted(match[0])} has a question mark within the word.`,
          hint: `Write ${quoted(match[0].replace('?', '-'))}, or put a space after the question mark.`,
          span,
          suggestions: offered(span, match[0].replace('?', '-')),
        };
      }
    }
  },
};

const pattern = /(?<![\p{L}\d/?=&.@])\p{L}{2,}\?\p{L}{2,}(?![\p{L}/=&@])/gu;
