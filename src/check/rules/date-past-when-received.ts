import { dateByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { compareDays, inWords } from '../../language/dates.ts';
import { futureDates } from '../../language/future-dates.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds days and months that were still to come when the committee met, and have passed when the report is received. */
export const datePastWhenReceived: Rule = {
  id: 'date-past-when-received',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds days and months still to come when the committee met that have passed when the report is received.',
  *check(notes) {
    const met = dateByRole(notes, 'met-on');
    const received = dateByRole(notes, 'received-on');
    if (met === undefined || received === undefined) return;
    for (const { text } of englishProseOf(notes)) {
      for (const { time, start, end } of futureDates(text.text)) {
        const isBetween = compareDays(time.last, met) >= 0 && compareDays(time.last, received) < 0;
        if (!isBetween) continue;
        yield {
          message: `${quoted(text.text.slice(start, end))} will have passed when the report is received on ${inWords(received, 'en')}.`,
          hint: 'Say what has come of it, or that it was said at the meeting.',
          span: sourceSpan(text, start, end),
        };
      }
    }
  },
};
