import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';
import { offered } from '../rule.ts';

/** Finds sums of money that are written as no sum is: commas, full stops or spaces in the wrong places. */
export const malformedMoney: Rule = {
  id: 'malformed-money',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds sums of money with commas, full stops or spaces in the wrong places.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!text.text.includes('£')) continue;
      for (const match of matchesIn(text.text, sum)) {
        const wrong = whatIsWrong(match[0], text.text.slice(match.index + match[0].length, match.index + 60));
        if (wrong === undefined) continue;
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        yield {
          message: `The sum ${quoted(match[0])} has ${wrong}.`,
          hint: 'Put a comma before every third figure from the right, as in `£500,000`; pence follow a full stop.',
          span,
          // Where marks stand in the wrong places a figure may be missing.
          ...(/^£\d+$/u.test(match[0])
            ? { suggestions: offered(span, match[0].replaceAll(/\d(?=(?:\d{3})+$)/gu, '$&,')) }
            : {}),
        };
      }
    }
  },
};

const sum = /££?[ \u00A0]?(?!00)\d+(?:[.,'’]\d+|[ \u00A0]\d{3}(?!\d))*|(?<![\d.,])\d+(?:,\d{3})*£(?!\d)/gu;

/** What is wrong with a sum in the light of what follows it; nothing with one that is right. */
function whatIsWrong(written: string, after: string): string | undefined {
  if (/^p\b|^(?: \p{Ll}+illion)? pounds?\b/u.test(after)) return 'its unit said twice';
  const figures = /^£(?<whole>[\d,]+)(?:\.(?<pence>\d+))?$/u.exec(written)?.groups;
  if (/^mil\b/u.test(after)) return 'a word cut short behind it';
  if (figures === undefined)
    return /[.'’]/u.test(written) ? 'a mark in the wrong place' : 'a sign or space in the wrong place';
  const { whole = '', pence } = figures;
  if (whole.includes(',') && !/^\d{1,3}(?:,\d{3})+$/u.test(whole)) return 'a comma in the wrong place';
  if (/^\d{5,}$/u.test(whole)) return 'no commas';
  // "£1.5 to £2 million", "£12.505 a unit"
  if (pence === undefined || pence.length === 2 || ofLarge.test(after)) return undefined;
  if (pence.length === 3 && (whole === '0' || /^\s(?:per|an?|each)\b|^\//u.test(after))) return undefined;
  return pence.length === 3 ? 'a full stop where a comma should stand' : 'pence of other than two figures';
}

const ofLarge = /^(?:\s?(?:[–-]|to|and|or) ?£?[\d.,]+)?\s?(?:m|mn|bn|k|million|billion|thousand|trillion)\b/iu;
