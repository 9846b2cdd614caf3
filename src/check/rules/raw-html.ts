import { allBlocks, phrasesWithin } from '../../interpret/notes.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds HTML tags; the report leaves them out. */
export const rawHtml: Rule = {
  id: 'raw-html',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds HTML tags, which the report leaves out.',
  *check(notes) {
    const open = new Map<string, number>();
    for (const phrase of phrasesWithin(allBlocks(notes))) {
      if (phrase.kind !== 'html') continue;
      const isClosing = phrase.text.startsWith('</');
      const name = /^<\/?([a-z][a-z\d]*)/iu.exec(phrase.text)?.[1]?.toLowerCase() ?? phrase.text;
      const count = open.get(name) ?? 0;
      if (isClosing && count > 0) {
        open.set(name, count - 1);
        continue;
      }
      if (!isClosing && !isEmpty.test(phrase.text)) open.set(name, count + 1);
      yield {
        message: `The tag ${quoted(phrase.text)} is left out; the words are kept.`,
        hint: 'Take it out; emphasis is written `*so*` or `**so**`.',
        span: phrase.span,
      };
    }
  },
};

const isEmpty = /^<(?:area|base|col|embed|hr|img|input|link|meta|source|track|wbr)\b|\/>$|^<[!?]/iu;
