import { numberSections } from '../../interpret/numbering.ts';
import { englishProseOf, proseOfItem } from '../../interpret/prose.ts';
import { quotationsIn } from '../../language/sentences.ts';
import type { MappedText } from '../../source/mapped-text.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Finding, Rule } from '../rule.ts';
import { offered } from '../rule.ts';

/** Finds sentences that begin with a small letter. */
export const sentenceInSmallLetter: Rule = {
  id: 'sentence-in-small-letter',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds sentences that begin with a small letter.',
  *check(notes) {
    for (const { items } of numberSections(notes)) {
      const openings = items.flatMap(({ item }) => proseOfItem(item).slice(0, 1));
      const small = openings.filter(({ text }) => opening.test(text.text));
      // Where most points do, each goes on from what stands above them.
      if (small.length * 2 > openings.length) continue;
      for (const { text } of small) yield finding(text, 0, opening.exec(text.text)?.[0] ?? '');
    }
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind !== 'paragraph') continue;
      const isQuoted = quotationsIn(text.text);
      for (const { index, 0: words, 1: word = '' } of text.text.matchAll(within))
        if (!isQuoted(index)) yield finding(text, index + words.length - word.length, word);
    }
  },
};

function finding(text: MappedText, start: number, word: string): Finding {
  const span = sourceSpan(text, start, start + word.length);
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return {
    message: `A sentence begins with ${quoted(word)} in small letters.`,
    hint: `Write ${quoted(capital)}, or take the full stop before it out.`,
    span,
    suggestions: offered(span, capital),
  };
}

/** A word; not "iPads" or "e.g.". */
const opening = /^\p{Ll}{2,}(?=\s|,)|^a(?=\s)/u;
/** After a whole word and a full stop, words that begin many sentences; "approx. the same" is no end. */
const within =
  /(?<=[\p{Ll}\d]{3})(?<!(?:\bapprox|\betc|\bincl|\bexcl|\bdept|\bgovt|\best|\bext|\bprof|\bassoc))[.?!]\s{1,3}(the|this|these|those|it|they|he|she|we|there|members|officers|in|at|on|if|when|while|however|a|an)(?=\s\p{L}|,\s)/gu;
