import type { Day } from '../language/dates.ts';

/**
 * What the standing rules do not tell of the bank holidays of England and Wales: royal proclamations under the Banking and Financial
 * Dealings Act 1971. Source: https://www.gov.uk/bank-holidays and its past years, as known in November 2025; the page then went up
 * to 2027. A day proclaimed later has to be added here.
 */
export const specialHolidays: readonly { readonly day: Day; readonly name: string }[] = [
  { day: { year: 1981, month: 7, day: 29 }, name: 'the bank holiday for a royal wedding' },
  { day: { year: 1999, month: 12, day: 31 }, name: 'the bank holiday for the Millennium' },
  { day: { year: 2002, month: 6, day: 3 }, name: 'the bank holiday for the Golden Jubilee' },
  { day: { year: 2011, month: 4, day: 29 }, name: 'the bank holiday for a royal wedding' },
  { day: { year: 2012, month: 6, day: 5 }, name: 'the bank holiday for the Diamond Jubilee' },
  { day: { year: 2022, month: 6, day: 3 }, name: 'the bank holiday for the Platinum Jubilee' },
  { day: { year: 2022, month: 9, day: 19 }, name: 'the bank holiday for the State Funeral' },
  { day: { year: 2023, month: 5, day: 8 }, name: 'the bank holiday for the Coronation' },
];

/** Standing holidays that were kept on another day in one year; same source. */
export const movedHolidays: readonly { readonly name: string; readonly instead: Day }[] = [
  { name: 'the early May bank holiday', instead: { year: 1995, month: 5, day: 8 } },
  { name: 'the spring bank holiday', instead: { year: 2002, month: 6, day: 4 } },
  { name: 'the spring bank holiday', instead: { year: 2012, month: 6, day: 4 } },
  { name: 'the early May bank holiday', instead: { year: 2020, month: 5, day: 8 } },
  { name: 'the spring bank holiday', instead: { year: 2022, month: 6, day: 2 } },
];
