import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
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
      for (const match of [
        ...matchesIn(text.text, owner),
        ...matchesIn(lowerCase(text.text), time),
        ...matchesIn(text.text, people),
        ...matchesIn(text.text, children),
      ]) {
        const { word = '', rest = '' } = match.groups ?? {};
        const right =
          /^(?:1|one|an?)$/iu.test(match.groups?.['count'] ?? 'a') &&
          !/^(?:resident|member|tenant|parent|carer|officer|councillor|patient|pupil)s$/iu.test(word)
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

const signs =
  /(?:Council|Committee|Cabinet|Government|Borough|Panel|Board|Chair)s\s|(?:day|week|month|year)s\s+(?:notice|time|delay|work|pay|rent)|(?:[Cc]hildren|[Mm]en|[Pp]eople)s\s|[Ww]omens|(?:[Rr]esident|[Mm]ember|[Tt]enant|[Pp]arent|[Cc]arer|[Oo]fficer|[Cc]ouncillor|[Pp]atient|[Pp]upil)s\s|\b[Ww]hos\s|(?:their|our|her|your)['’]s\b/u;

// Nouns that are no verbs, so that "the Councils plan" is left alone.
const owner =
  /(?<!\p{L})(?:[Tt]he|[Tt]his)\s+(?:\p{Lu}\p{Ll}+\s+){0,2}(?<word>(?:Council|Committee|Cabinet|Government|Borough|Panel|Board|Chair)s)(?<rest>\s+(?:own\s+)?(?:decisions?|policy|policies|website|strategy|strategies|officers|members|Members|constitution|priorities|finances|duty|duties|staff|services|responsibility|responsibilities|procedures|residents|housing\s+stock|tenants|opinion|performance|powers|role|views?|response|responses|reply|comments?|budget|remit|findings|advice|approach|aim|aims)(?!\p{L}))/gu;
// No verb follows such a noun in the plural: "residents complaints were".
const people =
  /(?<!\p{L})(?<word>(?:[Rr]esident|[Mm]ember|[Tt]enant|[Pp]arent|[Cc]arer|[Oo]fficer|[Cc]ouncillor|[Pp]atient|[Pp]upil)s)(?<rest>\s+(?:complaints|concerns|views|homes|needs|expectations|experiences|requests|opinions|rents|safety|homework|allowances|behalf)(?=[.,;)]|\s+(?:was|were|are|is|had|have|about|that|of|on|in|and)(?!\p{L})|$))/gu;
const children = /(?<!\p{L})(?<word>(?:[Cc]hildren|[Mm]en|[Ww]omen|[Pp]eople)s)(?<rest>\s+\p{L}+)/gu;
const time =
  /(?<![\p{L}\d.])(?<count>\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:(?:working|calendar|clear)\s+)?(?<word>(?:day|week|month|year)s)(?<rest>\s+(?:notice|time|delay|work|pay|rent)(?=[.,;)]|\s+(?:of|to|that|for|is|was|before|and|or|if|when|on|in|from)(?!\p{L})|$))/gu;
