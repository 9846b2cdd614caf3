import { abbreviationsOf } from '../../interpret/abbreviations.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds abbreviations that are nowhere explained. */
export const undefinedAbbreviation: Rule = {
  id: 'undefined-abbreviation',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds abbreviations that the notes nowhere explain.',
  *check(notes, { abbreviations }) {
    const places = abbreviationsOf(notes);
    const settled = new Set([...(abbreviations ?? []), ...places.flatMap(explained)]);
    for (const { letters, isInTitle, span } of places) {
      if (isInTitle || settled.has(letters) || settled.has(`${letters}s`)) continue;
      settled.add(letters);
      yield {
        message: `${quoted(letters)} is nowhere explained.`,
        hint: `Where it stands first, write the words in full and ${quoted(`(${letters})`)} after them.`,
        span,
      };
    }
  },
};

function explained({ letters, words }: { readonly letters: string; readonly words?: string }): readonly string[] {
  return words === undefined ? [] : [letters];
}
