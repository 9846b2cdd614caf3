import { numberSections } from '../../interpret/numbering.ts';
import { proseOfBlock } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds points that can only be understood with the one before them. */
export const refersToPointAbove: Rule = {
  id: 'refers-to-point-above',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds points that lean on what stands above them, such as "Following the above comment".',
  *check(notes) {
    for (const { items } of numberSections(notes)) {
      for (const { item } of items) {
        const [first] = item.blocks.flatMap((block) => proseOfBlock(block));
        if (first === undefined) continue;
        const small = lowerCase(first.text.text);
        for (const match of [...small.matchAll(anywhere), ...small.matchAll(atTheBeginning)]) {
          const end = match.index + match[0].length;
          yield {
            message: `${quoted(first.text.text.slice(match.index, end))} leans on another point.`,
            hint: 'Say what is meant, or cite the point by its id, so that it can be moved and quoted alone.',
            span: sourceSpan(first.text, match.index, end),
          };
        }
      }
    }
  },
};

const anywhere =
  /(?<!\p{L})(?:(?:the\s+)?(?:above|previous|preceding)(?:-mentioned)?\s+(?:comments?|points?|questions?|query|queries|concerns?|answers?|responses?|discussion|item|bullet)|as\s+(?:(?:stated|mentioned|noted|discussed|outlined|described|set\s+out|explained)\s+(?:above|earlier|previously)|above))(?!\p{L})/gu;
const atTheBeginning =
  /^\s*(?:in\s+following\s+(?:this\s+|that\s+)?up|following\s+(?:on\s+)?from\s+(?:this|that|the\s+above)|further\s+to\s+(?:this|that|the\s+above)|on\s+the\s+same\s+(?:subject|point|matter|topic)|in\s+the\s+same\s+vein)(?!\p{L})/gu;
