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
    const said = saidInEnglish(notes).words;
    if (!american.some((word) => said.has(word))) return;
    for (const { text } of englishProseOf(notes)) {
      const isQuoted = quotationsIn(text.text);
      for (const match of matchesIn(text.text, pattern)) {
        if (isQuoted(match.index)) continue;
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        yield {
          message: `${quoted(match[0])} is the American spelling.`,
          hint: `Write ${quoted(british(match[0]))}.`,
          span,
          suggestions: offered(span, british(match[0])),
        };
      }
    }
  },
};

/** Whether this rule tells of a word, so that no other need. */
export function isAmericanSpelling(word: string): boolean {
  return word.search(pattern) === 0;
}

/** Spellings that no pattern gives. */
const others: Readonly<Record<string, string>> = {
  aluminum: 'aluminium',
  canceled: 'cancelled',
  canceling: 'cancelling',
  center: 'centre',
  centers: 'centres',
  defense: 'defence',
  enrollment: 'enrolment',
  fulfill: 'fulfil',
  fulfillment: 'fulfilment',
  gray: 'grey',
  installment: 'instalment',
  jewelry: 'jewellery',
  labeled: 'labelled',
  maneuver: 'manoeuvre',
  modeling: 'modelling',
  offense: 'offence',
  pajamas: 'pyjamas',
  pediatric: 'paediatric',
  plowed: 'ploughed',
  skillful: 'skilful',
  traveled: 'travelled',
  traveler: 'traveller',
  traveling: 'travelling',
};

function british(word: string): string {
  return others[word] ?? word.replace('or', 'our');
}

const american = [
  ...Object.keys(others),
  ...'color colors colored labor neighbor neighbors neighborhood neighborhoods neighboring favor favors favorite favorable behavior behaviors honored harbor harbors rumor rumors'.split(
    ' ',
  ),
];
const pattern = new RegExp(String.raw`(?<![\p{L}\d@./-])(?:${american.join('|')})(?![\p{L}\d@-])`, 'gu');
