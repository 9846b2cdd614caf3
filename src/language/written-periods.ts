import { matchesIn } from '../source/matches.ts';
import { onceOfText } from '../source/once.ts';
import { anyMonth, monthNumber } from './dates.ts';

/** A period of days, weeks or months in a sentence: "two months beginning with that day". */
export interface WrittenPeriod {
  /** Where it begins in the sentence. */
  readonly start: number;
  /** Where it ends, what it runs from included. */
  readonly end: number;
  /** Its length as written, such as `two months`. */
  readonly length: string;
  /** How many. */
  readonly count: number;
  /** Of what. */
  readonly unit: 'day' | 'week' | 'month';
  /** Whether the day it runs from counts (`beginning`) or not (`from`); `unsaid` where nothing is said of it. */
  readonly counting: 'beginning' | 'from' | 'unsaid';
  /** What it runs from: a day written after it, the day named before it, the receiving of the report, or nothing that is said. */
  readonly anchor: 'written' | 'named-before' | 'receipt' | 'unsaid' | 'unknown';
}

/** A day of the month, perhaps without a year. */
export interface WrittenDay {
  /** Where it begins in the sentence. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  /** The year, where one is written. */
  readonly year?: number;
  /** The month, 1 to 12. */
  readonly month: number;
  /** The day of the month, from 1. */
  readonly day: number;
}

const numberWords: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['eight', 8],
  ['ten', 10],
  ['twelve', 12],
  ['fourteen', 14],
  ['twenty-one', 21],
  ['twenty-eight', 28],
  ['thirty', 30],
]);

const oneDay = String.raw`\d{1,2}(?:st|nd|rd|th)?\s{1,3}(?:of\s{1,3})?(?:${anyMonth.toLowerCase()})(?:,?\s{1,3}\d{4})?(?![\p{L}\d])`;
const connector = String.raw`(?<connector>(?:beginning|starting|commencing)\s{1,3}(?:with|on|from)|of|from|after|following)`;
const anchor = String.raw`(?<named>(?:that|this|the\s{1,3}same)\s{1,3}(?:day|date)|the\s{1,3}(?:day|date)\s{1,3}of\s{1,3}(?:that|this)\s{1,3}meeting)|(?<receipt>(?:the\s{1,3}(?:day|date)\s{1,3}of\s{1,3})?(?:receipt|receiving)\b|(?:cabinet|the\s{1,3}executive)\s{1,3}(?:has\s{1,3})?receive[sd]?\b)|(?<written>${oneDay})`;
const period = new RegExp(
  String.raw`(?<![\p{L}\d-])(?<length>(?<count>\d{1,2}|${[...numberWords.keys()].join('|')})(?:\s{1,3}|-)(?:calendar\s{1,3})?(?<unit>day|week|month)s?)(?![\p{L}])(?:,?\s{1,3}${connector}\s{1,3}(?:${anchor})?)?`,
  'gu',
);
const day = new RegExp(
  String.raw`(?<![\p{L}\d])(?<day>\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?:of\s{1,3})?(?<month>${anyMonth.toLowerCase()})(?:,?\s{1,3}(?<year>\d{4}))?(?![\p{L}\d])`,
  'gu',
);

/** The periods in a sentence of small letters. */
export const findPeriods = onceOfText((lowerSentence): readonly WrittenPeriod[] => {
  if (!/(?:day|week|month)/u.test(lowerSentence)) return [];
  return matchesIn(lowerSentence, period).flatMap((match): WrittenPeriod[] => {
    const { count = '', unit, length = '', connector: joined } = match.groups ?? {};
    if (unit !== 'day' && unit !== 'week' && unit !== 'month') return [];
    const number = numberWords.get(count) ?? Number(count);
    const counting =
      joined === undefined ? 'unsaid' : /ing/u.test(joined.replace('following', '')) ? 'beginning' : 'from';
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ start, end, length, count: number, unit, counting, anchor: anchorOf(match.groups ?? {}) }];
  });
});

function anchorOf(groups: Readonly<Record<string, string | undefined>>): WrittenPeriod['anchor'] {
  if (groups['connector'] === undefined) return 'unsaid';
  if (groups['written'] !== undefined) return 'written';
  if (groups['receipt'] !== undefined) return 'receipt';
  return groups['named'] === undefined ? 'unknown' : 'named-before';
}

/** The days of a month in a sentence of small letters, with or without a year. */
export const findDays = onceOfText((lowerSentence): readonly WrittenDay[] => {
  if (!/\d/u.test(lowerSentence)) return [];
  return matchesIn(lowerSentence, day).flatMap((match): WrittenDay[] => {
    const month = monthNumber(match.groups?.['month'] ?? '');
    if (month === undefined) return [];
    const year = match.groups?.['year'];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        month,
        day: Number(match.groups?.['day']),
        ...(year === undefined ? {} : { year: Number(year) }),
      },
    ];
  });
});
