import { plusMonths } from '../../calendar/days.ts';
import { daysFrom } from '../../calendar/bank-holidays.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { compareDays, inWords } from '../../language/dates.ts';
import type { Rule } from '../rule.ts';

/** Finds reports that are received more than three months after the committee met. */
export const receivedLongAfterMeeting: Rule = {
  id: 'received-long-after-meeting',
  severity: 'notice',
  preset: 'recommended',
  summary: 'Finds reports that are received more than three months after the committee met.',
  *check(notes) {
    const received = fieldByRole(notes, 'received-on');
    const met = fieldByRole(notes, 'met-on');
    if (received?.value.kind !== 'date' || met?.value.kind !== 'date') return;
    if (compareDays(received.value.date, plusMonths(met.value.date, mostMonths)) <= 0) return;
    const weeks = Math.floor(daysFrom(met.value.date, received.value.date) / 7);
    yield {
      message: `The report is received on ${inWords(received.value.date, 'en')}, ${String(weeks)} weeks after the committee met on ${inWords(met.value.date, 'en')}.`,
      hint: 'Check both dates; if they are right, say in the report what has changed since.',
      span: received.span,
      related: [{ span: met.span, message: 'The day on which the committee met stands here.' }],
    };
  },
};

const mostMonths = 3;
