import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds percentages that are not those of the two numbers before them. */
export const percentageWrong: Rule = {
  id: 'percentage-wrong',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds percentages that are not those of the two numbers before them.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/\d\s?(?:%|per\s?cent)/u.test(text.text)) continue;
      const lower = lowerCase(text.text).replaceAll(/\s/gu, ' ');
      for (const match of matchesIn(lower, percentage)) {
        const before = lower.slice(Math.max(0, match.index - longest), match.index);
        const after = lower.slice(match.index + match[0].length, match.index + match[0].length + longest);
        const numbers = twoNumbers(before, after);
        const [, written = '', decimals = ''] = match;
        const percent = { said: Number(written), decimals: decimals.length };
        if (numbers === undefined || isPercentage(numbers, percent)) continue;
        const { part, whole, shown } = numbers;
        // It may be the percentage of another number in the sentence.
        if (othersIn(before).some((other) => isPercentage({ part, whole: other }, percent))) continue;
        yield {
          message: `${quoted(match[0])} is not right: ${shown} is ${((part / whole) * 100).toFixed(percent.decimals)} per cent.`,
          hint: 'Correct the number that is wrong.',
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

interface PartOfWhole {
  readonly part: number;
  readonly whole: number;
}

interface Compared extends PartOfWhole {
  /** What is compared, in words. */
  readonly shown: string;
}

const percentage = /(?<![\d.,])(\d{1,3}(?:\.(\d{1,2}))?) ?(?:%|per ?cent)/gu;
const longest = 120;
const number = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7})`;
const words = String.raw`(?: [a-z'’-]+)`;
const these = String.raw`(?:(?:the|its|our|their|these|those|all) ){0,2}`;
const begin = String.raw`(?<![\p{L}\d£$€.,/:-]|[\d%] )`;
const introduced = String.raw`(?:\(|, (?:or|that is|which is|i\.e\.,?|giving|making) |,? or )$`;
/** "138 of the 184 units (75%)" first, then "212, of which 164 (77%)", then "Of the 184 units, 138 (75%)". */
const forms = [
  new RegExp(
    String.raw`${begin}(?<part>${number}) (?:out )?of ${these}(?<whole>${number})${words}{0,8} ?${introduced}`,
    'u',
  ),
  new RegExp(
    String.raw`${begin}(?<whole>${number})${words}{0,8},? of (?:which|whom),? (?<part>${number})${words}{0,4} ?${introduced}`,
    'u',
  ),
  new RegExp(
    String.raw`\bof ${these}(?<whole>${number})${words}{1,8}, (?<part>${number})${words}{0,4} ?${introduced}`,
    'u',
  ),
];
/** "75% (138 of 184)". */
const behind = new RegExp(
  String.raw`^${words}{0,4} \((?<part>${number}) (?:out )?of ${these}(?<whole>${number})\b(?![,.]\d)`,
  'u',
);
const change = String.raw`from (?<first>${number})${words}{0,6} to (?<second>${number})(?![\d%]|[,.]\d| per)`;
/** "from 164 to 212, a rise of 29%", and "by 29% from 164 to 212". */
const changeBehind = new RegExp(
  String.raw`\b${change}${words}{0,6}(?:,| \(|:)? ?(?:(?:that is|which is|or) )?(?:an? )?(?:rise|increase|growth|fall|drop|decrease|decline|reduction|up|down)(?: of| by)? $`,
  'u',
);
const changeAhead = new RegExp(String.raw`^,? ${change}`, 'u');

/** The other numbers; a share of none of them is nothing. */
function othersIn(before: string): readonly number[] {
  return [...matchesIn(before, anyNumber)].map((match) => valueOf(match[0]));
}

const anyNumber = new RegExp(String.raw`(?<![\d,.])${number}`, 'gu');

function twoNumbers(before: string, after: string): Compared | undefined {
  const isAlone = /^(?:\)|[.;:]|,| of\b|$)/u.test(after);
  const share = behind.exec(after) ?? (isAlone ? firstOf(forms, before) : null);
  if (share?.groups !== undefined) {
    const { part = '', whole = '' } = share.groups;
    return isCount(whole) ? { part: valueOf(part), whole: valueOf(whole), shown: `${part} of ${whole}` } : undefined;
  }
  const changed = changeBehind.exec(before) ?? (before.endsWith(' by ') ? changeAhead.exec(after) : null);
  const { first = '', second = '' } = changed?.groups ?? {};
  if (!isCount(first)) return undefined;
  const whole = valueOf(first);
  return { part: Math.abs(valueOf(second) - whole), whole, shown: `the change from ${first} to ${second}` };
}

function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  return patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null) ?? null;
}

/** Nothing is a share of none; a year is no number of things. */
function isCount(written: string): boolean {
  return valueOf(written) > 0 && !/^(?:19|20)\d\d$/u.test(written);
}

function valueOf(written: string): number {
  return Number(written.replaceAll(',', ''));
}

/** Rounded, or cut off. */
function isPercentage(
  { part, whole }: PartOfWhole,
  { said, decimals }: { readonly said: number; readonly decimals: number },
): boolean {
  const scaled = (part / whole) * 100 * 10 ** decimals;
  const wanted = Math.round(said * 10 ** decimals);
  return [Math.round(scaled), Math.floor(scaled)].includes(wanted);
}
