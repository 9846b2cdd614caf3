import { lastDayBeforeClearDays } from '../calendar/bank-holidays.ts';
import { endBeginningWith } from '../calendar/periods.ts';
import type { Facts } from '../facts.ts';
import type { Notes } from '../interpret/notes.ts';
import { dateByRole, fieldByRole } from '../interpret/notes.ts';
import type { Day } from '../language/dates.ts';
import { inWords } from '../language/dates.ts';
import { clearDaysBeforeMeeting, responsePeriods } from '../law/deadlines.ts';
import type { PreviewDeadline } from './preview-state.ts';

/** The days to keep, counted from the day of the meeting that receives the report; none where the notes do not say enough. */
export function deadlinesOf(notes: Notes, { country }: Facts): readonly PreviewDeadline[] {
  const received = dateByRole(notes, 'received-on');
  if (received === undefined) return [];
  const basis = fieldByRole(notes, 'legal-basis')?.value;
  const period = basis?.kind === 'text' ? responsePeriods.get(basis.text) : undefined;
  const isPublished = notes.type.structure.fields.some(({ role }) => role === 'published-on');
  const from = inBoth(received);
  return [
    ...(country === 'wales' || !isPublished
      ? []
      : [
          {
            kind: 'publish-by' as const,
            day: inBoth(lastDayBeforeClearDays(received, clearDaysBeforeMeeting)),
            from,
            count: clearDaysBeforeMeeting,
          },
        ]),
    ...(period === undefined
      ? []
      : [
          {
            kind: period.unit === 'month' ? ('response-months' as const) : ('response-days' as const),
            day: inBoth(endBeginningWith(period, received)),
            from,
            count: period.count,
          },
        ]),
  ];
}

function inBoth(day: Day): PreviewDeadline['day'] {
  return { en: inWords(day, 'en'), cy: inWords(day, 'cy') };
}
