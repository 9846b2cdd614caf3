import type { Block, Phrase } from '../../src/model/report.ts';

/** The words of phrases as a reader meets them. */
export function phraseWords(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) => {
      if (phrase.kind === 'text' || phrase.kind === 'code') return phrase.text;
      if (phrase.kind === 'break' || phrase.kind === 'footnote') return ' ';
      return phraseWords(phrase.phrases);
    })
    .join('');
}

/** The words of blocks, lists included, tables left out. */
export function blockWords(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph' || block.kind === 'heading') return phraseWords(block.phrases);
      if (block.kind === 'list') return block.items.map((item) => blockWords(item.blocks)).join(' ');
      if (block.kind === 'table') return '';
      return block.kind === 'code' ? block.text : blockWords(block.blocks);
    })
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
