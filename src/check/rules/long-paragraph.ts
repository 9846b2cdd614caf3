import type { Notes } from '../../interpret/notes.ts';
import { numberSections } from '../../interpret/numbering.ts';
import { englishProseOf, proseOfItem } from '../../interpret/prose.ts';
import { countWords, sentencesOf } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds paragraphs of more than a hundred words or five sentences. */
export const longParagraph: Rule = {
  id: 'long-paragraph',
  severity: 'notice',
  preset: 'house-style',
  summary:
    'Finds paragraphs, and points of several paragraphs, of more than a hundred words, and paragraphs of more than five sentences.',
  *check(notes) {
    yield* longPoints(notes);
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind !== 'paragraph') continue;
      const count = countWords(text.text);
      const sentences = sentencesOf(text.text).length;
      if (count <= most && sentences <= mostSentences) continue;
      const end = text.text.search(/[.!?]\s/u);
      yield {
        message:
          count > most
            ? `This paragraph has ${String(count)} words.`
            : `This paragraph has ${String(sentences)} sentences.`,
        hint: 'Break it where a new matter begins, and make a point of each.',
        span: sourceSpan(text, 0, end < 0 ? text.text.length : end + 1),
      };
    }
  },
};

const most = 100;
const mostSentences = 5;

/** Points that hold several paragraphs, none of them long and all of them together too long. */
function* longPoints(notes: Notes): Generator<Finding> {
  for (const { structure, items } of numberSections(notes)) {
    if (structure?.kind !== 'points') continue;
    for (const { item, number } of items) {
      const counts = proseOfItem(item).flatMap(({ kind, text }) =>
        kind === 'paragraph' ? [countWords(text.text)] : [],
      );
      const sum = counts.reduce((all, one) => all + one, 0);
      const [first] = proseOfItem(item);
      if (first === undefined || counts.length < 2 || sum <= most || counts.some((count) => count > most)) continue;
      yield {
        message: `${number} has ${String(sum)} words in ${String(counts.length)} paragraphs.`,
        hint: 'Make a point of each matter, so that each can be cited and answered.',
        span: sourceSpan(first.text, 0, first.text.text.length),
      };
    }
  }
}
