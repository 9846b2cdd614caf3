import { englishProseOf } from '../../interpret/prose.ts';
import { countWords, sentencesOf } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds sentences of more than 30 words. */
export const longSentence: Rule = {
  id: 'long-sentence',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds sentences of more than 30 words.',
  *check(notes) {
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind === 'heading' || text.text.length < most * 3) continue;
      for (const { start, end } of sentencesOf(text.text)) {
        const count = countWords(text.text.slice(start, end));
        if (count <= most) continue;
        yield {
          message: `This sentence has ${String(count)} words.`,
          hint: 'Make two or three sentences of it: up to 25 words each are easy to read.',
          span: sourceSpan(text, start, end),
        };
      }
    }
  },
};

// GOV.UK asks for 25 (https://www.gov.uk/guidance/content-design/writing-for-gov-uk); what is only a little longer is left alone.
const most = 30;
