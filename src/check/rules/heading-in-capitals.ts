import { allBlocks, blocksWithin } from '../../interpret/notes.ts';
import { wordsOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Span } from '../../source/span.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds headings that are all in capitals. */
export const headingInCapitals: Rule = {
  id: 'heading-in-capitals',
  severity: 'notice',
  preset: 'recommended',
  summary: 'Finds headings that are all in capitals.',
  *check(notes) {
    for (const { structure, heading, blocks } of notes.sections) {
      if (structure === undefined) yield* finding(heading.value, heading.span);
      for (const block of blocks) {
        const words = block.kind === 'paragraph' ? wordsOf(block.phrases) : undefined;
        // A line in capitals that stands alone was meant for a heading.
        if (words !== undefined && /\s\S*[^.!?\s]$/u.test(words.text))
          yield* finding(words.text, sourceSpan(words, 0, words.text.length));
      }
    }
    for (const block of blocksWithin(allBlocks(notes))) {
      if (block.kind !== 'heading') continue;
      const words = wordsOf(block.phrases);
      yield* finding(words.text, sourceSpan(words, 0, words.text.length));
    }
  },
};

function* finding(words: string, span: Span): Generator<Finding> {
  const text = words.trim();
  if (text.length > 100 || text !== text.toUpperCase() || !shouted.test(text)) return;
  yield {
    message: `The heading ${quoted(text)} is all in capitals.`,
    hint: `Write ${quoted(text.slice(0, 1) + text.slice(1).toLowerCase())}, with capitals for names only.`,
    span,
  };
}

/** Two words of which one is no abbreviation, or one long word. */
const shouted = /\p{Lu}{4,}[^]*\s\p{Lu}{2,}|\p{Lu}{2,}\s[^]*\p{Lu}{4,}|\p{Lu}{7,}/u;
