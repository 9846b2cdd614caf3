import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { quotationsIn, sentencesOf } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds jargon, Latin and words that are longer than they need be. */
export const wordToAvoid: Rule = {
  id: 'word-to-avoid',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds jargon, Latin and words that are longer than they need be.',
  *check(notes, { terms }) {
    if (terms === undefined || terms.size === 0) return;
    const pattern = patternOf([...terms.keys()]);
    for (const { text } of englishProseOf(notes)) {
      const starts = startsOf(text.text);
      const isQuoted = quotationsIn(text.text);
      for (const match of matchesIn(lowerCase(text.text), pattern)) {
        const instead = terms.get(match[0].replace(/\s/gu, ' '));
        const written = text.text.slice(match.index, match.index + match[0].length);
        // With a capital within a sentence it is part of a name, such as "Core Offer".
        const isName = /^\p{Lu}/u.test(written) && !starts().has(match.index);
        if (instead === undefined || isName || isQuoted(match.index)) continue;
        yield {
          message: `${quoted(written)} is a word to avoid.`,
          hint: instead === '-' ? 'Leave it out, or say what is meant.' : `Write ${choices(instead)}.`,
          span: sourceSpan(text, match.index, match.index + match[0].length),
        };
      }
    }
  },
};

/** The alternatives, the longest first, so that "in the event that" is found before "in the event". */
function patternOf(terms: readonly string[]): RegExp {
  const written = terms
    .filter((term) => /\S/u.test(term))
    .toSorted((one, other) => other.length - one.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/ /gu, String.raw`\s`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}@.’'/-])(?:${written.join('|')})(?![\p{L}\p{N}@’'-])`, 'gu');
}

function choices(instead: string): string {
  return /[`,]| or /u.test(instead) ? `for example ${instead.replaceAll('`', '“')}` : quoted(instead);
}

/** Where sentences begin, found when first asked for. */
function startsOf(text: string): () => ReadonlySet<number> {
  let starts: ReadonlySet<number> | undefined;
  return () => {
    starts ??= new Set(sentencesOf(text).map(({ start }) => start));
    return starts;
  };
}
