import type { Day } from '../language/dates.ts';
import { inWords, isOnCalendar, monthNumber } from '../language/dates.ts';

/** A date as read, or why it cannot be. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: Day; readonly weekday?: string }
  | { readonly kind: 'ambiguous'; readonly readings: readonly Day[] }
  | { readonly kind: 'not-on-calendar' }
  | { readonly kind: 'no-date' };

const worded = /^(?:(?<weekday>\p{L}+(?:\s\p{L}+)?),?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th|ain|fed|eg|ydd)?\s+(?:of\s+|o\s+)?(?<month>\p{L}+)\.?,?\s+(?<year>\d{4,})$/u;
const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u;
const numeric = /^(?<first>\d{1,2})[/.\-\s](?<second>\d{1,2})[/.\-\s](?<year>\d{2}|\d{4})$/u;

/** Reads `13 November 2024`, with or without a weekday, or `2024-11-13`; numbers alone in another order are ambiguous. */
export function readDate(text: string): DateReading {
  const bare = text.replace(/[\s\u00A0]+/gu, ' ').trim();
  const words = worded.exec(bare)?.groups;
  if (words !== undefined) {
    const month = monthNumber(words['month'] ?? '');
    if (month === undefined) return { kind: 'no-date' };
    return onCalendar({ year: Number(words['year']), month, day: Number(words['day']) }, words['weekday']);
  }
  const ordered = iso.exec(bare)?.groups;
  if (ordered !== undefined) return onCalendar({ year: Number(ordered['year']), month: Number(ordered['month']), day: Number(ordered['day']) });
  const numbers = numeric.exec(bare)?.groups;
  return numbers === undefined ? { kind: 'no-date' } : ambiguous(numbers);
}

function onCalendar(date: Day, weekday?: string): DateReading {
  if (!isOnCalendar(date)) return { kind: 'not-on-calendar' };
  return { kind: 'date', date, ...(weekday === undefined ? {} : { weekday }) };
}

function ambiguous(numbers: Readonly<Record<string, string>>): DateReading {
  const year = Number(numbers['year']) < 100 ? 2000 + Number(numbers['year']) : Number(numbers['year']);
  const [first, second] = [Number(numbers['first']), Number(numbers['second'])];
  const readings = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ].filter((day) => isOnCalendar(day));
  const isOne = first === second ? readings.slice(0, 1) : readings;
  return isOne.length === 0 ? { kind: 'not-on-calendar' } : { kind: 'ambiguous', readings: isOne };
}

/** The possible readings in words: "1 February 2026 or 2 January 2026". */
export function readingsInWords(readings: readonly Day[]): string {
  return readings.map((day) => inWords(day, 'en')).join(' or ');
}
