import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
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
      for (const { 0: found, 1: whole = '', 2: part = '', 3: letters, index } of matchesIn(text.text, pattern)) {
        const right = inFull(whole, part, letters);
        const span = sourceSpan(text, index, index + found.length);
        yield {
          message: `${quoted(found)} has a letter for part of the sum.`,
          hint: `Write ${quoted(right)}.`,
          span,
          edits: [{ span, text: right }],
        };
      }
    }
  },
};

const pattern = /£(\d[\d,]*)(?:\.(\d{1,3}))?\s?([kK]|[mM]n?|[bB]n?)(?![\p{L}\p{N}²³])/gu;

function inFull(whole: string, part: string, letters = ''): string {
  if (letters.toLowerCase() === 'k') {
    const thousands = Number(`${whole.replaceAll(',', '')}${part.padEnd(3, '0')}`);
    return `£${String(thousands).replace(/\B(?=(?:\d{3})+$)/gu, ',')}`;
  }
  return `£${whole}${part === '' ? '' : `.${part}`} ${/m/iu.test(letters) ? 'million' : 'billion'}`;
}
