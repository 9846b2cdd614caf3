import type { Item, Section } from '../../interpret/notes.ts';
import { numberSections } from '../../interpret/numbering.ts';
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
    const ends = numberSections(notes).flatMap(({ section, items }) => [
      ...endingsOf(section),
      ...items.flatMap(({ item }) => endingsOf(item)),
    ]);
    const open = ends.filter(({ text }) => /[\p{L}\d)]$/u.test(text.text.trimEnd()));
    if (ends.length < 5 || open.length * 5 > ends.length) return;
    for (const { text } of open) {
      const [last = ''] = /\S+\s*$/u.exec(text.text) ?? [];
      const at = text.text.length - last.length;
      const span = sourceSpan(text, at, at + last.trimEnd().length);
      yield {
        message: `No full stop stands after ${quoted(last.trimEnd())}, the last word of the paragraph.`,
        hint: 'Write one, or the words that are missing.',
        span,
      };
    }
  },
};

/** The last paragraphs of a part of the notes, and of each answer in it, where they are sentences. */
function endingsOf(part: Item | Section | undefined): readonly Prose[] {
  if (part === undefined) return [];
  const answers =
    'particulars' in part
      ? [...part.particulars.values()].flatMap(({ value }) => (value.kind === 'blocks' ? [value.blocks] : []))
      : [];
  return [part.blocks, ...answers]
    .flatMap((blocks) => paragraphsOf(blocks))
    .filter(({ text }) => countWords(text.text) >= 8);
}

/** Paragraphs that no list or table follows. */
function paragraphsOf(blocks: readonly WrittenBlock[]): readonly Prose[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return block.kind === 'paragraph' && (next === undefined || next.kind === 'paragraph') ? proseOfBlock(block) : [];
  });
}
