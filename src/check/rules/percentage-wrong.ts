import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { withCommas } from '../../language/numbers.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
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
      if (!/\(\d[\d.]{0,6}\s?(?:%|per)/u.test(text.text)) continue;
      const lower = lowerCase(text.text);
      for (const match of lower.matchAll(percentage)) {
        const before = lower.slice(Math.max(0, match.index - longest), match.index).replace(/\s/gu, ' ');
        const numbers = twoNumbers(before);
        const said = match.groups?.['percent'] ?? '';
        const decimals = said.split('.')[1]?.length ?? 0;
        if (numbers === undefined || isPercentage(numbers, { said: Number(said), decimals })) continue;
        const { part, whole } = numbers;
        // It may be the percentage of another number in the sentence.
        if (othersIn(before).some((other) => isPercentage({ part, whole: other }, { said: Number(said), decimals })))
          continue;
        yield {
          message: `${quoted(match[0].slice(1, -1))} is not right: ${withCommas(part)} of ${withCommas(whole)} is ${((part / whole) * 100).toFixed(decimals)} per cent.`,
          hint: 'Correct the number that is wrong.',
          span: sourceSpan(text, match.index + 1, match.index + match[0].length - 1),
        };
      }
    }
  },
};

interface PartOfWhole {
  readonly part: number;
  readonly whole: number;
}

const percentage = /\((?<percent>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|per\s?cent)\)/gu;
const longest = 120;
const number = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7})`;
const words = String.raw`(?: [a-z'’-]+)`;
const these = String.raw`(?:(?:the|its|our|their|these|those|all) ){0,2}`;
const begin = String.raw`(?<![\p{L}\d£$€.,/:-]|[\d%] )`;
/** "138 of the 184 units (75%)" first, then "212, of which 164 (77%)", then "Of the 184 units, 138 (75%)". */
const forms = [
  new RegExp(String.raw`${begin}(?<part>${number}) (?:out )?of ${these}(?<whole>${number})${words}{0,8} $`, 'u'),
  new RegExp(
    String.raw`${begin}(?<whole>${number})${words}{0,8},? of (?:which|whom),? (?<part>${number})${words}{0,4} $`,
    'u',
  ),
  new RegExp(String.raw`\bof ${these}(?<whole>${number})${words}{1,8}, (?<part>${number})${words}{0,4} $`, 'u'),
];

function othersIn(before: string): readonly number[] {
  const numbers = [...before.matchAll(anyNumber)].map((match) => Number(match[0].replaceAll(',', '')));
  return numbers.filter((one) => one > 0);
}

const anyNumber = new RegExp(String.raw`(?<![\d,.])${number}`, 'gu');

function twoNumbers(before: string): PartOfWhole | undefined {
  for (const form of forms) {
    const groups = form.exec(before)?.groups;
    if (groups === undefined) continue;
    const [part, whole] = [groups['part'] ?? '', groups['whole'] ?? ''];
    // A year is no number of things.
    if (/^(?:19|20)\d\d$/u.test(whole) || Number(whole.replaceAll(',', '')) === 0) return undefined;
    return { part: Number(part.replaceAll(',', '')), whole: Number(whole.replaceAll(',', '')) };
  }
  return undefined;
}

/** Rounded, or cut off. */
function isPercentage(
  { part, whole }: PartOfWhole,
  { said, decimals }: { readonly said: number; readonly decimals: number },
): boolean {
  const scaled = (part / whole) * 100 * 10 ** decimals;
  const wanted = Math.round(said * 10 ** decimals);
  return [Math.round(scaled), Math.floor(scaled + 1e-9)].includes(wanted);
}
