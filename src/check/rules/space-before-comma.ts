import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Rule } from '../rule.ts';

/** Finds spaces before commas and semicolons. */
export const spaceBeforeComma: Rule = {
  id: 'space-before-comma',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds spaces before commas and semicolons.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      for (const { 1: sign = '', index } of matchesIn(text.text, pattern)) {
        const span = sourceSpan(text, index, index + 2);
        yield {
          message: `A space stands before ${sign === ',' ? 'the comma' : 'the semicolon'} here.`,
          hint: 'Take the space out.',
          span,
          edits: [{ span, text: sign }],
        };
      }
    }
  },
};

const pattern = /(?<=[\p{L}\d)]) ([,;])(?=\s|$)/gu;
