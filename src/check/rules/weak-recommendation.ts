import { numberSections } from '../../interpret/numbering.ts';
import { proseOfBlock } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations that ask for no action. */
export const weakRecommendation: Rule = {
  id: 'weak-recommendation',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds recommendations that ask for no action.',
  *check(notes) {
    for (const { structure, items } of numberSections(notes)) {
      if (structure?.kind !== 'recommendations') continue;
      for (const { item, number } of items) {
        const [first] = item.blocks.slice(0, 1).flatMap((block) => proseOfBlock(block));
        const match = first === undefined ? null : weak.exec(first.text.text);
        if (first === undefined || match === null) continue;
        const words = match.groups?.['words'] ?? '';
        const start = match.index + match[0].length - words.length;
        yield {
          message: `Recommendation ${number} asks for no action: ${quoted(words)}.`,
          hint: 'Say what is to be done, by whom and by when.',
          span: sourceSpan(first.text, start, start + words.length),
        };
      }
    }
  },
};

// "That Cabinet notes …", "That the Council be asked to consider …": up to four words for whom, then a verb of no action.
const weak =
  /^That\s+(?:\S+\s+){1,4}?(?:(?:be|is|are)\s+asked\s+to\s+|to\s+|should\s+)?(?<words>notes?|considers?|looks?\s+into|explores?|encourages?|(?:is|be)\s+mindful\s+of|gives?\s+(?:active\s+|further\s+)?consideration\s+to)(?!\p{L})/u;
