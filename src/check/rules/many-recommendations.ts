import { numberSections } from '../../interpret/numbering.ts';
import type { Rule } from '../rule.ts';

/** Tells of more than eight recommendations. */
export const manyRecommendations: Rule = {
  id: 'many-recommendations',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Tells of more than eight recommendations.',
  *check(notes) {
    const sections = numberSections(notes).filter(({ structure }) => structure?.kind === 'recommendations');
    const count = sections.reduce((sum, { items }) => sum + items.length, 0);
    const tooMany = sections.flatMap(({ items }) => items)[most];
    if (tooMany === undefined) return;
    yield {
      message: `There are ${String(count)} recommendations.`,
      hint: 'Keep those that matter most: six to eight are often enough.',
      span: tooMany.item.blocks[0]?.span ?? tooMany.item.span,
    };
  },
};

/** The guidance on scrutiny of 2019 says that six to eight are often enough. */
const most = 8;
