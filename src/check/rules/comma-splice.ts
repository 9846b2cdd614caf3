import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds two sentences that are held together by a comma. */
export const commaSplice: Rule = {
  id: 'comma-splice',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds two sentences that are held together by a comma.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!text.text.includes(', ')) continue;
      for (const match of text.text.matchAll(adverb)) {
        const before = /[^,.;:!?]*$/u.exec(text.text.slice(Math.max(0, match.index - 200), match.index))?.[0] ?? '';
        // "In the end, however, the Council paid" is one sentence.
        if (
          !verb.test(before) ||
          / (?:and|but|or|so|yet)$/u.test(before) ||
          /^\s*(?:if|when|while|whilst|although|though|since|after|before|once|because|where|as)\b/iu.test(before)
        )
          continue;
        yield {
          message: `A new sentence begins at ${quoted(match[0].replace(/^,\s*/u, ''))}, after a comma.`,
          hint: 'End the sentence before it with a full stop or a semicolon.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
      for (const match of text.text.matchAll(condition)) {
        yield {
          message: `${quoted(match[0].replace(/^,\s*/u, ''))} may belong to what stands before it or after it.`,
          hint: 'Write a full stop or a second comma, so that it is clear which.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

const adverb =
  /,\s+(?:however|therefore|consequently|nevertheless|furthermore|moreover),?\s+(?:it|they|he|she|we|there|this|these|those|the|members|Members|officers|Officers|some)(?!\p{L})/gu;
const verb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)\b|\b\p{L}{3,}ed\b/u;

// The clause that follows has a subject and a verb of its own, and no comma parts it from the condition.
const condition =
  /,\s+(?:depending\s+on|due\s+to|subject\s+to|because\s+of)\s+(?!whether\b|how\b|what\b|which\b|who\b|where\b|when\b)(?:[\p{L}’'-]+\s+){1,8}?(?:some|all|many|most|others)\s+(?:\p{Ll}+\s+)?(?:will|would|can|could|may|might|must|should|is|are|was|were|has|have|had)(?!\p{L})/gu;
