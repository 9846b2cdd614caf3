import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds answers and comments that do not say whose they are. */
export const agentlessAnswer: Rule = {
  id: 'agentless-answer',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds answers and comments that do not say whose they are, such as "It was advised that".',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      const small = lowerCase(text.text);
      if (!/ (?:was|were|been|is|are) /u.test(small)) continue;
      for (const match of matchesIn(small, pattern)) {
        const end = match.index + match[0].length;
        const isNamed = namesSomebody.test(small.slice(end, end + 40));
        const isNoAnswer = match.groups?.['told'] !== undefined && !asked.test(small.slice(0, match.index));
        if (isNamed || isNoAnswer) continue;
        yield {
          message: `${quoted(text.text.slice(match.index, end))} does not say who spoke.`,
          hint: 'Name the post: `The Head of Housing replied that …`, `A Member said that …`.',
          span: sourceSpan(text, match.index, end),
        };
      }
    }
  },
};

const said =
  '(?:advised|acknowledged|added|agreed|answered|clarified|commented|confirmed|emphasi[sz]ed|explained|felt|highlighted|mentioned|noted|observed|outlined|pointed out|raised|recogni[sz]ed|reiterated|remarked|reported|said|stated|stressed|suggested|understood)';
const aside = '(?:also |further |then |however,? |generally |widely )?';
const remark = '(?:comment|concern|query|question|point|observation|suggestion|request|issue)s?';
const answer =
  '(?:assurance|reassurance|clarification|confirmation|undertaking|explanation|answer|reply|response|view|feeling)s?';
const be = '(?:was|were|is|are|has been|have been|had been)';
const pattern = new RegExp(
  `\\bit ${be} ${aside}(?:${said}|believed|indicated|conceded|accepted) (?:that\\b|(?=the |there ))|\\bit ${be} ${aside}(?:asked|queried|questioned|enquired) (?:whether|if|why|how|what|when|who)\\b|\\b(?:the |an? |further |some |one )?(?<!\\p{L})(?:${remark}(?: [a-z]+){0,8}? ${be} ${aside}(?:made|raised|asked|put|expressed)|${answer} ${be} ${aside}(?:given|received|provided|offered|expressed|sought|requested|sought and given)|reference ${be} ${aside}made)\\b|\\b(?<told>(?:members|the committee|the panel|councillors) ${be} ${aside}(?:advised|informed|told|assured|reassured|reminded) that)\\b`,
  'gu',
);
/** Before the answer stands the question. */
const asked = /\b(?:asked|queried|questioned|enquired|inquired|wondered|wanted to know|sought)\b/u;

/** "By the Head of Housing" says it. */
const namesSomebody =
  /^(?: that| whether| regarding| about)? ?(?:\([^)]*\) )?by (?:a|an|the|one|two|some|several|members|cllrs?|councillors?|residents|officers|mr|mrs|ms|dr)\b/u;
