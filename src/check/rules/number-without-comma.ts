import { englishProseOf } from '../../interpret/prose.ts';
import { withCommas } from '../../language/numbers.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds figures of thousands without a comma in notes that write others with one. */
export const numberWithoutComma: Rule = {
  id: 'number-without-comma',
  severity: 'notice',
  preset: 'recommended',
  summary: 'Finds figures of thousands without a comma in notes that write others with one.',
  *check(notes) {
    const prose = englishProseOf(notes);
    if (!prose.some(({ text }) => /(?<![\d,])\d{1,3},\d{3}(?![\d,])/u.test(text.text))) return;
    for (const { kind, text } of prose) {
      if (kind === 'field' || kind === 'heading' || !/\d{4}/u.test(text.text)) continue;
      for (const match of matchesIn(text.text, pattern)) {
        const figure = match[0].replace('£', '');
        const before = /(\S+) $/u.exec(text.text.slice(Math.max(0, match.index - 30), match.index))?.[1] ?? '';
        // "01632 960417": the second group of a telephone number.
        if (/^\(?\+?\d+\)?$/u.test(before)) continue;
        // "Model 3310 phones": a name with its number.
        if (/^\p{Lu}/u.test(before) && !beginsSentence.test(before)) continue;
        const isYear = !match[0].startsWith('£') && Number(figure) >= 1800 && Number(figure) < 2100;
        if (isYear || figure.startsWith('0')) continue;
        const start = match.index + match[0].length - figure.length;
        const span = sourceSpan(text, start, start + figure.length);
        const written = withCommas(Number(figure));
        yield {
          message: `${quoted(match[0])} has no comma, and other figures have one.`,
          hint: `Write ${quoted(match[0].replace(figure, written))}.`,
          span,
          suggestions: [{ message: `Write ${quoted(written)}.`, edits: [{ span, text: written }] }],
        };
      }
    }
  },
};

/** Before these a figure is the name of a room, form, case or telephone. */
const named =
  '[Nn]o|[Nn]umber|[Nn]umbers|[Rr]eference|[Rr]eferences|[Rr]ef|[Cc]ase|[Rr]oom|[Ff]orm|ISO|BS|EN|[Ee]xtension|[Rr]ing|[Cc]all';
/** What is counted stands behind the figure; these words are no things. */
const notThings =
  'hours|and|to|at|on|in|by|was|were|is|are|until|when|the|or|but|as|for|with|from|of(?! (?:them|these|those|which|whom|its|the|our|their)\\b)';
/** Behind these a figure counts, whatever follows. */
const counting =
  '[Tt]here are|[Tt]here were|[Tt]here had been|[Tt]here have been|total of|[Mm]ore than|[Ff]ewer than|[Ll]ess than|[Aa]t least|[Uu]p to|own|owns|owned|received|counted|totalled|numbered';
const counted = String.raw`(?<![\p{L}\d.,:/£#_-]|\b(?:${named})\.? )\d{4,6}(?= (?!(?:${notThings})\b)\p{Ll}{2,}|(?<=\b(?:${counting}) \d{4,6})(?:[.,;](?!\d)| (?:in|and|by|on|from|of)\b))`;
const pattern = new RegExp(String.raw`£\d{4}(?![\d,.]*\d)|${counted}`, 'gu');

const beginsSentence =
  /^(?:A|About|All|Almost|Another|At|By|Every|For|From|In|Nearly|Of|On|Only|Other|Over|Some|The|Their|These|Those|To|Under|With)$/u;
