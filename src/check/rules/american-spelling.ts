import { englishProseOf, saidInEnglish } from '../../interpret/prose.ts';
import { quotationsIn } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';
import { offered } from '../rule.ts';

/** Finds American spellings in English text. */
export const americanSpelling: Rule = {
  id: 'american-spelling',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds American spellings in English text.',
  *check(notes) {
    if (![...saidInEnglish(notes).words].some((word) => spellings.has(word))) return;
    for (const { text } of englishProseOf(notes)) {
      const isQuoted = quotationsIn(text.text);
      for (const match of matchesIn(text.text, pattern)) {
        const british = spellings.get(match[0]);
        if (british === undefined || isQuoted(match.index)) continue;
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        yield {
          message: `${quoted(match[0])} is the American spelling.`,
          hint: `Write ${quoted(british)}.`,
          span,
          suggestions: offered(span, british),
        };
      }
    }
  },
};

/** Whether this rule tells of a word, so that no other need. */
export function isAmericanSpelling(word: string): boolean {
  return spellings.has(word);
}

/** American spellings, each with the British one. */
const spellings: ReadonlyMap<string, string> = new Map(
  `aluminum aluminium, analyze analyse, analyzed analysed, catalog catalogue, behavior behaviour, behaviors behaviours, canceled cancelled, canceling cancelling,
  center centre, centers centres, color colour, colored coloured, colors colours, defense defence,
  enrollment enrolment, favor favour, favorable favourable, favorite favourite, favors favours, fulfill fulfil,
  fulfillment fulfilment, gray grey, harbor harbour, harbors harbours, honored honoured, installment instalment,
  jewelry jewellery, labeled labelled, labor labour, maneuver manoeuvre, modeling modelling, neighbor neighbour,
  neighborhood neighbourhood, neighborhoods neighbourhoods, neighboring neighbouring, neighbors neighbours,
  offense offence, pajamas pyjamas, pediatric paediatric, plowed ploughed, rumor rumour,
  rumors rumours, skillful skilful, traveled travelled, traveler traveller, traveling travelling`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([american = '', british = '']) => [american, british]),
);

const pattern = /(?<![\p{L}\d@./-])[a-z]+(?![\p{L}\d@-])/gu;
