import { abbreviationsOf } from '../../interpret/abbreviations.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds abbreviations that are explained and then never used. */
export const unusedAbbreviation: Rule = {
  id: 'unused-abbreviation',
  severity: 'notice',
  preset: 'recommended',
  summary: 'Finds abbreviations that are explained and then never used.',
  *check(notes) {
    const places = abbreviationsOf(notes);
    const counts = new Map<string, number>();
    for (const { letters } of places) counts.set(letters, (counts.get(letters) ?? 0) + 1);
    for (const { letters, words = '', isInTitle, span } of places) {
      if (words === '' || isInTitle || counts.get(letters) !== 1) continue;
      yield {
        message: `${quoted(letters)} is explained and then never used.`,
        hint: 'Leave it out: the words are enough.',
        span,
      };
    }
  },
};
