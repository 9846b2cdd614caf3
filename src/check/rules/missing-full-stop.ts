import type { Item } from '../../interpret/notes.ts';
import type { Prose } from '../../interpret/prose.ts';
import { proseOfBlock } from '../../interpret/prose.ts';
import { countWords } from '../../language/sentences.ts';
import type { WrittenBlock } from '../../parse/written-notes.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds paragraphs without a full stop at the end, where the others have one. */
export const missingFullStop: Rule = {
  id: 'missing-full-stop',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds paragraphs without a full stop at the end, where the others have one.',
  *check(notes) {
    const parts = notes.sections.flatMap(({ blocks, items }) => [blocks, ...items.flatMap((item) => partsOf(item))]);
    const ends = parts.flatMap((blocks) => paragraphsOf(blocks)).filter(({ text }) => countWords(text.text) >= 8);
    const open = ends.filter(({ text }) => /[\p{L}\d)]$/u.test(text.text));
    if (open.length * 5 > ends.length) return;
    for (const { text } of open) {
      const last = text.text.replace(/^[^]*\s/u, '');
      yield {
        message: `No full stop stands after ${quoted(last)}, the last word of the paragraph.`,
        hint: 'Write one, or the words that are missing.',
        span: sourceSpan(text, text.text.length - last.length, text.text.length),
      };
    }
  },
};

/** What an item says, and each of its answers. */
function partsOf({ blocks, particulars }: Item): readonly (readonly WrittenBlock[])[] {
  return [blocks, ...[...particulars.values()].flatMap(({ value }) => (value.kind === 'blocks' ? [value.blocks] : []))];
}

/** Paragraphs that no list or table follows. */
function paragraphsOf(blocks: readonly WrittenBlock[]): readonly Prose[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return block.kind === 'paragraph' && (next === undefined || next.kind === 'paragraph') ? proseOfBlock(block) : [];
  });
}
