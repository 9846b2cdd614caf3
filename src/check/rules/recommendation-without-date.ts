import { numberSections } from '../../interpret/numbering.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations without a day by which they should be done. */
export const recommendationWithoutDate: Rule = {
  id: 'recommendation-without-date',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds recommendations that do not say by when they should be done.',
  *check(notes) {
    for (const { structure, items } of numberSections(notes)) {
      if (structure?.kind !== 'recommendations') continue;
      const due = structure.particulars.find((particular) => particular.role === 'due');
      if (due === undefined) continue;
      for (const { item, number } of items) {
        const [block] = item.blocks;
        if (block === undefined) continue;
        if (item.particulars.has(due.name) || item.unreadable.includes(due.name)) continue;
        const label = notes.form === 'yaml' ? due.name : (due.label['en'] ?? due.name);
        yield {
          message: `Recommendation ${number} has no date.`,
          hint: `Add \`${label}:\` below it with the day by which it should be done.`,
          span: block.span,
        };
      }
    }
  },
};
