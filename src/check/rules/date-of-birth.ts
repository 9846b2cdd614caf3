import { englishProseOf, saidInEnglish } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Rule } from '../rule.ts';

/** Finds dates of birth. */
export const dateOfBirth: Rule = {
  id: 'date-of-birth',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds dates of birth.',
  *check(notes) {
    if (!sign.test(saidInEnglish(notes).text)) return;
    for (const { text } of englishProseOf(notes)) {
      const low = lowerCase(text.text);
      for (const match of matchesIn(low, pattern)) {
        yield {
          message: 'A date of birth stands here, and would be published.',
          hint: 'Take it out, or give the age in years if it matters.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const sign = /\bborn\b|birth|\bdob\b|d\.o\.b/u;
const pattern =
  /\b(?:born(?: on)?|date of birth(?: is| was)?|dob|d\.o\.b\.?):? {0,2}(?:\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december),? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})/gu;
