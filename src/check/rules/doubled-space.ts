import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds two spaces between words of a sentence. */
export const doubledSpace: Rule = {
  id: 'doubled-space',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds two spaces between words of a sentence.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      for (const match of matchesIn(text.text, /(?<=[^\s.?!:]) (?=[\p{L}\d(])/gu)) {
        // Reading leaves one space of several.
        const span = sourceSpan(text, match.index, match.index + 1);
        const written = notes.source.text.slice(span.start, span.end);
        if (!/^ {2,}$/u.test(written)) continue;
        const word = /\S*$/u.exec(text.text.slice(Math.max(0, match.index - 30), match.index))?.[0] ?? '';
        yield {
          message: `${String(written.length)} spaces follow ${quoted(word)}.`,
          hint: 'Leave one.',
          span,
          edits: [{ span, text: ' ' }],
        };
      }
    }
  },
};
