import { fieldByRole } from '../../interpret/notes.ts';
import type { Rule } from '../rule.ts';

/** Finds crime and disorder reports that do not say who receives a copy. */
export const distributionMissing: Rule = {
  id: 'distribution-missing',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds crime and disorder reports that do not say who receives a copy.',
  *check(notes) {
    const basis = fieldByRole(notes, 'legal-basis');
    if (basis?.value.kind !== 'text' || basis.value.text !== 'pja2006-19') return;
    const field = notes.type.structure.fields.find(({ role }) => role === 'distribution');
    if (field === undefined || notes.fields.has(field.name) || notes.unreadable.includes(field.name)) return;
    if (notes.sections.some(({ heading }) => /\b(?:distribution|circulation|copies|copied)\b/iu.test(heading.value)))
      return;
    yield {
      message: 'A crime and disorder report names nobody who receives a copy.',
      hint: `Add \`${field.name}\`: each responsible authority and each co-operating person or body receives one.`,
      span: basis.span,
    };
  },
};
