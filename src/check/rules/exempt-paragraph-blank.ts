import { proseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { scheduleCitations } from '../../law/exempt-paragraphs.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds a paragraph of Schedule 12A whose number was never filled in. */
export const exemptParagraphBlank: Rule = {
  id: 'exempt-paragraph-blank',
  severity: 'error',
  preset: 'recommended',
  summary: 'Finds a paragraph of Schedule 12A whose number was never filled in.',
  *check(notes) {
    for (const { text } of proseOf(notes)) {
      for (const { paragraphs, start, end } of scheduleCitations(lowerCase(text.text))) {
        if (paragraphs.length > 0) continue;
        yield {
          message: `The number of the paragraph of Schedule 12A was never filled in: ${quoted(text.text.slice(start, end))}.`,
          hint: 'Write the number of the paragraph in place of the blank.',
          span: sourceSpan(text, start, end),
        };
      }
    }
  },
};
