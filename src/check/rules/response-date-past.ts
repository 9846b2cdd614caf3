import { fieldByRole } from '../../interpret/notes.ts';
import { compareDays, inWords } from '../../language/dates.ts';
import type { Rule } from '../rule.ts';

/** Finds a day for the answer that has passed when the report or letter is received. */
export const responseDatePast: Rule = {
  id: 'response-date-past',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds a day for the answer that does not lie after the day of the report or letter.',
  *check(notes) {
    const asked = fieldByRole(notes, 'response-by');
    const received = fieldByRole(notes, 'received-on');
    if (asked?.value.kind !== 'date' || received?.value.kind !== 'date') return;
    if (compareDays(asked.value.date, received.value.date) > 0) return;
    yield {
      message: `An answer is asked for by ${inWords(asked.value.date, 'en')}, which does not lie after ${inWords(received.value.date, 'en')}.`,
      hint: 'Correct one of the two dates; the year may be last year’s.',
      span: asked.span,
      related: [{ span: received.span, message: 'The day of the report or letter stands here.' }],
    };
  },
};
