import type { Prose } from '../../interpret/prose.ts';
import { proseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds page numbers and running heads that stand in the text as paragraphs of their own. */
export const pageNumberLeft: Rule = {
  id: 'page-number-left',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds page numbers and running heads that stand in the text as paragraphs of their own.',
  *check(notes) {
    const short = proseOf(notes).filter(({ kind, text }) => kind === 'paragraph' && text.text.length <= longest);
    const known = new Map<string, number>();
    for (const { text } of short) known.set(text.text, (known.get(text.text) ?? 0) + 1);
    for (const prose of short) {
      const words = prose.text.text;
      if (pageNumber.test(words)) yield finding(prose, 'a page number');
      else if ((known.get(prose.text.text) ?? 0) > 1 && head.test(words)) yield finding(prose, 'the head of a page');
    }
  },
};

function finding({ text }: Prose, what: string): Finding {
  return {
    message: `${quoted(text.text)} looks like ${what}.`,
    hint: 'Take it out, and check that no sentence was cut there.',
    span: sourceSpan(text, 0, text.text.length),
  };
}

const longest = 120;
const page = String.raw`(?:[Pp]age|PAGE|[Pp] a g e|[Tt]udalen|TUDALEN)`;
const count = String.raw`\d{1,4}(?:\s?(?:of|o|/|\|)\s?\d{1,4})?`;
const pageNumber = new RegExp(
  String.raw`^[[(]?(?:${page}\s?[|:–-]?\s?${count}|[Pp]g?\.\s?${count}|\d{1,4}\s?\|\s?${page}|[-–—]\s?\d{1,4}\s?[-–—]|\d{1,3}\sof\s\d{1,3})[\])]?$|^[^\n.]{1,100}(?:\s[-–—|·•]\s?|\t|\s{2,}|\d{4}\s)${page}\s${count}$|^${page}\s${count}(?:\s?[-–—|·•]\s|\t|\s{2,})[^\n.]{1,100}$`,
  'u',
);
/** Words in capitals with no verb's stop: a title, not a sentence that is said twice. */
const head = /^\p{Lu}[^.?!:;\n]*\s[^.?!:;\n]*[^.?!:;,\n]$/u;
