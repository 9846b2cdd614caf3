import { abbreviationsOf } from '../../interpret/abbreviations.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds abbreviations that are used before they are explained. */
export const abbreviationBeforeExplanation: Rule = {
  id: 'abbreviation-before-explanation',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds abbreviations that are used before they are explained.',
  *check(notes, { abbreviations }) {
    const places = abbreviationsOf(notes).filter(({ isInTitle }) => !isInTitle);
    const explanations = new Map(
      places
        .filter(({ words }) => words !== undefined)
        .toReversed()
        .map((place) => [place.letters, place]),
    );
    const seen = new Set(abbreviations);
    for (const { letters, words, span } of places) {
      if (seen.has(letters)) continue;
      seen.add(letters);
      if (words !== undefined) continue;
      const explanation = explanations.get(letters);
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
