import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds marks that stand beside another, or after a space. */
export const strayPunctuation: Rule = {
  id: 'stray-punctuation',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds marks where none can stand: after another mark, as in "why?.", or after a space, as in "why ?".',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!sign.test(text.text)) continue;
      for (const match of matchesIn(text.text, pattern)) {
        const { first, second, mark } = match.groups ?? {};
        const right = first ?? second ?? mark ?? match[0].trim();
        const end = match.index + match[0].length;
        const span = sourceSpan(text, match.index, end);
        const word = /\S{1,30}$/u.exec(text.text.slice(0, match.index))?.[0] ?? '';
        yield {
          message: `${quoted(match[0].trim())} cannot stand after ${quoted(word)} like this.`,
          hint: `Write ${quoted(`${word}${right}`)}.`,
          span,
          edits: [{ span, text: right }],
        };
      }
    }
  },
};

const sign = /[?!,;: \u00A0][.,;:?!]/u;
/** Of two marks the stronger stays: "?." is "?", ",." is ".", ",," is ",". */
const pattern =
  /(?<=[\p{L}\d)”’"'])(?:(?<first>[?!])(?:\.(?!\.)|\k<first>{1,5})|[,;:](?<second>[.])(?![.\d])|(?<mark>[,;:])[,;:]|[ \u00A0]{1,3}[.:?!])(?=\s|$)/gu;
