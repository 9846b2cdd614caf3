import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds sums of money with a letter for thousands or millions. */
export const shortenedMoney: Rule = {
  id: 'shortened-money',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds sums of money with a letter for thousands or millions, such as £15k.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/£\d/u.test(text.text)) continue;
      for (const match of text.text.matchAll(pattern)) {
        const right = inFull(match.groups ?? {});
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        yield {
          message: `${quoted(match[0])} has a letter for part of the sum.`,
          hint: `Write ${quoted(right)}.`,
          span,
          edits: [{ span, text: right }],
        };
      }
    }
  },
};

const pattern =
  /£(?<whole>\d{1,3}(?:,\d{3})*|\d+)(?:\.(?<part>\d{1,3}))?\s?(?<letters>[kK]|[mM]|[mM]n|bn|[bB])(?![\p{L}\p{N}²³])/gu;

function inFull({ whole = '', part, letters = '' }: Readonly<Record<string, string | undefined>>): string {
  if (/^k$/iu.test(letters)) {
    const thousands = Number(`${whole.replaceAll(',', '')}${(part ?? '').padEnd(3, '0')}`);
    return `£${String(thousands).replace(/\B(?=(?:\d{3})+$)/gu, ',')}`;
  }
  return `£${whole}${part === undefined ? '' : `.${part}`} ${/^m/iu.test(letters) ? 'million' : 'billion'}`;
}
