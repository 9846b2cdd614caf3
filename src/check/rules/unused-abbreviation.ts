import { abbreviationsOf } from '../../interpret/abbreviations.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds abbreviations that are explained and then never used. */
export const unusedAbbreviation: Rule = {
  id: 'unused-abbreviation',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds abbreviations that are explained and then never used.',
  *check(notes) {
    const places = abbreviationsOf(notes);
    for (const { letters, words = '', isInTitle, span } of places) {
      const isAlone = places.filter((place) => place.letters === letters).length === 1;
      if (words === '' || isInTitle || !isAlone) continue;
      yield {
        message: `${quoted(letters)} is explained and then never used.`,
        hint: 'Leave it out: the words are enough.',
        span,
      };
    }
  },
};
