import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds spaces before commas and semicolons. */
export const spaceBeforeComma: Rule = {
  id: 'space-before-comma',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds spaces before commas and semicolons.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/ [,;]/u.test(text.text)) continue;
      for (const match of text.text.matchAll(pattern)) {
        const span = sourceSpan(text, match.index, match.index + match[0].length);
        yield {
          message: `A space stands before ${match[0].trim() === ',' ? 'the comma' : 'the semicolon'} here.`,
          hint: 'Take the space out.',
          span,
          edits: [{ span, text: match[0].trim() }],
        };
      }
    }
  },
};

const pattern = /(?<=[\p{L}\d)]) +[,;](?=\s|$)/gu;
