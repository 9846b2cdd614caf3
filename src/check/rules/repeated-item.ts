import { numberSections } from '../../interpret/numbering.ts';
import { blocksWithin } from '../../interpret/notes.ts';
import { proseOfBlock } from '../../interpret/prose.ts';
import { nameKey } from '../../source/name-key.ts';
import type { Rule } from '../rule.ts';

/** Finds points and recommendations that stand twice. */
export const repeatedItem: Rule = {
  id: 'repeated-item',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds points and recommendations that stand twice in the same words.',
  *check(notes) {
    const seen = new Map<string, { readonly number: string; readonly span: { start: number; end: number } }>();
    for (const { items } of numberSections(notes)) {
      for (const { item, number } of items) {
        const words = [...blocksWithin(item.blocks)]
          .flatMap((block) => proseOfBlock(block))
          .map(({ text }) => text.text);
        const key = nameKey(words.join(' '));
        const first = seen.get(key);
        if (first === undefined && key.length > 30) seen.set(key, { number, span: item.span });
        if (first === undefined) continue;
        yield {
          message: `${number} says the same as ${first.number}.`,
          hint: 'Take one of them out.',
          span: item.span,
          related: [{ span: first.span, message: 'The first stands here.' }],
        };
      }
    }
  },
};
