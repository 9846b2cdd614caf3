import { fieldByRole } from '../../interpret/notes.ts';
import { numberSections } from '../../interpret/numbering.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds reports that are classified as confidential or exempt and have no exempt point. */
export const classifiedReport: Rule = {
  id: 'classified-report',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds reports that are classified as confidential or exempt and have no exempt point.',
  *check(notes) {
    const field = fieldByRole(notes, 'classification');
    if (field?.value.kind !== 'text') return;
    const low = lowerCase(field.value.text);
    if (!closed.test(low) || open.test(low)) return;
    const items = numberSections(notes).flatMap((section) => section.items);
    if (items.some(({ item }) => [...item.particulars.values()].some(({ structure }) => structure.role === 'exempt')))
      return;
    yield {
      message: `The report is classified as ${quoted(field.value.text)}, and no point is marked as exempt: all of it would be published.`,
      hint: 'Mark the points with `Exempt:` and the paragraph of Schedule 12A, or correct the classification.',
      span: field.span,
    };
  },
};

const closed =
  /confidential|exempt|not for publication|restricted|official[- ]sensitive|eithriedig|cyfrinachol|nid i'w gyhoeddi/u;
const open =
  /\b(?:not|non|no|nothing|neither|without)[ -](?:\p{Ll}+ ){0,3}(?:exempt|confidential|restricted)|\bopen\b|^public\b|appendi/u;
