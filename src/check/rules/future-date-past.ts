import { fieldByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import { compareDays, inWords } from '../../language/dates.ts';
import { futureDates } from '../../language/future-dates.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds days and months that are spoken of as still to come and lie before the committee’s meeting. */
export const futureDatePast: Rule = {
  id: 'future-date-past',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds days and months that are spoken of as still to come and lie before the committee’s meeting.',
  *check(notes) {
    const met = fieldByRole(notes, 'met-on');
    if (met?.value.kind !== 'date') return;
    for (const { text } of englishProseOf(notes)) {
      for (const { time, start, end } of futureDates(text.text)) {
        if (compareDays(time.last, met.value.date) >= 0) continue;
        yield {
          message: `${quoted(text.text.slice(start, end))} speaks of a time still to come, but the committee met on ${inWords(met.value.date, 'en')}.`,
          hint: 'Correct the date, which may be last year’s, or say that it has passed.',
          span: sourceSpan(text, start, end),
          ...(met.name === undefined
            ? {}
            : { related: [{ span: met.span, message: 'The day on which the committee met stands here.' }] }),
        };
      }
    }
  },
};
