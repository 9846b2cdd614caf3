import { lastDayBeforeClearDays } from '../../calendar/bank-holidays.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { compareDays, inWords } from '../../language/dates.ts';
import { clearDaysBeforeMeeting } from '../../law/deadlines.ts';
import type { Rule } from '../rule.ts';

/** Finds reports that are published less than five clear working days before the meeting. */
export const publishedTooLate: Rule = {
  id: 'published-too-late',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds reports that are published less than five clear working days before the meeting that receives them.',
  *check(notes, facts) {
    const published = fieldByRole(notes, 'published-on');
    const received = fieldByRole(notes, 'received-on');
    if (facts.country === 'wales' || published?.value.kind !== 'date' || received?.value.kind !== 'date') return;
    const [day, meeting] = [published.value.date, received.value.date];
    const last = lastDayBeforeClearDays(meeting, clearDaysBeforeMeeting);
    // What is published after the meeting was published again.
    if (compareDays(day, last) <= 0 || compareDays(day, meeting) > 0) return;
    yield {
      message: `The report is published on ${inWords(day, 'en')}, less than five clear working days before the meeting on ${inWords(meeting, 'en')}.`,
      hint: `Publish it by ${inWords(last, 'en')}, or record why it is urgent; your council may count clear days otherwise.`,
      span: published.span,
      related: [{ span: received.span, message: 'The day of the meeting stands here.' }],
    };
  },
};
