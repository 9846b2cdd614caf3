import { isOnCalendar } from './dates.ts';
import type { WrittenDate } from './written-dates.ts';
import { findDates } from './written-dates.ts';

/** A day that a text speaks of as still to come. */
export interface FutureDate {
  /** The date. */
  readonly date: WrittenDate;
  /** Where the words that say so begin, such as "will open on". */
  readonly start: number;
  /** Where the date ends. */
  readonly end: number;
}

/** No such words stand farther to the left; they are small, where `Will` may be a name. */
const longest = 90;
const futures =
  /\b(?:will(?: not| also| then| now| only)?(?: be)? (?!of\b|have\b)[a-z-]+(?<rest>(?: [\p{L}'’-]+){0,5})|(?:is|are) (?:due|planned|expected|scheduled)(?: to(?: [a-z'’-]+){1,4})?) (?:on|by|from|until|for)(?: the)? $/u;
/** Words after which the date may belong to something that has been: "will publish the results of the survey held on". */
const past =
  / (?:of|since|which|that|who|as|for|than|and|but|held|made|taken|set|sent|given|met|begun|due|agreed|[a-z]+ed)(?= |$)/u;

/** The days, in English and with a year, that stand behind "will …" or "is due …" with nothing between that may be of the past. */
export function futureDates(text: string): readonly FutureDate[] {
  if (!/\b(?:will|due|planned|expected|scheduled)\b/u.test(text)) return [];
  return findDates(text).flatMap((date): FutureDate[] => {
    if (!isOnCalendar(date.day)) return [];
    const from = Math.max(0, date.start - longest);
    const match = futures.exec(text.slice(from, date.start).replace(/\s/gu, ' '));
    if (match === null || past.test(match.groups?.['rest'] ?? '')) return [];
    return [{ date, start: from + match.index, end: date.end }];
  });
}
