import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
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
      for (const match of matchesIn(text.text, adverb)) {
        const [found, words = found] = match;
        const before = text.text.slice(Math.max(0, match.index - 200), match.index).replace(/^[^]*[,.;:!?] ?/u, '');
        // "In the end, however, the Council paid" is one sentence.
        if (!verb.test(before) || opening.test(before) || / (?:and|but|or|so|yet)$/u.test(before)) continue;
        yield {
          message: `A new sentence begins at ${quoted(words)}, after a comma.`,
          hint: 'End the sentence before it with a full stop or a semicolon.',
          span: sourceSpan(text, match.index, match.index + found.length),
        };
      }
      for (const match of matchesIn(text.text, condition)) {
        const [found, words = found] = match;
        yield {
          message: `${quoted(words)} may belong to what stands before it or after it.`,
          hint: 'Write a full stop or a second comma, so that it is clear which.',
          span: sourceSpan(text, match.index, match.index + found.length),
        };
      }
    }
  },
};

const adverb =
  /,\s((?:however|therefore|consequently|nevertheless|furthermore|moreover),?\s(?:it|they|he|she|we|there|this|these|those|the|[Mm]embers|[Oo]fficers|some))(?!\p{L})/gu;
const opening = /^(?:if|when|while|whilst|although|though|since|after|before|once|because|where|as)\b/iu;
const verb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|(?:is|are|was|were)n['’]t)\b|\b\p{L}{3,}ed\b/u;

// The clause that follows has a subject and a verb of its own, and no comma parts it from the condition.
const condition =
  /,\s((?:depending\son|(?:due|subject)\sto|because\sof)\s(?!(?:whether|how|what|which|who|where|when)\b)(?:[\p{L}’'-]+\s){1,8}?(?:some|all|many|most|others)\s(?:\p{Ll}+\s)?(?:will|would|can|could|may|might|must|should|is|are|was|were|has|have|had))(?!\p{L})/gu;
