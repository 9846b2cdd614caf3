import { abbreviationsOf } from '../../interpret/abbreviations.ts';
import { quoted } from '../../source/quoted.ts';
import type { Span } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** Finds abbreviations that are explained more than once. */
export const abbreviationExplainedTwice: Rule = {
  id: 'abbreviation-explained-twice',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds abbreviations that are explained more than once.',
  *check(notes) {
    const first = new Map<string, Span>();
    for (const { letters, words = '', isInTitle, span } of abbreviationsOf(notes)) {
      if (isInTitle || words === '') continue;
      const earlier = first.get(letters);
      if (earlier === undefined) {
        first.set(letters, span);
        continue;
      }
      yield {
        message: `${quoted(letters)} is explained again.`,
        hint: `Write ${quoted(letters)} alone, since it has been explained.`,
        span,
        related: [{ span: earlier, message: 'It is explained here.' }],
      };
    }
  },
};
