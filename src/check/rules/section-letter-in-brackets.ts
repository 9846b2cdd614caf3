import { proseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds sections whose letter, which is part of their number, stands in brackets. */
export const sectionLetterInBrackets: Rule = {
  id: 'section-letter-in-brackets',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds sections of Acts whose letter stands in brackets, such as 100(B) for 100B.',
  *check(notes) {
    for (const { text } of proseOf(notes)) {
      for (const match of matchesIn(text.text, pattern)) {
        const [found, number = found, letter = found] = match;
        const start = match.index + found.length - number.length - letter.length - 2;
        const span = sourceSpan(text, start, match.index + found.length);
        yield {
          message: `The letter of section ${quoted(`${number}${letter}`)} stands in brackets.`,
          hint: `Write ${quoted(`${number}${letter}`)}: the letter belongs to the number of the section.`,
          span,
          edits: [{ span, text: `${number}${letter}` }],
        };
      }
    }
  },
};

const pattern = /(?<![\p{L}\d])[Ss](?:ections?|s?\.)[ \u00A0]{0,2}(\d{1,3})\(([A-Z]{1,2})\)/gu;
