import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds sentences that begin with However and have no comma after it. */
export const howeverWithoutComma: Rule = {
  id: 'however-without-comma',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds sentences that begin with However and have no comma after it.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!text.text.includes('However ')) continue;
      for (const match of matchesIn(text.text, pattern)) {
        const end = match.index + 'However'.length;
        const span = sourceSpan(text, match.index, end);
        yield {
          message: `${quoted(match[0])} has no comma after \`However\`.`,
          hint: 'Write `However,`.',
          span,
          suggestions: [{ message: 'Write `However,`.', edits: [{ span, text: 'However,' }] }],
        };
      }
    }
  },
};

// "However hard they try" needs none: what begins a clause of its own follows here.
const pattern =
  /(?<=^|[.!?]["”’)]?\s+)However\s+(?:it|they|he|she|we|I|there|this|these|that|those|the|a|an|some|all|no|[Mm]embers|[Oo]fficers|[Cc]ouncillors|Cllr|[Rr]esidents)(?!\p{L})/gu;
