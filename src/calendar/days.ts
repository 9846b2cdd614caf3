import type { Day } from '../language/dates.ts';
import { daysInMonth } from '../language/dates.ts';

const millisecondsOfDay = 86_400_000;

/** How many days lie between 1 January 1970 and the day. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / millisecondsOfDay;
}

/** The day so many days later, or earlier where the number is below 0. */
export function plusDays(day: Day, days: number): Day {
  const date = new Date((dayNumber(day) + days) * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the same number so many months later; the last of that month where it has no such day. */
export function plusMonths(day: Day, months: number): Day {
  const count = day.year * 12 + day.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) };
}

/**
 * The last day of a period of months "beginning with" a day, which counts: the day before the day of the same number, or the last of
 * the month where there is none. 13 November 2024 and two months: 12 January 2025; 31 December 2024: 28 February 2025.
 * The counting is written out in rule 1.4 of SI 2018/1082 (https://www.legislation.gov.uk/uksi/2018/1082/article/1.4/made), for its own purposes.
 */
export function endOfMonthsBeginningWith(day: Day, months: number): Day {
  const corresponding = plusMonths(day, months);
  return corresponding.day === day.day ? plusDays(corresponding, -1) : corresponding;
}
