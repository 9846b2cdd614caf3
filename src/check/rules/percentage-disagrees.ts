import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds percentages that do not agree with the two numbers beside them. */
export const percentageDisagrees: Rule = {
  id: 'percentage-disagrees',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds percentages that do not agree with the two numbers beside them.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/%|per ?cent/u.test(text.text)) continue;
      for (const pattern of patterns) {
        for (const match of text.text.matchAll(pattern)) {
          const part = numberOf(match.groups?.['part']);
          const whole = numberOf(match.groups?.['whole']);
          const given = numberOf(match.groups?.['percent']);
          const right = (100 * part) / whole;
          if (whole === 0 || part > whole || Math.abs(right - given) <= 1) continue;
          yield {
            message: `${quoted(`${match.groups?.['part'] ?? ''} of ${match.groups?.['whole'] ?? ''}`)} is ${quoted(right.toFixed(1).replace(/\.0$/u, ''))} per cent, not ${quoted(String(given))}.`,
            hint: 'Check all three numbers.',
            span: sourceSpan(text, match.index, match.index + match[0].length),
          };
        }
      }
    }
  },
};

const part = '(?<![\\d.,£/])(?<part>\\d{1,3}(?:,\\d{3})+|\\d{1,6})';
const whole = '(?<whole>\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?![\\d./%]| per ?cent)';
const percent = ' \\((?<percent>\\d{1,3}(?:\\.\\d{1,2})?) ?(?:%|per ?cent)\\)';
const words = '[^.;()\\d£%\\n]{0,60}';

/** "164 of the 212 notices (77%)", "Of the 184 units, 138 (75 per cent)", "212, of which 164 (77%)". */
const patterns = [
  new RegExp(`${part} (?:out )?of (?:the |its |their |these |those )?${whole}${words}${percent}`, 'gu'),
  new RegExp(`\\b[Oo]f (?:the |its |their |these |those )?${whole} ${words},? ${part}${percent}`, 'gu'),
  new RegExp(`(?<![\\d.,£/])${whole}${words}, of (?:which|whom),? ${part}${percent}`, 'gu'),
];

function numberOf(figure: string | undefined): number {
  return Number((figure ?? '').replaceAll(',', ''));
}
