import { numberSections } from '../../interpret/numbering.ts';
import { proseOfItem } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
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
        for (const { text } of proseOfItem(item)) {
          const low = lowerCase(text.text);
          if (
            !/\babove\b|previous|preceding|earlier|before|following|further to|\bjust |foregoing|\bafore|^(?:as a follow|on the same|building on|in (?:the )?(?:light|view|response|reply))/u.test(
              low,
            )
          )
            continue;
          for (const match of low.matchAll(pattern)) {
            yield {
              message: `${number} refers to another point by its place: ${quoted(text.text.slice(match.index, match.index + match[0].length))}.`,
              hint: 'Name the matter, so that the point can be read by itself.',
              span: sourceSpan(text, match.index, match.index + match[0].length),
            };
          }
        }
      }
    }
  },
};

const things =
  '(?:comment|point|question|item|discussion|remark|response|answer|observation|query|recommendation|bullet(?: point)?|paragraph)s?';
const said =
  '(?:stated|mentioned|noted|discussed|explained|described|raised|said|outlined|reported|referred to|set out|detailed)';
const pattern = new RegExp(
  [
    `\\b(?:(?:following|further to|in response to|regarding|as to|on|to) )?the (?:above(?:[- ]mentioned)? ${things}|(?:previous|preceding) (?:comment|point|bullet(?: point)?|paragraph)s?)\\b`,
    `\\b${things} above(?=\\s*[,.;:)]|$)`,
    `\\bas (?:was |already |previously )?${said} (?:above|earlier|previously)\\b(?! (?:in|on|at|that|this) (?:the )?(?:\\d|meeting|day|year|month|week))`,
    '^in following(?: (?:this|that))? up(?=,| on (?:this|that|the above)\\b)',
    '^following (?:on from )?(?:this|that|the above)(?=,)',
    `\\bthe (?:foregoing|aforementioned|aforesaid) ${things}\\b`,
    `\\bthe ${things} just ${said}\\b`,
    `\\b(?:further to|following(?: on from)?|building on|in response to|in (?:the )?light of|in view of) the (?:${things}|debate|exchange|matter) just (?:recorded|${said})\\b`,
    '^(?:further to|building on|in response to|in reply to|in (?:the )?light of|in view of|as a follow[- ]up to) (?:this|that|these|it|the same)(?=,)',
    `^on the same (?:${things}|matter|subject|topic|theme)\\b`,
  ].join('|'),
  'gu',
);
