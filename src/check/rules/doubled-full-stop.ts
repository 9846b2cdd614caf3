import { proseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Rule } from '../rule.ts';

/** Finds two full stops where one is meant. */
export const doubledFullStop: Rule = {
  id: 'doubled-full-stop',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds two full stops where one is meant.',
  *check(notes) {
    for (const { text } of proseOf(notes)) {
      for (const match of matchesIn(
        text.text,
        /(?=\.\.)(?<=(?<word>[\p{L}\p{N}]+)[)\]’”"']?)\.\.(?=\s|$|[)\]’”"'])/gu,
      )) {
        const span = sourceSpan(text, match.index, match.index + 2);
        yield {
          message: `Two full stops stand after \`${match.groups?.['word'] ?? ''}\`.`,
          hint: 'Take one of them out.',
          span,
          edits: [{ span, text: '.' }],
        };
      }
    }
  },
};
