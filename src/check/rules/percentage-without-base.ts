import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds percentages without the numbers behind them. */
export const percentageWithoutBase: Rule = {
  id: 'percentage-without-base',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds percentages without the numbers behind them.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      const lower = lowerCase(text.text);
      if (!/\d\s?(?:%|per\s?cent)/u.test(lower)) continue;
      const [match, second] = shares.flatMap((share) => matchesIn(lower, share));
      if (match === undefined || second !== undefined || hasOtherNumber(lower, match)) continue;
      if (ofAim.test(lower.slice(Math.max(0, match.index - 60), match.index))) continue;
      const percent = match.groups?.['percent'] ?? '';
      const start = match.index + match[0].indexOf(percent);
      yield {
        message: `${quoted(percent)} is given without the numbers behind it.`,
        hint: 'Say how many of how many, and when, as in `164 of 212 (77%) in 2025/26`.',
        span: sourceSpan(text, start, start + percent.length),
      };
    }
  },
};

/** A share, not a rise, a target, a rate or a discount. */
const figure = String.raw`(?<percent>\d{1,3}(?:\.\d{1,2})?\s?(?:%|per\s?cent))`;
const shares = [
  new RegExp(
    String.raw`\b(?:is|are|was|were|stands?|stood|(?:has|have|had)\s(?:risen|fallen|grown|dropped)|rose|fell|reached|now)\s(?:(?:at|to|now|about|nearly|over|just)\s){0,3}${figure}(?!\s(?:of|in|for|on|above|below|more|less|higher|lower|discount|faster|cheaper)\b|[\p{L}\d])`,
    'gu',
  ),
  // "84% of tenants"
  new RegExp(
    String.raw`(?<![\d.,£-])${figure}\sof\s(?:(?:all|the|our|its|their|these|those)\s){0,2}(?:[a-z-]+\s){0,1}(?:people|children|men|women|(?!costs|rents|savings|funds|taxes|rates|fees|sales|wages|services)[a-z]{3,}s)\b`,
    'gu',
  ),
];

const ofAim =
  /\b(?:targets?|aims?|thresholds?|limits?|rates?|interest|discounts?|increases?|rises?|reductions?|quorum)\b/u;

/** Any other number but a day or a year may be the base. */
function hasOtherNumber(text: string, { index, 0: words }: RegExpExecArray): boolean {
  const rest = `${text.slice(0, index)} ${text.slice(index + words.length)}`;
  return /\d/u.test(
    rest.replace(
      /\b(?:19|20)\d\d(?:\/\d\d)?\b|\b\d{1,2}(?=\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gu,
      '',
    ),
  );
}
