import { englishProseOf, saidInEnglish } from '../../interpret/prose.ts';
import { mayBeMisspelt, meantBy } from '../../language/misspellings.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';
import { offered } from '../rule.ts';

/** Finds words that are often misspelt. */
export const misspeltWord: Rule = {
  id: 'misspelt-word',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds words that are often misspelt.',
  *check(notes) {
    const said = saidInEnglish(notes);
    if (!mayBeMisspelt(said.words) && !/ of |dependant on/u.test(said.text)) return;
    for (const { text } of englishProseOf(notes)) {
      for (const match of matchesIn(lowerCase(text.text), words)) {
        const right = meantBy(match[0]);
        if (right === undefined) continue;
        const end = match.index + match[0].length;
        const written = text.text.slice(match.index, end);
        const corrected = /^\p{Lu}/u.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
        yield {
          message: `${quoted(written)} is misspelt.`,
          hint: `Write ${quoted(corrected)}.`,
          span: sourceSpan(text, match.index, end),
          suggestions: offered(sourceSpan(text, match.index, end), corrected),
        };
      }
    }
  },
};

const words =
  /(?<![\p{L}\d@./-])(?:(?:should|could|would)(?: not)? of(?= \p{L})|dependant on|\p{L}{3,})(?![\p{L}\d@-])/gu;
