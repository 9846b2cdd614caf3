import { numberSections } from '../../interpret/numbering.ts';
import type { Rule } from '../rule.ts';

/** Tells which recommendations cite no point of the feedback. */
export const recommendationWithoutEvidence: Rule = {
  id: 'recommendation-without-evidence',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Tells which recommendations cite no point of the feedback.',
  *check(notes) {
    for (const { structure, section, items } of numberSections(notes)) {
      if (section === undefined || structure?.particulars.some(({ role }) => role === 'evidence') !== true) continue;
      const without = items.filter(
        ({ item }) => ![...item.particulars.values()].some((one) => one.structure.role === 'evidence'),
      );
      const [first] = without;
      if (first === undefined) continue;
      yield {
        message: `${without.map(({ number }) => number).join(', ')} ${without.length === 1 ? 'cites' : 'cite'} no point of the feedback.`,
        hint: 'Add `Evidence:` with the number or id of the point that led to it.',
        span: first.item.blocks[0]?.span ?? section.heading.span,
      };
    }
  },
};
