import { englishProseOf } from '../../interpret/prose.ts';
import { framesOf } from '../../language/confused-words.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds words that stand where another that looks or sounds like them is meant. */
export const confusedWord: Rule = {
  id: 'confused-word',
  severity: 'warning',
  preset: 'recommended',
  summary:
    'Finds words that stand where another that looks or sounds like them is meant, such as incidences for incidents.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      const small = lowerCase(text.text);
      for (const match of matchesIn(small, words)) {
        const end = match.index + match[0].length;
        const before = ` ${small.slice(Math.max(0, match.index - 40), match.index)}`.replace(/\s+/gu, ' ');
        const after = small.slice(end, end + 40).replace(/\s+/gu, ' ');
        const frame = framesOf(match[0].replace('’', "'")).find(
          (one) => one.before?.test(before) !== false && one.after?.test(after) !== false,
        );
        if (frame === undefined) continue;
        const span = sourceSpan(text, match.index, end);
        yield {
          message: `${quoted(text.text.slice(match.index, end))} is another word than ${quoted(frame.right)}, which seems to be meant.`,
          hint: `Write ${quoted(frame.right)}.`,
          span,
          suggestions: [{ message: `Write ${quoted(frame.right)}.`, edits: [{ span, text: frame.right }] }],
        };
      }
    }
  },
};

const words =
  /(?<=^|[\s(“‘"'])(?:incidences|pay back|practi[sc]e|license|(?:un)?licenced|licence|principal|principle|affects?|effect(?:s|ed|ing)?|then|loose|lead|bare|advise|advice|their|there|your|you['’]re|who['’]s|whose|role|draught|moral|past|where as|in tact|on going|pubic|mangers?|form|stationary|compliment|excepted|breaks|where|maybe|personal|weather|wether|discreet|use|please|close|it|site|curb|council|fair|to)(?=[\s.,;:!?)”"]|$)/gu;
