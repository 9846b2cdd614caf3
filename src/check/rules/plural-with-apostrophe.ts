import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds ages and decades with an apostrophe before the s. */
export const pluralWithApostrophe: Rule = {
  id: 'plural-with-apostrophe',
  severity: 'warning',
  preset: 'recommended',
  summary: "Finds ages and decades with an apostrophe that a plural does not take, such as under 16's.",
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      for (const match of text.text.matchAll(plural)) {
        yield {
          message: `\`${match[0]}\` has an apostrophe that a plural does not take.`,
          hint: `Write \`${match[0].replace(/['’]/u, '')}\`.`,
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const age = '(?<=\\b(?:under|over)[\\s-]+(?:the\\s+)?)\\d{1,2}';
const decade = '(?<=\\b(?:in|during|since|from|until|of)\\s+the\\s+(?:early\\s+|late\\s+|mid[\\s-]*)?)(?:19|20)?\\d0';
// What stands before is looked at only where a number with an apostrophe begins.
const plural = new RegExp(`(?<!\\d)(?=\\d{1,4}['’]s)(?:${age}|${decade})['’]s\\b`, 'giu');
