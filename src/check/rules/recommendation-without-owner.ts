import { numberSections } from '../../interpret/numbering.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations that nobody is named to carry out. */
export const recommendationWithoutOwner: Rule = {
  id: 'recommendation-without-owner',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds recommendations that do not say who is to carry them out.',
  *check(notes) {
    for (const { structure, items } of numberSections(notes)) {
      if (structure?.kind !== 'recommendations') continue;
      const owner = structure.particulars.find((particular) => particular.role === 'owner');
      if (owner === undefined) continue;
      for (const { item, number } of items) {
        const [block] = item.blocks;
        if (block === undefined) continue;
        if (item.particulars.has(owner.name) || item.unreadable.includes(owner.name)) continue;
        const label = notes.form === 'yaml' ? owner.name : (owner.label['en'] ?? owner.name);
        yield {
          message: `Recommendation ${number} has no owner.`,
          hint: `Add \`${label}:\` below it with the post that will carry it out.`,
          span: block.span,
        };
      }
    }
  },
};
