import { englishProseOf } from '../../interpret/prose.ts';
import { withCommas } from '../../language/numbers.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
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
      for (const match of text.text.matchAll(pattern)) {
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

/** A sum, or a figure that counts what is named after it; not the number of a room, form, case or telephone. */
const pattern =
  /£(?:\d{4})(?![\d,.]*\d)|(?<![\p{L}\d.,:/£#_-]|\b(?:[Nn]o|[Nn]umbers?|[Rr]eferences?|[Rr]ef|[Cc]ase|[Rr]oom|[Ff]orm|ISO|BS|EN|[Ee]xtension|[Rr]ing|[Cc]all)\.? )(?:\d{4,6})(?= (?!hours\b|and\b|to\b|at\b|on\b|in\b|by\b|of\b(?! (?:them|these|those|which|whom|its|the|our|their)\b)|was\b|were\b|is\b|are\b|until\b|when\b|the\b|or\b|but\b|as\b|for\b|with\b|from\b)\p{Ll}{2,}|(?<=\b(?:[Tt]here (?:are|were|had been|have been)|total of|[Mm]ore than|[Ff]ewer than|[Ll]ess than|[Aa]t least|[Uu]p to|owns?|owned|received|counted|totalled|numbered) \d{4,6})(?=[.,;)](?!\d)| (?:in|and|by|on|from|of)\b))/gu;

const beginsSentence =
  /^(?:A|About|All|Almost|Another|At|By|Every|For|From|In|Nearly|Of|On|Only|Other|Over|Some|The|Their|These|Those|To|Under|With)$/u;
