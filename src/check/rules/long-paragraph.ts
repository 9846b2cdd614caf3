import { englishProseOf } from '../../interpret/prose.ts';
import { countWords } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds paragraphs of more than a hundred words. */
export const longParagraph: Rule = {
  id: 'long-paragraph',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds paragraphs of more than a hundred words.',
  *check(notes) {
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind !== 'paragraph' || text.text.length < most * 3) continue;
      const count = countWords(text.text);
      if (count <= most) continue;
      const end = text.text.search(/[.!?]\s/u);
      yield {
        message: `This paragraph has ${String(count)} words.`,
        hint: 'Break it where a new matter begins, and make a point of each.',
        span: sourceSpan(text, 0, end < 0 ? text.text.length : end + 1),
      };
    }
  },
};

const most = 100;
