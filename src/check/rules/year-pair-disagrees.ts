import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds municipal and financial years whose second half is not the next year. */
export const yearPairDisagrees: Rule = {
  id: 'year-pair-disagrees',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds municipal and financial years whose second half is not the next year.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/20\d\d\/\d\d/u.test(text.text)) continue;
      for (const match of matchesIn(text.text, pattern)) {
        const first = Number(match.groups?.['first']);
        if (Number(match.groups?.['second']) === (first + 1) % 100) continue;
        yield {
          message: `${quoted(match[0])} is not a year and the next.`,
          hint: `Write ${quoted(`${first}/${String((first + 1) % 100).padStart(2, '0')}`)}, or the years with “to” between them.`,
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const pattern = /(?<![\d/])(?<first>20\d\d)\/(?<second>\d{2})(?![\d/])/gu;
