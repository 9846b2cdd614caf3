import { wordsOf } from '../../interpret/prose.ts';
import type { WrittenBlock } from '../../parse/written-notes.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds points and paragraphs that end in the middle of a sentence, on a word such as “and” or “the”. */
export const sentenceBrokenOff: Rule = {
  id: 'sentence-broken-off',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds points and paragraphs that end in the middle of a sentence, on a word such as “and” or “the”.',
  *check({ sections }) {
    for (const { blocks, items, after } of sections) {
      yield* broken(blocks, unfinished);
      yield* broken(after, unfinished);
      for (const item of items) yield* broken(item.blocks, unfinished);
    }
  },
};

/** The blocks are those of one level; what introduces a list may end in any word. */
function* broken(blocks: readonly WrittenBlock[], end: RegExp): Generator<Finding> {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'list') for (const item of block.items) yield* broken(item.blocks, unfinishedEntry);
    if (block.kind === 'quotation') yield* broken(block.blocks, end);
    const next = blocks[index + 1];
    if (block.kind !== 'paragraph' || (next !== undefined && next.kind !== 'paragraph')) continue;
    const text = wordsOf(block.phrases);
    const match = end.exec(text.text.slice(-longest));
    if (match === null || text.text.split(/\s+/u).length < fewest) continue;
    const start = Math.max(0, text.text.length - longest) + match.index;
    const words = match[0].trim();
    yield {
      message: `The sentence breaks off after ${quoted(words)}.`,
      hint: 'Write how it goes on; words may have been lost at the end of a page.',
      span: sourceSpan(text, start, start + words.length),
    };
  }
}

const longest = 60;
/** A sentence has more words than an entry in a list. */
const fewest = 5;
/** An item of a list may end in "; and". */
const unfinishedEntry =
  /(?<![\p{L}’'-]|[;,:] (?=(?:and|or)[\s,]*$))(?:[\p{L}’'-]+ )?(?:and|or|but|because|although|the|an?|of|with|without|to|for|from|by|as|than|that|which|whose|its|their|these|is|are|was|were|be|has|have|had|will|would|should|could|can|not)[\s,]*$/u;
const unfinished = new RegExp(`${unfinishedEntry.source}|[\\p{L}\\d’')]+,\\s*$`, 'u');
