import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds owners without an apostrophe. */
export const missingApostrophe: Rule = {
  id: 'missing-apostrophe',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds owners and lengths of time without their apostrophe, such as the Councils website.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!signs.test(text.text)) continue;
      for (const match of [...text.text.matchAll(owner), ...text.text.matchAll(time)]) {
        const { word = '', rest = '' } = match.groups ?? {};
        const right =
          /^(?:1|one)$/iu.test(match.groups?.['count'] ?? '') || match.groups?.['count'] === undefined
            ? `${word.slice(0, -1)}’s`
            : `${word}’`;
        const start = match.index + match[0].length - rest.length - word.length;
        yield {
          message: `${quoted(`${word}${rest}`)} has no apostrophe.`,
          hint: `Write ${quoted(`${right}${rest}`)}.`,
          span: sourceSpan(text, start, start + word.length),
        };
      }
    }
  },
};

const signs = /(?:Council|Committee|Cabinet|Government|Borough)s\s|(?:day|week|month|year)s\s+(?:notice|time)/u;

// Nouns that are no verbs, so that "the Councils plan" is left alone.
const owner =
  /(?<!\p{L})(?:[Tt]he|[Tt]his)\s+(?:\p{Lu}\p{Ll}+\s+){0,2}(?<word>(?:Council|Committee|Cabinet|Government|Borough)s)(?<rest>\s+(?:own\s+)?(?:decisions?|policy|policies|website|strategy|strategies|officers|members|Members|constitution|priorities|finances|duty|duties|staff|services|responsibility|responsibilities|procedures|residents|housing\s+stock|tenants|opinion|performance|powers|role)(?!\p{L}))/gu;
const time =
  /(?<![\p{L}\d.])(?<count>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:(?:working|calendar|clear)\s+)?(?<word>(?:day|week|month|year)s)(?<rest>\s+(?:notice|time)(?=[.,;)]|\s+(?:of|to|that|for|is|was|before|and|when)(?!\p{L})|$))/gu;
