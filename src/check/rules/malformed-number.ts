import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds numbers of things whose commas or full stops stand in the wrong places. */
export const malformedNumber: Rule = {
  id: 'malformed-number',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds numbers of things with commas or full stops in the wrong places.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/\d[,.]\d/u.test(text.text)) continue;
      for (const match of matchesIn(text.text, pattern)) {
        yield {
          message: `The number ${quoted(match[0])} has a ${match[0].includes(',') ? 'comma' : 'full stop'} in the wrong place.`,
          hint: 'Put a comma before every third figure from the right, as in `12,500`.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const things =
  'people|residents|homes|households|calls|cases|crimes|incidents|complaints|pupils|children|visits|visitors|journeys|tenants|properties|responses|replies|reports|members|lamps|bins|trees|applications|requests|patients|places|tickets|notices|fines|letters|jobs|repairs|bookings|adults|passengers';
/** "1,2345 crimes", "12,345,67", "2.262 crimes", "12,50 calls". */
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d.,/£$€-])(?:\d{1,3}(?:,\d{3})*,\d{4,6}(?= \p{Ll})|\d{1,3}(?:,\d{3})+,\d{1,2}(?![\d,])|(?:\d{1,3}\.\d{3}|\d{1,3},\d{2})(?= (?:${things})\b))(?![\d,])`,
  'gu',
);
