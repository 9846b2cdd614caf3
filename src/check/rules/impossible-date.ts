import { proseOf } from '../../interpret/prose.ts';
import { daysInMonth, monthNames } from '../../language/dates.ts';
import type { WrittenDate } from '../../language/written-dates.ts';
import { findDates, findNumericDates } from '../../language/written-dates.ts';
import type { MappedText } from '../../source/mapped-text.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds dates in the text that no calendar has. */
export const impossibleDate: Rule = {
  id: 'impossible-date',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds dates in the text that no calendar has, such as 31 September.',
  *check(notes) {
    for (const { text } of proseOf(notes)) {
      for (const date of findDates(text.text)) {
        const reason = whyNot(date);
        if (reason !== undefined) yield finding(text, { start: date.end - date.text.length, text: date.text }, reason);
      }
      for (const date of findNumericDates(text.text)) {
        if (date.readings.length === 0 && /\/\d{4}$/u.test(date.text))
          yield finding(text, date, 'whichever number is the month');
      }
    }
  },
};

function finding(text: MappedText, date: { readonly start: number; readonly text: string }, reason: string): Finding {
  return {
    message: `${quoted(date.text)} is not on the calendar: ${reason}.`,
    hint: 'Correct the date.',
    span: sourceSpan(text, date.start, date.start + date.text.length),
  };
}

/** Why the day does not exist; nothing when it does, or before 1753, when the calendar was another. */
function whyNot({ day: { year, month, day }, language }: WrittenDate): string | undefined {
  if (year > 9999) return 'the year has too many digits';
  const days = daysInMonth(year, month);
  if (year < 1753 || (day >= 1 && day <= days)) return undefined;
  const name = monthNames[language][month - 1] ?? '';
  return month === 2 && day === 29 ? 'that year is not a leap year' : `\`${name}\` has ${String(days)} days`;
}
