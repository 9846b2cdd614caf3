import { allBlocks, phrasesWithin } from '../../interpret/notes.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds footnotes that nothing refers to; they are not printed. */
export const unusedFootnote: Rule = {
  id: 'unused-footnote',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds footnotes that nothing refers to.',
  *check(notes) {
    const used = new Set(
      [...phrasesWithin(allBlocks(notes))].flatMap((phrase) => (phrase.kind === 'footnote' ? [phrase.identifier] : [])),
    );
    for (const [identifier, blocks] of notes.footnotes) {
      const [first] = blocks;
      if (used.has(identifier) || first === undefined) continue;
      yield {
        message: `Nothing refers to the footnote ${quoted(`[^${identifier}]`)}, so it is not printed.`,
        hint: `Write ${quoted(`[^${identifier}]`)} where it belongs, or take the footnote out.`,
        span: first.span,
      };
    }
  },
};
