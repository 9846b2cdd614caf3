import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds places where a small word or an ending was left out. */
export const droppedWord: Rule = {
  id: 'dropped-word',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds places where a small word or an ending was left out, such as "there have 12".',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      const small = lowerCase(text.text);
      for (const { sign, pattern, hint } of slips) {
        if (!small.includes(sign)) continue;
        for (const match of small.matchAll(pattern())) {
          const end = match.index + match[0].length;
          yield {
            message: `A word seems to be left out in ${quoted(text.text.slice(match.index, end))}.`,
            hint,
            span: sourceSpan(text, match.index, end),
          };
        }
      }
    }
  },
};

const adverbs = '(?:(?:properly|fully|adequately|effectively|easily|currently|always)\\s+)?';
const verbs =
  '(?:access|achieve|address|afford|answer|apply|assess|attend|calculate|carry|challenge|check|commit|confirm|consider|contact|continue|deal|decide|deliver|ensure|explain|find|fund|get|give|help|identify|keep|make|measure|meet|monitor|obtain|offer|pay|proceed|provide|publish|recruit|reply|respond|say|scrutinise|see|speak|support|take|tell|use|visit|work|write)';
const things =
  '(?:application|complaint|concern|councillor|crime|household|incident|inspection|meeting|member|objection|offence|officer|patient|pothole|property|pupil|query|resident|staff member|target|tenant|vacancy|vehicle|visit|visitor|ward)';

interface Slip {
  /** A piece of it, without which nothing need be looked for. */
  readonly sign: string;
  /** What is surely a slip. */
  readonly pattern: () => RegExp;
  /** What to write. */
  readonly hint: string;
}

const slips: readonly Slip[] = [
  {
    sign: 'there ha',
    pattern: () =>
      /(?<=^|[.!?,;:]\s+|(?<!\p{L})(?:that|because|whether|but)\s+)there\s+(?:have|has)\s+(?:\d+|(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some)(?!\p{L}))/gu,
    hint: 'Write `there have been`.',
  },
  {
    sign: 'been',
    pattern: () => /(?<!\p{L})(?:should|would|could|must|might|will|can|may)\s+been(?!\p{L})/gu,
    hint: 'Write `be` or `have been`.',
  },
  {
    sign: ' be ',
    pattern: () => /(?<!\p{L})(?:has|have|had)\s+be\s+\p{Ll}+ed(?!\p{L})/gu,
    hint: 'Write `been`.',
  },
  {
    sign: 'able',
    pattern: () =>
      new RegExp(
        `(?<!\\p{L})(?:unable|(?:is|are|was|were|be|been|being)\\s+able)\\s+${adverbs}${verbs}(?!\\p{L})`,
        'gu',
      ),
    hint: 'Write `to` before the verb.',
  },
  {
    sign: 'in order',
    pattern: () => new RegExp(`(?<!\\p{L})in\\s+order\\s+${adverbs}${verbs}(?!\\p{L})`, 'gu'),
    hint: 'Write `in order to`, or only `to`.',
  },
  {
    sign: 'number',
    pattern: () =>
      new RegExp(
        `(?<!\\p{L})numbers?\\s+of\\s+(?:\\p{Ll}+\\s+)?${things}(?=\\s*[.,;)]|\\s+(?:was|were|had|has|have|received|made|from|since|reported|is|are)(?!\\p{L}))`,
        'gu',
      ),
    hint: 'Write the thing in the plural.',
  },
  {
    sign: 'would like',
    pattern: () => /(?<!\p{L})would\s+like\s+(?:thank|see|know|ask)(?!\p{L})/gu,
    hint: 'Write `would like to`.',
  },
];
