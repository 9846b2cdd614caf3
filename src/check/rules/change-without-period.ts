import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
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
      for (const match of matchesIn(low, change)) {
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

const figure = String.raw`\d{1,3}(?:\.\d+)?(?:%| per ?cent)`;
const hedge = String.raw`(?:(?:about|around|almost|nearly|over|some|just|more|less|than|at|least|a|further) ){0,3}`;
const change = new RegExp(
  [
    // "have fallen by 12%", "are up 40%"
    String.raw`\b(?:has|have|had)? ?(?:risen|rose|fallen|fell|increased|decreased|dropped|grown|grew|declined|improved|reduced|gone (?:up|down)|went (?:up|down)|(?:is|are|was|were|stood) (?:up|down)) (?:by |to )?${hedge}${figure}`,
    // "a rise of 40%", "a 40% rise", "40% higher"
    String.raw`\b(?:an?|the) (?:[a-z]+ )?(?:rise|increase|growth|fall|drop|decrease|decline|reduction|improvement) of ${hedge}${figure}`,
    String.raw`\ban? ${figure} (?:[a-z]+ )?(?:rise|increase|growth|fall|drop|decrease|decline|reduction)\b`,
    String.raw`\b(?:is|are|was|were|had) ${hedge}${figure} (?:higher|lower|more|fewer|less|up|down)\b(?! than\b.{0,40}\d)`,
  ].join('|'),
  'gu',
);
const period =
  /\b(?:19|20)\d\d\b|january|february|march\b|april|june|july|august|september|october|november|december|\bsince\b|\byears?\b|quarter|\bmonths?\b|\bweeks?\b|spring|summer|autumn|winter|\bcompared\b|\bfrom £?\d/u;
