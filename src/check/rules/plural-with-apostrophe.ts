import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Rule } from '../rule.ts';

/** Finds plurals with an apostrophe before the s. */
export const pluralWithApostrophe: Rule = {
  id: 'plural-with-apostrophe',
  severity: 'warning',
  preset: 'recommended',
  summary: "Finds plurals with an apostrophe that they do not take, such as under 16's.",
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/['’]s\b/u.test(text.text)) continue;
      for (const match of [
        ...matchesIn(text.text, plural),
        ...matchesIn(text.text, noun),
        ...matchesIn(text.text, opening),
        ...matchesIn(text.text, letters),
        ...matchesIn(text.text, counted),
      ]) {
        if (
          match.groups?.['noun'] !== undefined &&
          ownsBefore.test(text.text.slice(Math.max(0, match.index - 120), match.index))
        )
          continue;
        const at = match.index + match[0].search(/['’]/u);
        yield {
          message: `\`${match[0]}\` has an apostrophe that a plural does not take.`,
          hint: `Write \`${match[0].replace(/['’]/u, '')}\`.`,
          span: sourceSpan(text, match.index, match.index + match[0].length),
          suggestions: [
            { message: 'Take the apostrophe out.', edits: [{ span: sourceSpan(text, at, at + 1), text: '' }] },
          ],
        };
      }
    }
  },
};

const age = '(?<=\\b(?:under|over)[\\s-]+(?:the\\s+)?)\\d{1,2}';
const decade =
  '(?<=\\b(?:in|during|since|from|until|of|the)\\s+(?:the\\s+(?:early\\s+|late\\s+|mid[\\s-]*)?)?)(?:19|20)\\d0|(?<=\\bthe\\s)\\d0';
// What stands before is looked at only where a number with an apostrophe begins.
const plural = new RegExp(`(?<!\\d)(?=\\d{1,4}['’]s)(?:${age}|${decade})['’]s\\b`, 'giu');

// Nobody owns "agreed" or "from"; "the Trust's are" may follow "the Council's homes".
const noun =
  /(?<![\p{L}’'-])(?<noun>(?!(?:it|he|she|who|that|there|here|what|where|how|when|let|one|everyone|everybody|someone|somebody|anyone|nobody|else|other|another|each)['’])\p{Ll}{3,})['’]s(?=\s+(?:from\s+the|were|are|have|who|agreed|asked|felt|noted|queried|welcomed|considered|expressed|thanked|requested|commented|discussed)(?!\p{L}))|(?<![\p{L}’'-])(?:[Cc]ouncillor|[Mm]ember|[Oo]fficer|[Rr]esident|[Tt]enant)['’]s(?=\s+(?:were|are|have|for their|agreed|asked|felt|noted|queried|welcomed|considered|expressed|thanked|requested|commented|discussed)(?!\p{L}))/gu;
// At the beginning of a sentence a capital tells nothing; names seldom end so.
const opening =
  /(?<=^|[.!?]\s)\p{Lu}\p{Ll}+(?:mm|iv|nn|wn|ad|ach|ay|id|al|it|ic|n|t)(?:er|ent|ant)['’]s(?=\s+(?:told|said|asked|were|are|have|agreed|felt|noted|welcomed|reported|complained|rang|wrote|thanked|who)(?!\p{L}))|(?<=^|[.!?]\s)(?:Complaint|Report|Question|Concern|Figure|Cost|Road|Lamp|Bin|Visit|Member|Pupil|Parent|Carer)['’]s(?=\s+(?:rose|fell|told|said|asked|were|are|have|agreed|felt|noted|came|went)(?!\p{L}))/gu;
const letters = /(?<![\p{L}\p{N}’'-])\p{Lu}{2,5}['’]s(?=\s+(?:are|were|have|issued)(?!\p{L}))/gu;
// After "several" stands a plural; what is owned would follow it: "two driver's licences".
const counted =
  /(?<=(?<![\p{L}\p{N}])(?:[Ss]everal|[Mm]any|[Vv]arious|[Nn]umerous|[Tt]hese|[Tt]hose|[Bb]oth|[Ff]ew|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|\d{2,4})\s(?:\p{Ll}{3,12}\s)?)(?!(?:children|women|men|people|day|week|month|year|hour|minute|fortnight|o)['’])\p{Ll}{3,20}['’]s(?=[.,;:)]|\s(?:had|has|have|was|were|are|will|would|could|can|should|must|may|did|do|in|on|at|from|by|to|with|that|which|who|because|since|when|while)(?!\p{L}))/gu;
const ownsBefore = /\p{L}(?:['’]s|s['’])\s[^.!?]*$/u;
