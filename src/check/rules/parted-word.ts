import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds words that are parted with a hyphen at the end of a line. */
export const partedWord: Rule = {
  id: 'parted-word',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds words that are parted with a hyphen at the end of a line.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!/\p{L}-\s/u.test(text.text)) continue;
      for (const match of matchesIn(text.text, pattern)) {
        const [whole, first = '', second = ''] = match;
        const span = sourceSpan(text, match.index, match.index + whole.length);
        yield {
          message: `${quoted(`${first}- ${second}`)} was parted at the end of a line.`,
          hint: `Write ${quoted(first + second)}, or ${quoted(`${first}-${second}`)} if the word has a hyphen.`,
          span,
          suggestions: [first + second, `${first}-${second}`].map((word) => ({
            message: `Write ${quoted(word)}.`,
            edits: [{ span, text: word }],
          })),
        };
      }
    }
  },
};

/** "two- and three-bedroom" is no parted word, nor is what a hyphen in place of a dash stands before. */
const pattern =
  /(?<!\p{L})(\p{L}{2,40})-(?:\n[ \t]*| )(?!(?:and|or|to|but|nor|which|that|who|the|an?|it|is|was|this|these|he|she|they|we|not|as|with|in|on|at|for|from|of|if|when|while|so|then|there)\b)(\p{Ll}{2,40})/gu;
