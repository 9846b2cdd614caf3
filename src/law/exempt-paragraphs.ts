import { matchesIn } from '../source/matches.ts';
/** The country whose part of Schedule 12A is meant. */
export type ScheduleCountry = 'england' | 'wales';

/**
 * The paragraphs of Schedule 12A to the Local Government Act 1972: Part 1, for England, has 1 to 7; Part 4, for Wales, has 12 to 18, with
 * 18A to 18C for standards committees. Source: https://www.legislation.gov.uk/ukpga/1972/70/schedule/12A; for the Welsh ones also
 * https://democracy.npt.gov.uk/mgReasonsRestricted.aspx?ID=61577. Until 2012 England had 7A to 7C.
 */
const paragraphs: Readonly<Record<ScheduleCountry, readonly string[]>> = {
  england: ['1', '2', '3', '4', '5', '6', '7'],
  wales: ['12', '13', '14', '15', '16', '17', '18', '18A', '18B', '18C'],
};

/** The paragraphs that hold for a country, in words. */
export const paragraphsInWords: Readonly<Record<ScheduleCountry, string>> = {
  england: '1 to 7 for England',
  wales: '12 to 18 for Wales',
};

/** The countries for which Schedule 12A has the paragraph, written as in `3` or `18A`. */
export function countriesOfParagraph(paragraph: string): readonly ScheduleCountry[] {
  const countries: readonly ScheduleCountry[] = ['england', 'wales'];
  return countries.filter((country) => paragraphs[country].includes(paragraph.toUpperCase()));
}

/** A citation of paragraphs of Schedule 12A in a text. */
export interface ScheduleCitation {
  /** The paragraphs, each with the place in the text where its number begins and ends; none where the number was never filled in. */
  readonly paragraphs: readonly { readonly number: string; readonly start: number; readonly end: number }[];
  /** The country of the Part that is cited, where one is. */
  readonly country?: ScheduleCountry;
  /** Where the paragraphs stand in the text, brackets included. */
  readonly start: number;
  /** Where they end. */
  readonly end: number;
}

const list = String.raw`(?<list>\(?\d{1,2}[a-c]?\)?(?:\s{0,2}(?:,|and|or|&|to|a|ac|[–-])\s{0,2}\(?\d{1,2}[a-c]?\)?){0,8})`;
// "paragraph (X)" is told as what a template left over.
const blank = String.raw`(?<blank>\(\s{0,3}\)|\[\s{0,3}x{0,3}\s{0,3}\]|x{1,3}(?![\p{L}\d])|_{2,20}|\.{3,20}|…)`;
const paragraphWord = String.raw`(?:paragraphs?|paras?\.?|paragraff(?:au)?)`;
const before = new RegExp(
  String.raw`\b${paragraphWord}\s{0,3}(?:${list}|${blank}),?\s{1,3}(?:(?:of|in|to|under|o|yn)\s{1,3}(?:the\s{1,3})?)?(?:(?:part|rhan)\s{1,3}(?<part>[14i]v?),?\s{1,3}(?:of|to|in|o)\s{1,3}(?:the\s{1,3})?)?$`,
  'u',
);
const after = new RegExp(
  String.raw`^,?\s{0,3}(?:\(?(?:part|rhan)\s{1,3}(?<part>[14i]v?)\)?)?,?\s{0,3}(?:${paragraphWord}\s{0,3}(?:${list}|${blank}))?`,
  'u',
);
const schedule = /\b(?:schedule|atodlen)\s{1,3}12a(?![\p{L}\d])/gu;
/** No citation is longer to the left of the word "schedule". */
const longestCitation = 100;

/** The citations of paragraphs of Schedule 12A in a text in small letters, English or Welsh: "paragraph 3 of Part 1 of Schedule 12A", "Schedule 12A, Part 1, paragraph 3". */
export function scheduleCitations(lowerText: string): readonly ScheduleCitation[] {
  if (!lowerText.includes('12a')) return [];
  return matchesIn(lowerText, schedule).flatMap((match): ScheduleCitation[] => {
    const end = match.index + match[0].length;
    const from = Math.max(0, match.index - longestCitation);
    const left = before.exec(lowerText.slice(from, match.index));
    const right = after.exec(lowerText.slice(end, end + longestCitation));
    const groups =
      left?.groups?.['list'] === undefined && left?.groups?.['blank'] === undefined ? right?.groups : left?.groups;
    const words = groups?.['list'] ?? groups?.['blank'];
    if (words === undefined) return [];
    const part = left?.groups?.['part'] ?? right?.groups?.['part'];
    const start =
      groups === left?.groups
        ? from + (left?.index ?? 0) + (left?.[0].indexOf(words) ?? 0)
        : end + (right?.[0].indexOf(words) ?? 0);
    const country = part === undefined ? {} : { country: countryOfPart(part) };
    return [{ paragraphs: numbersIn(groups?.['list'] ?? '', start), ...country, start, end: start + words.length }];
  });
}

function countryOfPart(part: string): ScheduleCountry {
  return part === '4' || part === 'iv' ? 'wales' : 'england';
}

function numbersIn(words: string, start: number): ScheduleCitation['paragraphs'] {
  return matchesIn(words, /\d{1,2}[a-c]?/gu).map((match) => ({
    number: match[0].toUpperCase(),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
