import { matchesIn } from '../source/matches.ts';
import { onceOfText } from '../source/once.ts';
import type { Day } from './dates.ts';
import { daysInMonth, isOnCalendar, monthNames, monthNumber } from './dates.ts';

/** A day, month, season or year that a text names, always with its year. */
export interface WrittenTime {
  /** Where it begins in the text. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  /** Its first day; of a season the earliest that people mean. */
  readonly first: Day;
  /** Its last day; of a season the latest that people mean. */
  readonly last: Day;
}

/** The months with which the seasons begin and end; winter ends in the next year. */
const seasons: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 5]],
  ['easter', [3, 4]],
  ['summer', [6, 9]],
  ['autumn', [9, 11]],
  ['winter', [12, 14]],
  ['christmas', [12, 12]],
]);

const time = new RegExp(
  String.raw`(?<![\p{L}\d/])(?:(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?)?(?<month>${monthNames.en.join('|').toLowerCase()}),?\s|(?<season>${[...seasons.keys()].join('|')})\s(?:of\s)?|(?<=\b(?:in|during|by|before|until|after|end of|late|early)\s))(?<year>(?:19|20)\d\d)(?![\p{L}\d/–-])`,
  'gu',
);

/** The times in an English text of small letters. */
export const findTimes = onceOfText((lower): readonly WrittenTime[] => {
  // Most texts hold no year.
  if (!/(?:19|20)\d\d/u.test(lower)) return [];
  return matchesIn(lower, time).flatMap((match): WrittenTime[] => {
    const { day, month, season = '', year } = match.groups ?? {};
    const [from, to] =
      month === undefined ? (seasons.get(season) ?? [1, 12]) : [monthNumber(month), monthNumber(month)];
    if (from === undefined || to === undefined) return [];
    const ends = { year: Number(year) + Math.floor((to - 1) / 12), month: ((to - 1) % 12) + 1 };
    const first = { year: Number(year), month: from, day: Number(day ?? 1) };
    const last = { ...ends, day: Number(day ?? daysInMonth(ends.year, ends.month)) };
    return isOnCalendar(first) ? [{ start: match.index, end: match.index + match[0].length, first, last }] : [];
  });
});
