import { bankHolidayOn, isWorkingDay } from '../../calendar/bank-holidays.ts';
import type { Field, Notes } from '../../interpret/notes.ts';
import { fieldByRole } from '../../interpret/notes.ts';
import { englishProseOf } from '../../interpret/prose.ts';
import type { Day } from '../../language/dates.ts';
import { dayOfWeek, inWords, isoDate, isOnCalendar, weekdayNames } from '../../language/dates.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { findDates } from '../../language/written-dates.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds meetings and working days that fall at a weekend or on a bank holiday. */
export const meetingOnClosedDay: Rule = {
  id: 'meeting-on-closed-day',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds meetings and working days that fall at a weekend or on a bank holiday.',
  *check(notes) {
    const told = new Set<string>();
    for (const { value, span } of meetings(notes)) {
      if (value.kind !== 'date' || isWorkingDay(value.date)) continue;
      told.add(isoDate(value.date));
      yield finding('The meeting', value.date, span);
    }
    for (const { text } of englishProseOf(notes)) {
      if (!/\d{4}/u.test(text.text) || !/[Mm]e(?:et|t\b)|[Ww]orking day/u.test(text.text)) continue;
      const lower = lowerCase(text.text);
      for (const { day, start, end, weekday } of findDates(text.text)) {
        // Who writes "Saturday 12 December" knows that it is one.
        if (!isOnCalendar(day) || isWorkingDay(day) || weekday?.number === dayOfWeek(day)) continue;
        if (told.has(isoDate(day))) continue;
        const before = lower.slice(Math.max(0, start - 60), start);
        const span = sourceSpan(text, start, end);
        if (ofMeeting.test(before)) yield finding('The meeting', day, span);
        else if (ofWorkingDay.test(before) || isWorkingDayAfter.test(lower.slice(end, end + 40)))
          yield finding('The working day', day, span);
      }
    }
  },
};

const ofMeeting =
  /\b(?:(?:next|council|cabinet|executive|committee|its|their|the) meeting (?:on|of)|(?:committee|cabinet|executive|council) (?:meets|will meet|met) (?:again )?on) (?:the )?$/u;
const ofWorkingDay = /\bworking day,? (?:on |is |of )?$/u;
const isWorkingDayAfter = /^,? (?:which is |is |being )?(?:a|the (?:next|first|last)) working day\b/u;

/** The committee’s own meeting, and the one that receives the report; a letter goes to a person, on any day. */
function meetings(notes: Notes): readonly Field[] {
  const toBody = notes.type.structure.fields.some(({ role }) => role === 'addressee');
  const fields = [fieldByRole(notes, 'met-on'), toBody ? fieldByRole(notes, 'received-on') : undefined];
  // A day that was read from the introduction is met there.
  return fields.flatMap((field) => (field?.name === undefined ? [] : [field]));
}

function finding(what: string, day: Day, span: Finding['span']): Finding {
  const holiday = bankHolidayOn(day);
  const on = holiday ?? `a ${weekdayNames.en[dayOfWeek(day)] ?? ''}`;
  const where =
    holiday === undefined || holiday.includes('bank holiday') ? '' : ', a bank holiday in England and Wales';
  return {
    message: `${what} of ${inWords(day, 'en')} falls on ${on}${where}.`,
    hint: 'Check the day; the month or the year may be another.',
    span,
  };
}
