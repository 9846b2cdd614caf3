import { lastDayBeforeClearDays } from '../../calendar/bank-holidays.ts';
import type { Notes } from '../../interpret/notes.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import type { Day } from '../../language/dates.ts';
import { compareDays, inWords, isOnCalendar } from '../../language/dates.ts';
import { findDates } from '../../language/written-dates.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Span } from '../../source/span.ts';
import { clearDaysBeforeMeeting } from '../../law/deadlines.ts';
import type { Rule } from '../rule.ts';

/** Finds reports that are published less than five clear working days before the meeting. */
export const publishedTooLate: Rule = {
  id: 'published-too-late',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds reports that are published less than five clear working days before the meeting that receives them.',
  *check(notes, facts) {
    const received = fieldByRole(notes, 'received-on');
    if (facts.country === 'wales' || received?.value.kind !== 'date') return;
    const published = publishedOn(notes);
    if (published === undefined) return;
    const [day, meeting] = [published.day, received.value.date];
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

interface Published {
  readonly day: Day;
  readonly span: Span;
}

/** The day of the field, or else the one that the text gives. */
function publishedOn(notes: Notes): Published | undefined {
  const field = fieldByRole(notes, 'published-on');
  if (field?.value.kind === 'date') return { day: field.value.date, span: field.span };
  for (const { text } of englishProseOf(notes)) {
    if (!/publish/u.test(text.text)) continue;
    const date = findDates(text.text).find(({ start }) =>
      ofReport.test(text.text.slice(Math.max(0, start - 80), start)),
    );
    if (date !== undefined && isOnCalendar(date.day))
      return { day: date.day, span: sourceSpan(text, date.start, date.end) };
  }
  return undefined;
}

const ofReport =
  /\b(?:published (?:this report|these papers|the papers|the agenda) on|[Tt]his report (?:was|is) (?:first )?published on) (?:the )?$/u;
