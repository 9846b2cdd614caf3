import { proseOf } from '../../interpret/prose.ts';
import { inWords } from '../../language/dates.ts';
import { findNumericDates } from '../../language/written-dates.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';
import { offered } from '../rule.ts';

/** Finds dates in the text that are written in numbers alone. */
export const numericDate: Rule = {
  id: 'numeric-date',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds dates in the text that are written in numbers alone, such as 01/02/26.',
  *check(notes) {
    for (const { text } of proseOf(notes)) {
      for (const date of findNumericDates(text.text)) {
        const [first, second] = date.readings.map((day) => `\`${inWords(day, 'en')}\``);
        if (first === undefined) continue;
        const span = sourceSpan(text, date.start, date.start + date.text.length);
        yield {
          message:
            second === undefined
              ? `\`${date.text}\` gives the ${/\p{L}/u.test(date.text) ? 'year in two figures' : 'month as a number'}.`
              : `\`${date.text}\` can be read as ${first} or ${second}.`,
          hint: second === undefined ? `Write ${first}.` : `Write the month as a word: ${first} or ${second}.`,
          span,
          suggestions: date.readings.flatMap((day) => offered(span, inWords(day, 'en'))),
        };
      }
    }
  },
};
