import { englishProseOf } from '../../interpret/prose.ts';
import { countWords, sentencesOf } from '../../language/sentences.ts';
import { countSyllables } from '../../language/syllables.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds notes whose sentences and words together are long. */
export const hardToRead: Rule = {
  id: 'hard-to-read',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds notes that are hard to read as a whole.',
  *check(notes) {
    const paragraphs = englishProseOf(notes).filter(
      ({ kind, text }) => kind === 'paragraph' && /[.!?]/u.test(text.text),
    );
    const all = paragraphs.map(({ text }) => text.text);
    const words = all.reduce((sum, text) => sum + countWords(text), 0);
    if (words < fewest) return;
    const sentences = paragraphs.flatMap(({ text }) =>
      sentencesOf(text.text).map(({ start, end }) => ({ text, start, end })),
    );
    const syllables = all.reduce((sum, text) => sum + countSyllables(text), 0);
    // Flesch, R. (1948), "A new readability yardstick", Journal of Applied Psychology 32.
    const ease = Math.round(206.835 - 1.015 * (words / sentences.length) - 84.6 * (syllables / words));
    if (ease >= easyEnough) return;
    const [longest] = sentences.toSorted((one, other) => other.end - other.start - (one.end - one.start));
    if (longest === undefined) return;
    const mean = Math.round(words / sentences.length);
    yield {
      message: `As a whole these notes are hard to read: a sentence has ${String(mean)} words on average, and the reading ease is ${String(ease)}.`,
      hint: 'Begin with this sentence, the longest, and choose shorter words, until the ease is 30 or more.',
      span: sourceSpan(longest.text, longest.start, longest.end),
    };
  },
};

const fewest = 200;
/** Below 30 Flesch calls a text very difficult; minutes lie between 35 and 60. */
const easyEnough = 30;
