import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds quotations that begin with one kind of mark and end with another. */
export const mismatchedQuotationMarks: Rule = {
  id: 'mismatched-quotation-marks',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds quotations that begin with one kind of mark and end with another.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/‘/u.test(text.text)) continue;
      for (const match of text.text.matchAll(pattern)) {
        yield {
          message: `The quotation ${quoted(match[0])} begins with a single mark and ends with a double one.`,
          hint: 'Use the same kind of mark at both ends.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const pattern = /‘[^‘’“”"\n]{1,200}[”"](?!\p{L})/gu;
