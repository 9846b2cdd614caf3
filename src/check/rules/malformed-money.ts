import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';
import { offered } from '../rule.ts';

/** Finds sums of money whose commas stand in the wrong places. */
export const malformedMoney: Rule = {
  id: 'malformed-money',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds sums of money whose commas stand in the wrong places.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/£\d/u.test(text.text)) continue;
      for (const match of text.text.matchAll(pattern)) {
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        yield {
          message: `The sum ${quoted(match[0])} has ${match[0].includes(',') ? 'a comma in the wrong place' : 'no commas'}.`,
          hint: 'Put a comma before every third figure from the right, as in `£500,000`; pence follow a full stop.',
          span,
          // With commas in the wrong places a figure may be missing.
          ...(match[0].includes(',')
            ? {}
            : { suggestions: offered(span, match[0].replaceAll(/\d(?=(?:\d{3})+$)/gu, '$&,')) }),
        };
      }
    }
  },
};

const pattern = /£\d{1,3}(?:,\d{3})*,(?:\d{1,2}|\d{4,})(?!\d)|£\d{5,}(?![\d,])/gu;
