import { weekdayForms } from '../interpret/dates.ts';
import { monthNames } from '../language/dates.ts';
import { inAnyCase, wordsInAnyCase } from './name-pattern.ts';

const year = String.raw`(?:19|20|21)\d\d`;
const day = '(?:0?[1-9]|[12][0-9]|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
/** A day that can be no month. */
const onlyDay = '(?:1[3-9]|2[0-9]|3[01])';

/** A pattern for the days that notes may name, as far as one can tell them: `31 February` fits, `01/02/2026` does not. */
export function datePattern(): string {
  return String.raw`^\s*(?:${[isoDay(), dayInWords(), ...numbersInOneMeaning()].join('|')})\s*$`;
}

function isoDay(): string {
  return `${year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])`;
}

function dayInWords(): string {
  const any = (words: readonly string[]): string => `(?:${words.map((word) => wordsInAnyCase(word)).join('|')})`;
  const months = [...monthNames.en.flatMap((name) => [name, name.slice(0, 3)]), 'sept', ...monthNames.cy];
  const endings = ['st', 'nd', 'rd', 'th', 'af', 'il', 'ydd', 'fed', 'eg', 'ain'];
  return [
    String.raw`(?:${any(['by', 'on', 'erbyn', 'ar'])}\s+)?`,
    String.raw`(?:${any(weekdayForms)}\.?,?\s+)?(?:${inAnyCase('the')}\s+)?`,
    String.raw`${day}${any(endings)}?\s+(?:${any(['of', 'o'])}\s+)?`,
    String.raw`${any([...new Set(months)])}\.?,?\s+${year}\.?`,
  ].join('');
}

/** Days in numbers that can be read in one way only: `13/11/2026`, `11/13/2026`, `5/5/2026`. */
function numbersInOneMeaning(): readonly string[] {
  const years = String.raw`(?:${year}|\d\d)`;
  const by = String.raw`[/.\-\s]`;
  const twice = Array.from({ length: 12 }, (_, index) => `0?${String(index + 1)}${by}0?${String(index + 1)}`);
  return [
    `${onlyDay}${by}${month}${by}${years}`,
    `${month}${by}${onlyDay}${by}${years}`,
    `(?:${twice.join('|')})${by}${years}`,
  ];
}
