import type { Notes } from '../../interpret/notes.ts';
import { numberSections } from '../../interpret/numbering.ts';
import { englishProseOf, proseOfItem } from '../../interpret/prose.ts';
import { countWords } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds paragraphs of more than a hundred words. */
export const longParagraph: Rule = {
  id: 'long-paragraph',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds paragraphs, and points of several paragraphs, of more than a hundred words.',
  *check(notes) {
    yield* longPoints(notes);
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind !== 'paragraph' || text.text.length < most * 3) continue;
      const count = countWords(text.text);
      if (count <= most) continue;
      const end = text.text.search(/[.!?]\s/u);
      yield {
        message: `This paragraph has ${String(count)} words.`,
        hint: 'Break it where a new matter begins, and make a point of each.',
        span: sourceSpan(text, 0, end < 0 ? text.text.length : end + 1),
      };
    }
  },
};

const most = 100;

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
