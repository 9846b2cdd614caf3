import { findItem, numberSections } from '../../interpret/numbering.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds points and recommendations that the text cites by number and that the report does not have. */
export const pointNotFound: Rule = {
  id: 'point-not-found',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds points and recommendations that the text cites by number and that the report does not have.',
  *check(notes) {
    const sections = numberSections(notes);
    const hasRecommendations = sections.some(({ items }) => items.some(({ number }) => number.startsWith('R')));
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind === 'field' || kind === 'heading' || !/oint|aragraph|ecommendation/u.test(text.text)) continue;
      for (const match of matchesIn(text.text, cited)) {
        const { paragraph, point = paragraph, recommendation } = match.groups ?? {};
        const number = point ?? `R${recommendation ?? ''}`;
        if (findItem(number, sections) !== undefined || (point === undefined && !hasRecommendations)) continue;
        yield {
          message: `There is no ${quoted(match[0])} in this report.`,
          hint: 'Correct the number, or say in which paper it stands.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

/** Not those of another paper: "recommendation 3 of the review". */
const cited =
  /\b(?:[Pp]oint (?<point>\d{1,2}\.\d{1,2})|[Rr]ecommendation R?(?<recommendation>\d{1,2}))(?![\p{L}\d]|\.\d|\s+(?:of|in|to|from|on|by|made)\b)|\b[Pp]aragraph (?<paragraph>\d{1,2}\.\d{1,2})(?= (?:above|below|of this report)\b)/gu;
