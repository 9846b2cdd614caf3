import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
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
      if (!joined.test(text.text)) continue;
      for (const { 0: word, index } of matchesIn(text.text, /\p{L}+/gu)) {
        if (!joined.test(word)) continue;
        const plain = word.replace(joinedLetters, (letters) => letters.normalize('NFKC'));
        const span = sourceSpan(text, index, index + word.length);
        yield {
          message: `${quoted(word)} holds two letters joined to one sign, as PDFs have them.`,
          hint: `Write ${quoted(plain)}.`,
          span,
          edits: [{ span, text: plain }],
        };
      }
    }
  },
};

const joined = /[\uFB00-\uFB06]/u;
const joinedLetters = /[\uFB00-\uFB06]/gu;
