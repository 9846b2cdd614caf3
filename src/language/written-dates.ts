import { matchesIn } from '../source/matches.ts';
import { onceOfText } from '../source/once.ts';
import type { Day } from './dates.ts';
import { isOnCalendar, monthNames, monthNumber, weekdayNames } from './dates.ts';
import { lowerCase } from './lower-case.ts';

/** A date in words, found in a text; the day need not exist. */
export interface WrittenDate {
  /** Where it begins in the text, its weekday included. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  /** The date without its weekday, as written: `12 September 2024`. */
  readonly text: string;
  /** The day that it names. */
  readonly day: Day;
  /** The weekday, where one is written: its words and its number, 0 for Sunday. */
  readonly weekday?: { readonly text: string; readonly number: number };
  /** The language of its month and weekday. */
  readonly language: 'en' | 'cy';
}

/** A date in numbers alone, found in a text. */
export interface NumericDate {
  /** Where it begins. */
  readonly start: number;
  /** As written: `01/02/26`. */
  readonly text: string;
  /** The days that it may mean: day first, then month first; none when it can be no day. */
  readonly readings: readonly Day[];
}

/** Welsh months as they stand after `o` and `i`, where the first letter changes. */
const mutatedMonths: readonly (readonly [string, number])[] = [
  ['fawrth', 3],
  ['fai', 5],
  ['fehefin', 6],
  ['orffennaf', 7],
  ['fedi', 9],
  ['dachwedd', 11],
  ['ragfyr', 12],
];

const englishMonths: ReadonlyMap<string, number> = new Map([
  ...monthNames.en.flatMap((name, index): [string, number][] => [
    [name.toLowerCase(), index + 1],
    [name.slice(0, 3).toLowerCase(), index + 1],
  ]),
  ['sept', 9],
]);
const welshMonths: ReadonlyMap<string, number> = new Map([
  ...monthNames.cy.map((name, index): [string, number] => [name.toLowerCase(), index + 1]),
  ...mutatedMonths,
]);

const englishWeekday =
  'sun(?:day)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?';
const welshWeekday = '(?:n?d?dydd|nos)\\s+(?:sul|l?lun|[mf]awrth|[mf]ercher|iau|g?wener|sadwrn)';
const months = [...englishMonths.keys(), ...welshMonths.keys()]
  .toSorted((one, other) => other.length - one.length)
  .join('|');
const worded = new RegExp(
  `(?<![\\p{L}\\d]|\\d[.,/:])(?:(?<weekday>${englishWeekday}|${welshWeekday})\\.?,?\\s+(?:the\\s+)?)?` +
    `(?<date>(?<day>\\d{1,2})(?:st|nd|rd|th|af|ail|il|ydd|ed|fed|eg|ain)?\\s+(?:of\\s+|o\\s+)?(?<month>${months})\\.?,?\\s+(?<year>\\d{4,6}))(?![\\p{L}\\d])`,
  'gu',
);

/** The dates with a month in words and a year, in English or Welsh, with or without a weekday. */
export const findDates = onceOfText((text): readonly WrittenDate[] => {
  // Most texts hold no year, and compiling the pattern takes longer than reading all of them.
  if (!/\d{4}/u.test(text)) return [];
  return matchesIn(lowerCase(text), worded).flatMap((match): WrittenDate[] => {
    const { weekday, date = '', day, month = '', year } = match.groups ?? {};
    const english = englishMonths.get(month);
    const number = english ?? welshMonths.get(month);
    if (number === undefined) return [];
    const found = weekday === undefined ? undefined : weekdayNumber(weekday);
    const end = match.index + match[0].length;
    return [
      {
        start: match.index,
        end,
        text: text.slice(end - date.length, end),
        day: { year: Number(year), month: number, day: Number(day) },
        language: english === undefined ? 'cy' : 'en',
        ...(weekday === undefined || found === undefined
          ? {}
          : { weekday: { text: text.slice(match.index, match.index + weekday.length), number: found } }),
      },
    ];
  });
});

function weekdayNumber(name: string): number | undefined {
  const bare = name
    .replace(/^(?:n?d?dydd|nos)\s+/u, '')
    .replace(/^f/u, name.includes(' ') ? 'm' : 'f')
    .replace(/^w(?=ener)/u, 'gw')
    .replace(/^lun$/u, 'llun');
  const english = weekdayNames.en.findIndex(
    (weekday) => bare !== '' && weekday.toLowerCase().startsWith(bare) && !name.includes(' '),
  );
  const index =
    english === -1 ? weekdayNames.cy.findIndex((weekday) => weekday.toLowerCase() === `dydd ${bare}`) : english;
  return index === -1 ? undefined : index;
}

/**
 * Numbers between slashes; between full stops or hyphens only with a whole year or behind words such as "on", since `2.1.26` may be a point;
 * a year of two figures behind a month's name only with an apostrophe or where the name is shortened.
 */
const numeric =
  /(?:(?<![\p{L}\d£][./-]?)|(?<=\/\d{2,4}[-–]))(?<first>\d{1,2})(?:\/(?<second>\d{1,2})\/(?<year>\d{4}|\d{2})|(?<mark>[.-])(?<second2>\d{1,2})\k<mark>(?<year2>\d{4}|(?<=(?:^|\(|\b(?:on|by|before|until|till|from|since|dated|after|of|to|between) )\d{1,2}[.-]\d{1,2}[.-])\d{2})|(?:st|nd|rd|th)? (?:(?<short>jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? ['’]?|(?<long>january|february|march|april|may|june|july|august|september|october|november|december) ['’])(?<year3>\d{2})(?=[.,;:)]|$))(?![/]?[\p{L}\d]|[.-]\d{1,2}(?![\d/])|[.-]\d{3}|-\p{L})/gu;

/** The dates in numbers alone: `01/02/26`, `18/09/2025`, `1.2.2026`; or with a year of two figures: `10 Dec 26`. */
export const findNumericDates = onceOfText((text): readonly NumericDate[] => {
  if (!/\d[/.-]\d|\p{Ll}\.? ['’]?\d\d/u.test(text)) return [];
  return matchesIn(lowerCase(text), numeric).map((match): NumericDate => {
    const { second, second2, year, year2, year3, short, long = short } = match.groups ?? {};
    const day = Number(match.groups?.['first']);
    const written = text.slice(match.index, match.index + match[0].length);
    const [month, ofYear] = [monthNumber(long ?? '') ?? Number(second ?? second2), Number(year ?? year2 ?? year3)];
    const whole = ofYear < 100 ? 2000 + ofYear : ofYear;
    const both = [
      { year: whole, month, day },
      { year: whole, month: day, day: month },
    ].filter((one) => isOnCalendar(one));
    return {
      start: match.index,
      text: written,
      readings: day === month || year3 !== undefined ? both.slice(0, 1) : both,
    };
  });
});
