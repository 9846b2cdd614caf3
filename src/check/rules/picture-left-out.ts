import { allBlocks, phrasesWithin } from '../../interpret/notes.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds pictures, which notes cannot hold. */
export const pictureLeftOut: Rule = {
  id: 'picture-left-out',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds pictures, which notes cannot hold.',
  *check(notes) {
    for (const phrase of phrasesWithin(allBlocks(notes))) {
      if (phrase.kind !== 'image') continue;
      const isDescribed = phrase.alternative.trim() !== '';
      yield {
        message: isDescribed
          ? `This picture is left out; its text alternative is kept: ${quoted(phrase.alternative)}.`
          : 'This picture is left out, and it has no text alternative to keep.',
        hint: 'Say in words what the picture shows, or link to a page that holds it.',
        span: phrase.span,
      };
    }
  },
};
