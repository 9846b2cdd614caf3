import { numberSections } from '../../interpret/numbering.ts';
import { proseOfItem } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds points of more than a hundred words in one paragraph. */
export const longPoint: Rule = {
  id: 'long-point',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds points of more than a hundred words in one paragraph.',
  *check(notes) {
    for (const { items } of numberSections(notes)) {
      for (const { item, number } of items) {
        for (const { kind, text } of proseOfItem(item)) {
          const count = text.text.match(/\p{L}[\p{L}\d’'-]*/gu)?.length ?? 0;
          if (kind !== 'paragraph' || count <= most) continue;
          yield {
            message: `A paragraph of ${number} has ${String(count)} words.`,
            hint: 'Make a point of each matter, so that each can be cited and answered by itself.',
            span: sourceSpan(text, 0, text.text.length),
          };
        }
      }
    }
  },
};

const most = 100;
