import { englishProseOf } from '../../interpret/prose.ts';
import { withCommas } from '../../language/figures.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds sums of money with k for thousands, or with m and million in one report. */
export const abbreviatedMoney: Rule = {
  id: 'abbreviated-money',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds sums of money with k for thousands, or with m and million in one report.',
  *check(notes) {
    const prose = englishProseOf(notes);
    const hasMillion = prose.some(({ text }) => /£[\d.,]+ million\b/u.test(text.text));
    for (const { text } of prose) {
      if (!/£\d/u.test(text.text)) continue;
      for (const match of text.text.matchAll(/£(\d{1,3}(?:,\d{3})*(?:\.\d{1,3})?) ?(k|K|m)\b(?!²)/gu)) {
        const [whole, figure = '', sign = ''] = match;
        if (sign === 'm' && !hasMillion) continue;
        const written =
          sign === 'm' ? `£${figure} million` : `£${withCommas(Math.round(Number(figure.replaceAll(',', '')) * 1000))}`;
        const span = sourceSpan(text, match.index, match.index + whole.length);
        yield {
          message:
            sign === 'm'
              ? `${quoted(whole)} has \`m\`, and other sums have \`million\`.`
              : `${quoted(whole)} has \`${sign}\` for thousands.`,
          hint: `Write ${quoted(written)}.`,
          span,
          suggestions: [{ message: `Write ${quoted(written)}.`, edits: [{ span, text: written }] }],
        };
      }
    }
  },
};
