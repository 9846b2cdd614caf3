import type { Day } from '../language/dates.ts';
import { endOfMonthsBeginningWith, plusDays, plusMonths } from './days.ts';

/** A length of time in whole days, weeks or months. */
export interface Period {
  /** How many. */
  readonly count: number;
  /** Of what. */
  readonly unit: 'day' | 'week' | 'month';
}

/** The last day of a period that begins with a day: the day counts. */
export function endBeginningWith({ count, unit }: Period, day: Day): Day {
  if (unit === 'month') return endOfMonthsBeginningWith(day, count);
  return plusDays(day, (unit === 'week' ? 7 * count : count) - 1);
}

/** The last day of a period that runs from a day: the day does not count. */
export function endFrom({ count, unit }: Period, day: Day): Day {
  return unit === 'month' ? plusMonths(day, count) : plusDays(day, unit === 'week' ? 7 * count : count);
}
