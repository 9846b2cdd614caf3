import { describe, expect, it } from 'vitest';
import { bankHolidayOn, bankHolidaysOf, isWorkingDay, lastDayBeforeClearDays } from '../src/calendar/bank-holidays.ts';
import { endBeginningWith, endFrom } from '../src/calendar/periods.ts';
import type { Day } from '../src/language/dates.ts';
import { isoDate } from '../src/language/dates.ts';

/** `2024-11-13` as a day. */
function dayOf(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

describe('a period beginning with a day', () => {
  it.each([
    ['2024-11-13', '2025-01-12'],
    ['2024-09-12', '2024-11-11'],
    ['2024-11-30', '2025-01-29'],
    ['2024-12-31', '2025-02-28'],
    ['2024-12-30', '2025-02-28'],
    ['2024-12-29', '2025-02-28'],
    ['2024-12-28', '2025-02-27'],
    ['2023-12-31', '2024-02-29'],
    ['2023-12-29', '2024-02-28'],
    ['2024-02-29', '2024-04-28'],
    ['2025-01-01', '2025-02-28'],
    ['2024-01-01', '2024-02-29'],
    ['2025-07-31', '2025-09-30'],
    ['2025-12-01', '2026-01-31'],
  ])('of two months from %s ends on %s', (first, last) => {
    expect(isoDate(endBeginningWith({ count: 2, unit: 'month' }, dayOf(first)))).toBe(last);
  });

  it.each([
    [28, 'day', '2024-11-13', '2024-12-10'],
    [28, 'day', '2024-02-02', '2024-02-29'],
    [8, 'week', '2024-11-13', '2025-01-07'],
    [1, 'month', '2025-01-31', '2025-02-28'],
    [12, 'month', '2024-02-29', '2025-02-28'],
  ] as const)('of %i %ss from %s ends on %s', (count, unit, first, last) => {
    expect(isoDate(endBeginningWith({ count, unit }, dayOf(first)))).toBe(last);
  });
});

describe('a period from a day, which does not count', () => {
  it.each([
    [2, 'month', '2024-11-13', '2025-01-13'],
    [2, 'month', '2024-12-31', '2025-02-28'],
    [28, 'day', '2026-10-13', '2026-11-10'],
    [4, 'week', '2026-10-13', '2026-11-10'],
  ] as const)('of %i %ss from %s ends on %s', (count, unit, first, last) => {
    expect(isoDate(endFrom({ count, unit }, dayOf(first)))).toBe(last);
  });
});

describe('the bank holidays of England and Wales', () => {
  it.each([
    [1999, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31'],
    [2002, '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26'],
    [2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
    [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('of %i are known', (year, days) => {
    expect(
      bankHolidaysOf(year)
        .map(({ day }) => isoDate(day).slice(5))
        .join(' '),
    ).toBe(days);
  });

  it.each([
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-28', 'the bank holiday for Boxing Day'],
    ['2022-12-26', 'Boxing Day'],
    ['2022-12-27', 'the bank holiday for Christmas Day'],
    ['2023-05-08', 'the bank holiday for the Coronation'],
    ['2024-03-29', 'Good Friday'],
  ])('on %s is %s', (day, name) => {
    expect(bankHolidayOn(dayOf(day))).toBe(name);
  });

  it('leave other days alone', () => {
    expect(['2024-05-07', '2020-05-04', '2022-05-30'].map((day) => bankHolidayOn(dayOf(day)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('working days', () => {
  it('are neither at weekends nor bank holidays', () => {
    const days = ['2024-11-08', '2024-11-09', '2024-11-10', '2024-11-11', '2024-12-25', '2024-12-27'];
    expect(days.filter((day) => isWorkingDay(dayOf(day)))).toEqual(['2024-11-08', '2024-11-11', '2024-12-27']);
  });

  it.each([
    ['an ordinary week', '2024-11-13', '2024-11-05'],
    ['a Monday', '2024-11-18', '2024-11-08'],
    ['Easter', '2024-04-03', '2024-03-22'],
    ['Christmas and New Year', '2025-01-08', '2024-12-30'],
    ['Christmas and New Year', '2025-01-02', '2024-12-20'],
    ['a bank holiday in May', '2023-05-11', '2023-05-02'],
  ])('five clear ones before a meeting after %s, %s: publish by %s', (_, meeting, last) => {
    expect(isoDate(lastDayBeforeClearDays(dayOf(meeting), 5))).toBe(last);
  });
});
