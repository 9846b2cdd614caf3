import { fieldByRole } from '../../interpret/notes.ts';
import { numberSections } from '../../interpret/numbering.ts';
import { compareDays, inWords } from '../../language/dates.ts';
import type { Rule } from '../rule.ts';

/** Finds recommendations that are due before they are received. */
export const dueBeforeReceiving: Rule = {
  id: 'due-before-receiving',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds recommendations that are due before the meeting that receives them.',
  *check(notes) {
    const received = fieldByRole(notes, 'received-on');
    if (received?.value.kind !== 'date') return;
    for (const { items } of numberSections(notes)) {
      for (const { item, number } of items) {
        const due = [...item.particulars.values()].find((particular) => particular.structure.role === 'due');
        if (due?.value.kind !== 'date' || compareDays(due.value.date, received.value.date) >= 0) continue;
        yield {
          message: `Recommendation ${number} is due on ${inWords(due.value.date, 'en')}, before it is received on ${inWords(received.value.date, 'en')}.`,
          hint: 'Correct one of the two dates; the year may be last year’s.',
          span: due.span,
          related: [{ span: received.span, message: 'The day of the meeting that receives the report stands here.' }],
        };
      }
    }
  },
};
