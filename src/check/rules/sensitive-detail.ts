import { englishProseOf } from '../../interpret/prose.ts';
import { isGivenName } from '../../language/given-names.ts';
import { nameLetters } from '../../language/person-names.ts';
import {
  privateMatter,
  privatePossession,
  privateSign,
  privateState,
  relative,
} from '../../language/private-matters.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Rule } from '../rule.ts';

/** Finds the health, offences and the like of a named person or of their family. */
export const sensitiveDetail: Rule = {
  id: 'sensitive-detail',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds the health, offences or other private matters of a named person or of their family.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!privateSign.test(text.text)) continue;
      for (const { start, end } of privateIn(text.text))
        yield {
          message:
            'An illness, an offence or another private matter of somebody who is named, or of their family, seems to stand here and would be published.',
          hint: 'Say it without the name and without what tells who it is, or make the point exempt; check with your monitoring officer.',
          span: sourceSpan(text, start, end),
        };
    }
  },
};

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where something private of somebody stands, name by name and sentence by sentence. */
function privateIn(text: string): readonly Place[] {
  const found: Place[] = [];
  let isNamed = false;
  for (const sentence of sentencesOf(text)) {
    const isTitled = titled.test(sentence.text);
    const isNamedHere = isTitled && !/^(?:An?|One|Another)\s/u.test(sentence.text);
    const isPrivate = privateSign.test(sentence.text);
    const named = isPrivate && nameSign.test(sentence.text) ? matchesIn(sentence.text, besideName) : [];
    const told = isPrivate && (isNamedHere || isNamed) ? matchesIn(sentence.text, besidePronoun) : [];
    const done = isTitled && deedSign.test(sentence.text) ? matchesIn(sentence.text, beforeName) : [];
    const places = [...named.filter((match) => isPerson(match, sentence.text)), ...told, ...done].map(
      ({ index, 0: words }) => ({
        start: sentence.start + index,
        end: sentence.start + index + words.length,
      }),
    );
    for (const place of places)
      if (!found.some((other) => place.start < other.end && other.start < place.end)) found.push(place);
    isNamed = isNamedHere;
  }
  return found;
}

const titles = '(?:Mr|Mrs|Ms|Miss|Mx|Master|Councillor|Cllr|Cynghorydd|Cyng)\\.?';
const word = "[A-ZÀ-Þ][A-Za-zÀ-ɏ-]*(?:[’'][A-ZÀ-Þ][A-Za-zÀ-ɏ-]*)?";
/** What the larger patterns cannot do without: a title, or two words with capitals; what is done to somebody. They take milliseconds to compile. */
const nameSign = new RegExp(`\\b(?:${titles} |${word} [A-ZÀ-Þ])`, 'u');
const deedSign =
  /\b(?:arrest|caution|convict|prosecut|jail|imprison|sentenc|section|evict|spoke|interview|question|visit|charged|warned|suicide|overdose|illness|diagnosis|detention)/u;
const titled = new RegExp(`\\b${titles} ${word}`, 'u');
const family = `(?:[\\p{Ll}-]+ ){0,2}${relative}`;
const aside = `(?:,? (?:of|from|at) (?:the )?${word}(?: ${word}){0,3})?(?:,? (?:who is )?(?:aged )?\\d{1,3})?`;

/** A name and what is told at once: of a person who speaks of dementia nothing is told. */
const besideName = new RegExp(
  `\\b(?<title>${titles} )?(?<first>${word})(?<further>(?: ${word}){0,3})${aside}(?:(?<who>(?:[’']s?|,? whose) ${family}(?:,? who)?|,? \\(?who|,)? ${privateMatter}|,? (?:\\(|(?<=, ))${privateState}|[’']s? ${privatePossession})`,
  'gu',
);
/** What is told of somebody named in the sentence or in the one before it. */
const besidePronoun = new RegExp(
  `(?:\\b(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Aa]) ${family}(?:,? who)? ${privateMatter}|\\b(?:[Hh]er|[Hh]is|[Mm]y) ${family}[’']s ${privatePossession}|(?:^|\\b(?:that|and|because|as|since|when|after|but) |, )(?:[Hh]e|[Ss]he) ${privateMatter}|\\b(?:[Hh]er|[Hh]is) ${privatePossession})`,
  'gu',
);
/** What is done to somebody who is named. */
const beforeName = new RegExp(
  `\\b(?:(?:arrested|cautioned|convicted|prosecuted|jailed|imprisoned|sentenced|sectioned|evicted) ${titles} ${word}|(?:[Pp]olice|[Cc]onstables?|PCSOs?) (?:had |have |has )?(?:spoken to|spoke to|interviewed|questioned|visited|charged|warned) ${titles} ${word}(?: ${word}){0,2} (?:about|over|under|with|for)(?= )|(?:arrest|conviction|imprisonment|prosecution|eviction|suicide|overdose|illness|diagnosis|detention) of ${titles} ${word})`,
  'gu',
);

/** Whether a name is that of a person: by its title, by a first name that is common, or by what only persons have. */
function isPerson({ groups, index }: RegExpExecArray, sentence: string): boolean {
  const { title, first = '', further = '', who } = groups ?? {};
  if (title !== undefined) return true;
  if (further === '') return false;
  if (isGivenName(nameLetters(first))) return true;
  return further.split(' ').length === 2 && who?.includes('who') === true && !placed.test(sentence.slice(0, index));
}

/** A name that stands after these may be that of a place. */
const placed = /\b(?:of|in|at|from|near|on|for|by|to|round|through) (?:the )?$/u;
