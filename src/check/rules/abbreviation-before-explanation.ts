import { abbreviationsOf } from '../../interpret/abbreviations.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds abbreviations that are used before they are explained. */
export const abbreviationBeforeExplanation: Rule = {
  id: 'abbreviation-before-explanation',
  severity: 'warning',
  preset: 'house-style',
  summary: 'Finds abbreviations that are used before they are explained.',
  *check(notes, { abbreviations }) {
    const places = abbreviationsOf(notes).filter(({ isInTitle }) => !isInTitle);
    const seen = new Set(abbreviations);
    for (const [index, { letters, words, span }] of places.entries()) {
      if (seen.has(letters)) continue;
      seen.add(letters);
      if (words !== undefined) continue;
      const explanation = places
        .slice(index + 1)
        .find((later) => later.letters === letters && later.words !== undefined);
      if (explanation === undefined) continue;
      yield {
        message: `${quoted(letters)} stands here before it is explained.`,
        hint: 'Move the explanation to this place.',
        span,
        related: [{ span: explanation.span, message: 'It is explained only here.' }],
      };
    }
  },
};
