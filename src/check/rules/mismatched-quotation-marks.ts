import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
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
      if (!/[‘’“”]/u.test(text.text)) continue;
      for (const match of matchesIn(text.text, pattern)) {
        yield {
          message: `The quotation ${quoted(match[0])} begins with ${kindOf(match[0].charAt(0))} and ends with ${kindOf(match[0].at(-1) ?? '')}.`,
          hint: 'Use the same kind of mark at both ends.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

/** What a mark is called. */
function kindOf(mark: string): string {
  if (mark === "'") return 'a straight single mark';
  if (/[‘’]/u.test(mark)) return 'a single mark';
  return mark === '"' ? 'a straight mark' : 'a double one';
}

// A mark of inches or an apostrophe within a quotation is followed by its end.
const pattern =
  /‘[^‘’“”"\n]{1,200}[”"](?!\p{L})|“[^“”"\n]{1,200}"(?!\p{L}|[^“"\n]*”)|(?<![\p{L}\d])"(?=\S)[^“”"\n]{1,200}”|“[^‘’“”"'\n]{1,200}[’'](?=[.,;:]?(?:\s|$))(?![^“\n]*”)|(?<![\p{L}\d])'(?=\p{L})[^‘’'“”"\n]{1,200}’(?!\p{L})|‘(?=\p{L})[^‘’'“”"\n]{1,200}'(?!\p{L})/gu;
