import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds percentages of a rise or fall without the period or figure that they are compared with. */
export const changeWithoutPeriod: Rule = {
  id: 'change-without-period',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds percentages of a rise or fall without the period or figure that they are compared with.',
  *check(notes) {
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind !== 'paragraph' || !/%|per ?cent/u.test(text.text)) continue;
      const low = lowerCase(text.text);
      if (period.test(low)) continue;
      for (const match of low.matchAll(change)) {
        const words = text.text.slice(match.index, match.index + match[0].length);
        yield {
          message: `${quoted(words)} does not say since when, or of how many.`,
          hint: 'Give the period and the number, as in `from 164 to 212 between April and June 2026`.',
          span: sourceSpan(text, match.index, match.index + words.length),
        };
      }
    }
  },
};

const change =
  /\b(?:has|have|had)? ?(?:risen|rose|fallen|fell|increased|decreased|dropped|grown|grew|declined|improved|reduced|gone (?:up|down)|went (?:up|down)) (?:by |to )?(?:\p{Ll}+ ){0,2}\d{1,3}(?:\.\d+)?(?:%| per ?cent)/gu;
const period =
  /\b(?:19|20)\d\d\b|january|february|march\b|april|june|july|august|september|october|november|december|\bsince\b|\byears?\b|quarter|\bmonths?\b|\bweeks?\b|spring|summer|autumn|winter|\bcompared\b|\bfrom £?\d/u;
