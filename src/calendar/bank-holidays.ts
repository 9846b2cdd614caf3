import type { Day } from '../language/dates.ts';
import { compareDays, dayOfWeek } from '../language/dates.ts';
import { dayNumber, plusDays } from './days.ts';
import { movedHolidays, specialHolidays } from './special-bank-holidays.ts';

/** A bank holiday of England and Wales. */
export interface BankHoliday {
  /** The day on which offices are closed. */
  readonly day: Day;
  /** Its name in English, such as `Easter Monday`. */
  readonly name: string;
}

/** The name of the bank holiday of England and Wales that falls on a day, if one does; known from 1978 on. */
export function bankHolidayOn(day: Day): string | undefined {
  return bankHolidaysOf(day.year).find((holiday) => compareDays(holiday.day, day) === 0)?.name;
}

/** Before it there was no holiday in early May. */
const firstYear = 1978;
const ofYears = new Map<number, readonly BankHoliday[]>();

/** The bank holidays of England and Wales in a year from 1978 on, in order. */
export function bankHolidaysOf(year: number): readonly BankHoliday[] {
  const known = ofYears.get(year);
  if (known !== undefined) return known;
  if (year < firstYear) return [];
  const moved = movedHolidays.filter(({ instead }) => instead.year === year);
  const standing = standingHolidays(year).map((holiday) => {
    const other = moved.find(({ name }) => name === holiday.name);
    return other === undefined ? holiday : { ...holiday, day: other.instead };
  });
  const special = specialHolidays.filter(({ day }) => day.year === year);
  const found = [...standing, ...special].toSorted((one, other) => compareDays(one.day, other.day));
  ofYears.set(year, found);
  return found;
}

/** The eight of each year: Banking and Financial Dealings Act 1971, Schedule 1, with common law (Good Friday, Christmas) and the proclamations for New Year’s Day and early May. */
function standingHolidays(year: number): readonly BankHoliday[] {
  const easter = easterSunday(year);
  return [
    { name: 'New Year’s Day', day: orNextMonday({ year, month: 1, day: 1 }) },
    { name: 'Good Friday', day: plusDays(easter, -2) },
    { name: 'Easter Monday', day: plusDays(easter, 1) },
    { name: 'the early May bank holiday', day: firstMondayFrom({ year, month: 5, day: 1 }) },
    { name: 'the spring bank holiday', day: firstMondayFrom({ year, month: 5, day: 25 }) },
    { name: 'the summer bank holiday', day: firstMondayFrom({ year, month: 8, day: 25 }) },
    ...christmas(year),
  ];
}

/** Each of the two days that falls at a weekend has another day off in its stead. */
function christmas(year: number): readonly BankHoliday[] {
  const [christmasDay, boxingDay] = [
    { year, month: 12, day: 25 },
    { year, month: 12, day: 26 },
  ];
  const weekday = dayOfWeek(christmasDay);
  const after = (days: number): Day => plusDays(christmasDay, days);
  // Sunday 25: Monday is Boxing Day, Tuesday in place of Christmas Day. Saturday 25: Monday and Tuesday. Friday 25: Monday in place of the 26th.
  const ofChristmas = weekday === 0 || weekday === 6 ? after(2) : christmasDay;
  const ofBoxing = weekday === 6 || weekday === 5 ? after(3) : boxingDay;
  return [
    { name: ofChristmas === christmasDay ? 'Christmas Day' : 'the bank holiday for Christmas Day', day: ofChristmas },
    { name: ofBoxing === boxingDay ? 'Boxing Day' : 'the bank holiday for Boxing Day', day: ofBoxing },
  ];
}

function orNextMonday(day: Day): Day {
  return [0, 6].includes(dayOfWeek(day)) ? firstMondayFrom(day) : day;
}

function firstMondayFrom(day: Day): Day {
  return plusDays(day, (8 - dayOfWeek(day)) % 7);
}

/** Easter Sunday of the Gregorian calendar: the method of the anonymous correspondent of Nature, 20 April 1876 (https://en.wikipedia.org/wiki/Date_of_Easter). */
export function easterSunday(year: number): Day {
  const [golden, century, within] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(within / 4) - epact - (within % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * shift + 114;
  return { year, month: Math.floor(count / 31), day: (count % 31) + 1 };
}

/** Whether a day is neither at a weekend nor a bank holiday of England and Wales. */
export function isWorkingDay(day: Day): boolean {
  return ![0, 6].includes(dayOfWeek(day)) && bankHolidayOn(day) === undefined;
}

/**
 * The last day on which papers can be open to the public so many clear working days before a meeting: neither that day nor the day of the
 * meeting counts. Five before Wednesday 13 November 2024: Tuesday 5 November 2024.
 */
export function lastDayBeforeClearDays(meeting: Day, clearDays: number): Day {
  let [day, counted] = [plusDays(meeting, -1), 0];
  // What is published on a Saturday is open from then on, but nobody is there to ask for it: the last working day is named.
  while (counted < clearDays || !isWorkingDay(day)) {
    if (isWorkingDay(day)) counted += 1;
    day = plusDays(day, -1);
  }
  return day;
}

/** How many days lie from the first day to the second. */
export function daysFrom(first: Day, second: Day): number {
  return dayNumber(second) - dayNumber(first);
}
