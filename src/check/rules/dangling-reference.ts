import { numberSections } from '../../interpret/numbering.ts';
import { proseOfItem } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds points that refer to another by its place, such as “the above comment”. */
export const danglingReference: Rule = {
  id: 'dangling-reference',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds points that refer to another by its place, such as “the above comment”.',
  *check(notes) {
    for (const { items } of numberSections(notes)) {
      for (const { item, number } of items) {
        for (const [index, { text }] of proseOfItem(item).entries()) {
          const low = lowerCase(text.text);
          if (!mayRefer.test(low)) continue;
          const match = [...matchesIn(low, pattern), ...(index === 0 ? matchesIn(low, opening) : [])];
          for (const { index: start, 0: words } of match) {
            yield {
              message: `${number} refers to another point by its place: ${quoted(text.text.slice(start, start + words.length))}.`,
              hint: 'Name the matter, so that the point can be read by itself.',
              span: sourceSpan(text, start, start + words.length),
            };
          }
        }
      }
    }
  },
};

const mayRefer =
  /\babove\b|previous|preceding|earlier|before|following|further to|\bjust |foregoing|\bafore|latter|former|already|that (?:comment|point|remark|view)|last speaker|^(?:as a follow|on (?:the same|a )|building on|in (?:the )?(?:light|view|response|reply)|(?:re)?turning|coming|moving|going|linked|relat|connected|continuing|pursuing|for the same|ditto|also,|again,|similarly,|likewise,|he |she |they |the same |(?:this|that) (?:(?:point|question|concern|issue|comment|view|suggestion|request|idea|remark|observation) )?(?:was|is|were|had|has)\b|(?:this|that) (?:point|comment|view|suggestion|request|idea|concern|remark|observation),|this )/u;
const things =
  '(?:comment|point|question|item|discussion|remark|response|answer|observation|query|recommendation|bullet(?: point)?|paragraph)s?';
const said =
  '(?:stated|mentioned|noted|discussed|explained|described|raised|said|outlined|reported|referred to|set out|detailed)';
const pattern = new RegExp(
  [
    `\\b(?:(?:following|further to|in response to|regarding|as to|on|to) )?the (?:above(?:[- ]mentioned)? ${things}|(?:previous|preceding) (?:comment|point|question|answer|remark|bullet(?: point)?|paragraph)s?)\\b`,
    `\\b${things} above(?=\\s*[,.;:)]|$)`,
    `\\b(?:with|in) (?:regard|respect|relation|addition|reference) to the above(?=[,.;)]|$)`,
    `\\b(?:further to|following|as per|regarding|see|despite) the above(?=[,.;)]|$)|(?<=^|\\(|\\. )(?:please )?see above\\b`,
    '\\bthe above (?:was|were|is|are|has|have)\\b',
    `\\b(?:the|this|that|those|these) (?:${things}|matter|issue|concern|problem)s? ${said} (?:above|earlier|previously|before)(?=[,.;)]|$| (?:was|were|is|are|came|had|has)\\b)`,
    `^as (?:already|previously) ${said}(?=,)`,
    '\\bthe (?:last|previous) speaker\\b',
    '\\bagreed with (?:that|this) (?:comment|point|remark|view)(?=[,.;]|$)',
    `\\bas (?:was |already |previously )?${said} (?:above|earlier|previously)\\b(?! (?:in|on|at|that|this) (?:the )?(?:\\d|meeting|day|year|month|week))`,
    '^in following(?: (?:this|that))? up(?=,| on (?:this|that|the above)\\b)',
    '^following (?:on from )?(?:this|that|the above)(?=,)',
    `\\bthe (?:foregoing|aforementioned|aforesaid) ${things}\\b`,
    `\\bthe ${things} just ${said}\\b`,
    `\\b(?:further to|following(?: on from)?|building on|in response to|in (?:the )?light of|in view of) the (?:${things}|debate|exchange|matter) just (?:recorded|${said})\\b`,
    '^(?:re)?(?:turning|coming|moving|going) (?:back |on )?to (?:(?:this|that|these|those)(?= (?:point|question|matter|subject|theme|topic|comment)|,)|the (?:previous|last|same|(?:first|second|third|last|latter|former|next|other)(?: two)? of (?:these|those))\\b)',
    '^(?:on|as to|regarding|in respect of|in relation to|with regard to) the (?:latter|former)(?: (?:point|question|matter))?(?=,)',
    '^(?:linked|related|relating|connected) to (?:this|that)(?=,)',
    '^(?:continuing|pursuing|following) (?:on )?(?:from |with )?(?:this|that|the same) (?:theme|question|point|line|subject|topic|discussion|comment)(?=[ ,])',
    '^on a (?:similar|related) (?:note|point|theme|matter)(?=,)|^for the same reasons?(?=,)|^ditto\\b|^(?:also|again|similarly|likewise)(?=,)',
    '^(?:further to|building on|in response to|in reply to|in (?:the )?light of|in view of|as a follow[- ]up to) (?:this|that|these|it|the same)(?=,)',
    `^on the same (?:${things}|matter|subject|topic|theme)\\b`,
  ].join('|'),
  'gu',
);

/** What only the point before can explain, where a point begins with it. */
const opening =
  /^(?:(?:he|she|they) (?:also|then|further|later|added|went on)\b|the same (?:member|councillor|officer|speaker|question|point)\b|this (?:(?:point|question|concern|issue) )?was also raised\b|(?:this|that) (?:point|comment|view|suggestion|request|idea|concern|remark|observation)(?: was| is| were| had| has|,)|the (?:latter|former) (?:was|were|is|are|had|has|would|could|should|will|can)\b)/gu;
