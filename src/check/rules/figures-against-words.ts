import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds words such as rose, doubled and a third that the figures beside them contradict. */
export const figuresAgainstWords: Rule = {
  id: 'figures-against-words',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds words such as rose, doubled and a third that the figures beside them contradict.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!sign.test(text.text)) continue;
      for (const match of lowerCase(text.text).replaceAll(/\s/gu, ' ').matchAll(pattern)) {
        if (isRight(match.groups ?? {})) continue;
        const end = match.index + match[0].length;
        yield {
          message: `The figures in ${quoted(text.text.slice(match.index, end))} say something else than the words.`,
          hint: 'Correct the figures, or the words.',
          span: sourceSpan(text, match.index, end),
        };
      }
    }
  },
};

const sign = / to £?\d|\d\s?%|per\s?cent|\(£?[\d,]{1,12} (?:out )?of /u;
const up = 'rose|rises|risen|rise|increased|increases|increase|grew|grown|went up|climbed|climbs|jumped';
const down =
  'fell|falls|fallen|fall|decreased|decrease|dropped|drops|drop|declined|decline|reduced|went down|shrank|down';
const number = String.raw`£?\d{1,3}(?:,\d{3})+(?![\d.])|£?\d+(?:\.\d+)?`;
const unit = String.raw`(?<unit>%| per cent|k|m| million| billion| days?| hours?| minutes?| weeks?)?`;
const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['a third', 1 / 3],
  ['one third', 1 / 3],
  ['two thirds', 2 / 3],
  ['a quarter', 1 / 4],
  ['one quarter', 1 / 4],
  ['three quarters', 3 / 4],
  ['a fifth', 1 / 5],
  ['one fifth', 1 / 5],
  ['a tenth', 1 / 10],
]);
const times: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['trebled', 3],
  ['tripled', 3],
  ['quadrupled', 4],
  ['halved', 1 / 2],
]);
const pattern = new RegExp(
  [
    `(?<!\\p{L})(?:(?<up>${up})|(?<down>${down})|(?<!(?:nearly|almost|more than|over|about|roughly|around) )(?<times>${[...times.keys()].join('|')}))(?: \\p{Ll}+){0,2} from (?<first>${number})${unit} to (?<second>${number})(?<other>\\k<unit>|\\b)(?![\\p{L}\\d,.]\\d|%| per cent)`,
    `(?<!(?:nearly|almost|more than|over|about|roughly|around|under|just|least) )\\b(?<fraction>${[...fractions.keys()].join('|').replaceAll(' ', '[ -]')})(?: of (?:\\p{Ll}+ ){1,4}|,? )\\((?:(?<percent>\\d{1,3}(?:\\.\\d+)?)(?:%| per ?cent)|(?<part>[\\d,]+) (?:out )?of (?:the |all )?(?<whole>[\\d,]+))\\)`,
    `(?<!\\p{L})(?:${down}) by (?<fall>\\d{3,4})(?:%| per ?cent)`,
  ].join('|'),
  'gu',
);

function isRight(found: Readonly<Record<string, string | undefined>>): boolean {
  const { first, second, fraction, fall } = found;
  if (fall !== undefined) return Number(fall) <= 100;
  if (fraction !== undefined) return isFraction(fraction.replace('-', ' '), found);
  const [from, to] = [valueOf(first), valueOf(second)];
  // Years and times of day change from one to the other without rising.
  if (from === 0 || [from, to].every((year) => year > 1900 && year < 2100)) return true;
  const factor = times.get(found['times'] ?? '');
  if (factor !== undefined) return Math.abs(to / from - factor) <= factor * 0.2;
  return found['up'] === undefined ? to < from : to > from;
}

/** As people round: a third may be 30 % or 36 %. */
function isFraction(words: string, { percent, part, whole }: Readonly<Record<string, string | undefined>>): boolean {
  const said = fractions.get(words) ?? 0;
  const share = percent === undefined ? valueOf(part) / valueOf(whole) : Number(percent) / 100;
  return Math.abs(share - said) <= 0.05;
}

function valueOf(written: string | undefined): number {
  return Number((written ?? '').replace(/[£,]/gu, ''));
}
