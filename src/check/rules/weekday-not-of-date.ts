import type { Notes } from '../../interpret/notes.ts';
import { proseOf } from '../../interpret/prose.ts';
import { dayOfWeek, isOnCalendar, weekdayNames } from '../../language/dates.ts';
import { findDates } from '../../language/written-dates.ts';
import type { MappedText } from '../../source/mapped-text.ts';
import { plainText, sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds a weekday that does not belong to the date beside it. */
export const weekdayNotOfDate: Rule = {
  id: 'weekday-not-of-date',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds a weekday that is not that of the date beside it.',
  *check(notes) {
    for (const text of [...datesGiven(notes), ...proseOf(notes).map((prose) => prose.text)]) {
      for (const date of findDates(text.text)) {
        if (date.weekday === undefined || !isOnCalendar(date.day)) continue;
        const number = dayOfWeek(date.day);
        if (number === date.weekday.number) continue;
        yield {
          message: `\`${oneLine(date.text)}\` falls on \`${weekdayNames[date.language][number] ?? ''}\`, not on \`${oneLine(date.weekday.text)}\`.`,
          hint: 'Correct the weekday or the date, whichever is wrong.',
          span: sourceSpan(text, date.start, date.end),
        };
      }
    }
  },
};

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** Dates that are values, as written; one that was read from the text has no name and is met there. */
function datesGiven(notes: Notes): readonly MappedText[] {
  const fields = [...notes.fields.values()].filter((field) => field.name !== undefined);
  const particulars = notes.sections
    .flatMap((section) => section.items)
    .flatMap((item) => [...item.particulars.values()]);
  const dates = [...fields, ...particulars].filter((given) => given.value.kind === 'date');
  return dates.map(({ span }) => plainText(notes.source.text.slice(span.start, span.end), span.start));
}
