/** A day of the calendar, as numbers. */
export interface Day {
  /** The year, such as 2026. */
  readonly year: number;
  /** The month, 1 to 12. */
  readonly month: number;
  /** The day of the month, from 1. */
  readonly day: number;
}

/** The languages whose dates are read and written. */
export type DateLanguage = 'en' | 'cy';

/** The months in order, by language. */
export const monthNames: Readonly<Record<DateLanguage, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cy: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
};

/** The days of the week from Sunday, by language. */
export const weekdayNames: Readonly<Record<DateLanguage, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  cy: ['Dydd Sul', 'Dydd Llun', 'Dydd Mawrth', 'Dydd Mercher', 'Dydd Iau', 'Dydd Gwener', 'Dydd Sadwrn'],
};

/** How many days the month has: the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the day exists: the Gregorian calendar, years 1900 to 2199. */
export function isOnCalendar({ year, month, day }: Day): boolean {
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day of the week: 0 is Sunday. */
export function dayOfWeek({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The number of a month's name or English three-letter abbreviation, 1 to 12, in any case. */
export function monthNumber(name: string): number | undefined {
  const wanted = name
    .toLowerCase()
    .replace(/\.$/u, '')
    .replace(/^sept$/u, 'sep');
  const isIt = (month: string): boolean =>
    month.toLowerCase() === wanted || (wanted.length === 3 && month.toLowerCase().startsWith(wanted));
  const english = monthNames.en.findIndex((month) => isIt(month));
  const index = english === -1 ? monthNames.cy.findIndex((month) => month.toLowerCase() === wanted) : english;
  return index === -1 ? undefined : index + 1;
}

/** The day in words: `9 December 2026`, `9 Rhagfyr 2026`. */
export function inWords(day: Day, language: string): string {
  const names = monthNames[language.startsWith('cy') ? 'cy' : 'en'];
  return `${String(day.day)} ${names[day.month - 1] ?? ''} ${String(day.year)}`;
}

/** The day as ISO 8601: `2026-12-09`. */
export function isoDate({ year, month, day }: Day): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Less than 0 when the first day comes before the second, 0 when they are one. */
export function compareDays(first: Day, second: Day): number {
  return isoDate(first) < isoDate(second) ? -1 : Number(isoDate(first) > isoDate(second));
}

/** A pattern for the names of all months in both languages, for use inside a larger one. */
export const anyMonth = [...monthNames.en, ...monthNames.cy].join('|');
