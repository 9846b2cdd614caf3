import type { Day } from '../language/dates.ts';
import { anyMonth, inWords, isOnCalendar, monthNumber, weekdayNames } from '../language/dates.ts';
import { lowerCase } from '../language/lower-case.ts';

/** A date as read, or why it cannot be. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: Day }
  | { readonly kind: 'ambiguous'; readonly readings: readonly Day[] }
  | { readonly kind: 'not-on-calendar' }
  | { readonly kind: 'no-date' };

/** The days of the week as they may stand before a date, in full and shortened. */
export const weekdayForms: readonly string[] = [...weekdayNames.en, ...weekdayNames.cy]
  .map((name) => name.toLowerCase())
  .concat('mon', 'tues', 'tue', 'wed', 'thurs', 'thur', 'thu', 'fri', 'sat', 'sun');

const weekday = weekdayForms.join('|');
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|af|il|ydd|fed|eg|ain)?';
const worded = new RegExp(
  `^(?:(?:by|on|erbyn|ar)\\s+)?(?:(?:${weekday})\\.?,?\\s+)?(?:the\\s+)?${day}\\s+(?:of\\s+|o\\s+)?(?<month>\\p{L}+)\\.?,?\\s+(?<year>\\d{4,})\\.?$`,
  'u',
);
const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u;
const numeric = /^(?<first>\d{1,2})[/.\-\s](?<second>\d{1,2})[/.\-\s](?<third>\d{2}|\d{4})$/u;
const leading = new RegExp(
  `^(?:\\p{L}+,?\\s+)?(?<date>\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${anyMonth})\\s+\\d{4})\\b`,
  'iu',
);

/** Reads `13 November 2024`, with or without a weekday, or `2024-11-13`; numbers in another order only where they have one meaning. */
export function readDate(text: string): DateReading {
  const bare = text.replaceAll(/\s+/gu, ' ').trim();
  const ordered = iso.exec(bare)?.groups;
  if (ordered !== undefined) {
    return onCalendar({ year: Number(ordered['year']), month: Number(ordered['month']), day: Number(ordered['day']) });
  }
  const words = worded.exec(lowerCase(bare))?.groups;
  if (words !== undefined) {
    const month = monthNumber(words['month'] ?? '');
    if (month === undefined) return { kind: 'no-date' };
    return onCalendar({ year: Number(words['year']), month, day: Number(words['day']) });
  }
  const numbers = numeric.exec(bare)?.groups;
  return numbers === undefined ? { kind: 'no-date' } : fromNumbers(numbers);
}

/** The day in words with which a text begins that says more, such as the hour. */
export function dateAtStart(text: string): string | undefined {
  return leading.exec(text)?.groups?.['date'];
}

function onCalendar(date: Day): DateReading {
  return isOnCalendar(date) ? { kind: 'date', date } : { kind: 'not-on-calendar' };
}

function fromNumbers(numbers: Readonly<Record<string, string>>): DateReading {
  const [first, second, third] = [Number(numbers['first']), Number(numbers['second']), Number(numbers['third'])];
  const year = numbers['third']?.length === 2 ? 2000 + third : third;
  const possible = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ];
  const readings = possible.filter((one, index) => {
    const isNew = possible.findIndex((other) => inWords(other, 'en') === inWords(one, 'en')) === index;
    return isNew && isOnCalendar(one);
  });
  const [only, ...others] = readings;
  if (only === undefined) return { kind: 'not-on-calendar' };
  return others.length === 0 ? { kind: 'date', date: only } : { kind: 'ambiguous', readings };
}

/** The possible readings in words: "1 February 2026 or 2 January 2026". */
export function readingsInWords(readings: readonly Day[]): string {
  const words = readings.map((one) => inWords(one, 'en'));
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);
}
