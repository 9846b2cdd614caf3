import { fieldByRole } from '../../interpret/notes.ts';
import { compareDays, inWords } from '../../language/dates.ts';
import type { Rule } from '../rule.ts';

/** Finds a receiving meeting that comes before the meeting it is to hear about. */
export const receivedBeforeMeeting: Rule = {
  id: 'received-before-meeting',
  severity: 'error',
  preset: 'recommended',
  summary: 'Finds a report that is received before the committee met.',
  *check(notes) {
    const received = fieldByRole(notes, 'received-on');
    const met = fieldByRole(notes, 'met-on');
    if (received?.value.kind !== 'date' || met?.value.kind !== 'date') return;
    if (compareDays(received.value.date, met.value.date) >= 0) return;
    yield {
      message: `The report is received on ${inWords(received.value.date, 'en')}, before the committee met on ${inWords(met.value.date, 'en')}.`,
      hint: 'Correct one of the two dates; they may have been swapped.',
      span: received.span,
      related: [{ span: met.span, message: 'The day on which the committee met stands here.' }],
    };
  },
};
