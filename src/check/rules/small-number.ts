import { englishProseOf } from '../../interpret/prose.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds numbers under five of people in a named place. */
export const smallNumber: Rule = {
  id: 'small-number',
  severity: 'warning',
  preset: 'house-style',
  summary: 'Finds numbers under five of people in a named place.',
  *check(notes) {
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind === 'field' || kind === 'heading' || !sign.test(text.text)) continue;
      for (const sentence of sentencesOf(text.text)) {
        const match = ofPeople.exec(sentence.text);
        if (match === null || isOrdinary.test(sentence.text.slice(match.index + match[0].length))) continue;
        const [people] = match;
        const rest = sentence.text.slice(match.index + people.length);
        const after = placeAfter.exec(rest)?.[0];
        if (after === undefined && !placeBefore.test(sentence.text.slice(0, match.index))) continue;
        const start = sentence.start + match.index;
        yield {
          message: `${quoted(`${people}${after ?? ''}`)} is so small a number that it may tell who is meant.`,
          hint: 'Write `fewer than five`, or leave out the place.',
          span: sourceSpan(text, start, start + people.length + (after?.length ?? 0)),
        };
      }
    }
  },
};

const sign = /\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|single|[1-4]|only) \p{L}/u;
/** Of whom a number tells who they are; members, officers and other guests are named in the minutes anyway. */
const people =
  '(?:person|people|child|children|pupils?|learners?|students?|households?|famil(?:y|ies)|tenants?|residents?|lodgers?|carers?|patients?|girls?|boys?|bab(?:y|ies)|wom[ae]n|m[ae]n|mothers?|fathers?|' +
  'adults?|teenagers?|pensioners?|claimants?|victims?|survivors?|offenders?|prisoners?|suspects?|complainants?|applicants?|users?|refugees?|seekers?|sleepers?|leavers?|Travellers?|' +
  'suicides?|deaths?|stillbirths?|overdoses|cases? of \\p{Ll}+|(?:(?:domestic|child|sexual|drug|alcohol|hate) )?(?:abuse|safeguarding|assault|rape|stalking|exploitation|neglect|suicide|homelessness|trafficking|tuberculosis|measles) cases?)';
/** "Two households", "three of the children"; not "one in four households", "two families of swans" or "three people in ten". */
const ofPeople = new RegExp(
  `(?<!\\b(?:in|of|to) |[\\d£.,:/-])\\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[1-4]|(?:[Tt]he|[Aa]) (?:only|single))(?: of (?:the|its|their|these|those|our))?(?: (?!thirds?\\b|quarters?\\b|fifths?\\b|out\\b|in\\b|more\\b|to\\b|or\\b|per\\b)[\\p{Ll}-]+){0,2} ${people}(?![\\p{L}’'-]| of (?!the )\\p{Ll}| in (?:\\d|one|two|three|four|five|ten|every)| at (?:a|any|one) | per )`,
  'u',
);
/** Those who come to a meeting, and what may happen some day. */
const isOrdinary =
  /^[^.;:]{0,60}? (?:spoke|speak|said|asked|told|attended|attend|came|gave|joined|presented|thanked|answered|can|may|might|would|should|could|will)\b/u;
const capital = "\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*){0,3}";
/** Names that are those of no place where somebody lives. */
const noPlace =
  '(?!Borough|County|Council|District|City|Committee|England|Wales|UK|Spring|Summer|Autumn|Winter|(?:Jan|Febr)uary|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:\\p{Lu}[\\p{L}’&-]* (?:and )?){0,3}(?:Services?|Team|Committee|Department|Directorate|Unit|Council|Partnership|Panel|Board|Cabinet|Finance|Highways|Housing|Planning|Democratic|Institute)\\b)';
const placeAfter = new RegExp(`^(?: [\\p{Ll}’'-]+){0,5} (?:in|at|from|of|on) (?:the )?${noPlace}${capital}`, 'u');
/** "In the Lowmere ward three residents", "Northmere has two rough sleepers". */
const placeBefore = new RegExp(
  `(?:^|[,:;] )(?:[Ii]n|[Aa]t|[Oo]n|[Oo]f the \\p{Ll}+ \\p{Ll}+ (?:in|at)) (?:the )?(?:\\p{Ll}+ ){0,2}${noPlace}${capital}(?: (?:ward|estate|school|surgery|home|hostel|area|village))?,? (?:only |just )?$|${noPlace}${capital} (?:now |still )?(?:has|had|houses|housed) (?:only |just )?$`,
  'u',
);
