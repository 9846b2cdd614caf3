import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';
import { offered } from '../rule.ts';

/** Finds words that are often misspelt. */
export const misspeltWord: Rule = {
  id: 'misspelt-word',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds words that are often misspelt.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      for (const match of lowerCase(text.text).matchAll(words)) {
        const right = meant.get(match[0]);
        if (right === undefined) continue;
        const end = match.index + match[0].length;
        const written = text.text.slice(match.index, end);
        const corrected = /^\p{Lu}/u.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
        yield {
          message: `${quoted(written)} is misspelt.`,
          hint: `Write ${quoted(corrected)}.`,
          span: sourceSpan(text, match.index, end),
          suggestions: offered(sourceSpan(text, match.index, end), corrected),
        };
      }
    }
  },
};

/** Whether this rule tells of a word in small letters, so that no other need. */
export function isOftenMisspelt(word: string): boolean {
  return meant.has(word);
}

const words =
  /(?<![\p{L}\d@./-])(?:(?:should|could|would)(?: not)? of(?= \p{L})|dependant on|\p{L}{3,})(?![\p{L}\d@-])/gu;

/** Common slips and what was meant. */
const meant: ReadonlyMap<string, string> = new Map([
  ['accomodation', 'accommodation'],
  ['acheive', 'achieve'],
  ['acheived', 'achieved'],
  ['adress', 'address'],
  ['agressive', 'aggressive'],
  ['alot', 'a lot'],
  ['anual', 'annual'],
  ['apparant', 'apparent'],
  ['begining', 'beginning'],
  ['beleive', 'believe'],
  ['bussiness', 'business'],
  ['calender', 'calendar'],
  ['comitee', 'committee'],
  ['comittee', 'committee'],
  ['commitee', 'committee'],
  ['committment', 'commitment'],
  ['committtee', 'committee'],
  ['concious', 'conscious'],
  ['could of', 'could have'],
  ['councilor', 'councillor'],
  ['councilors', 'councillors'],
  ['decison', 'decision'],
  ['definately', 'definitely'],
  ['dependant on', 'dependent on'],
  ['developement', 'development'],
  ['dissapointed', 'disappointed'],
  ['enviroment', 'environment'],
  ['enviromental', 'environmental'],
  ['existance', 'existence'],
  ['foward', 'forward'],
  ['goverment', 'government'],
  ['guage', 'gauge'],
  ['harrassment', 'harassment'],
  ['immediatly', 'immediately'],
  ['implemention', 'implementation'],
  ['independant', 'independent'],
  ['knowlege', 'knowledge'],
  ['liase', 'liaise'],
  ['liason', 'liaison'],
  ['maintainance', 'maintenance'],
  ['maintenence', 'maintenance'],
  ['neccessary', 'necessary'],
  ['noticable', 'noticeable'],
  ['occassion', 'occasion'],
  ['occured', 'occurred'],
  ['occurence', 'occurrence'],
  ['oppurtunity', 'opportunity'],
  ['parliment', 'parliament'],
  ['percieved', 'perceived'],
  ['persistant', 'persistent'],
  ['posession', 'possession'],
  ['prefered', 'preferred'],
  ['priviledge', 'privilege'],
  ['publically', 'publicly'],
  ['questionaire', 'questionnaire'],
  ['reccomend', 'recommend'],
  ['reccommend', 'recommend'],
  ['reccommendation', 'recommendation'],
  ['recieve', 'receive'],
  ['recieved', 'received'],
  ['recomendation', 'recommendation'],
  ['recommedation', 'recommendation'],
  ['refered', 'referred'],
  ['relevent', 'relevant'],
  ['resourses', 'resources'],
  ['responsability', 'responsibility'],
  ['scrutinty', 'scrutiny'],
  ['seperate', 'separate'],
  ['seperately', 'separately'],
  ['shedule', 'schedule'],
  ['should of', 'should have'],
  ['sucessful', 'successful'],
  ['supercede', 'supersede'],
  ['suprise', 'surprise'],
  ['targetted', 'targeted'],
  ['teh', 'the'],
  ['thier', 'their'],
  ['tommorow', 'tomorrow'],
  ['transfered', 'transferred'],
  ['truely', 'truly'],
  ['untill', 'until'],
  ['wether', 'whether'],
  ['would of', 'would have'],
]);
