import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds numbers of mobile telephones and National Insurance. */
export const privateNumber: Rule = {
  id: 'private-number',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds numbers of mobile telephones and National Insurance.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/\d\d/u.test(text.text)) continue;
      for (const match of text.text.matchAll(pattern)) {
        const isMobile = /^(?:\+44|0)/u.test(match[0]);
        yield {
          message: `${isMobile ? 'The number of a mobile telephone' : 'A National Insurance number'} stands here, and would be published.`,
          hint: 'Take it out, unless it is the public number of a service.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const pattern =
  /(?<![\d+])(?:\+44 ?7\d{3}|07\d{3}) ?\d{3} ?\d{3}(?!\d)|(?<![A-Z])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z\d])/gu;
