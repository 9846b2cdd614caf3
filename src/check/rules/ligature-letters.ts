import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds letters that a PDF has joined to one sign. */
export const ligatureLetters: Rule = {
  id: 'ligature-letters',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds letters that a PDF has joined to one sign.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      for (const match of text.text.matchAll(pattern)) {
        const before = /\p{L}*$/u.exec(text.text.slice(Math.max(0, match.index - 30), match.index))?.[0].length ?? 0;
        const after = /^\p{L}*/u.exec(text.text.slice(match.index, match.index + 30))?.[0].length ?? 0;
        const [start, end] = [match.index - before, match.index + after];
        const word = text.text.slice(start, end);
        yield {
          message: `${quoted(word)} holds two letters joined to one sign, as PDFs have them.`,
          hint: `Write ${quoted(word.normalize('NFKC'))}.`,
          span: sourceSpan(text, start, end),
        };
      }
    }
  },
};

const pattern = /[\uFB00-\uFB06]/gu;
