import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Rule } from '../rule.ts';
import { offered } from '../rule.ts';

/** Finds a word that stands twice in a row. */
export const doubledWord: Rule = {
  id: 'doubled-word',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds a word that stands twice in a row.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      const small = lowerCase(text.text);
      for (const match of mayBeDouble.test(small) ? matchesIn(small, doubled) : []) {
        const end = match.index + match[0].length;
        const { length } = match[1] ?? '';
        const first = text.text.slice(match.index, match.index + length);
        const second = text.text.slice(end - length, end);
        if (!isFault(first, second) || isMeant(first, text.text.slice(end, end + 20))) continue;
        const span = sourceSpan(text, match.index, end);
        yield {
          message: `\`${first}\` stands twice in a row.`,
          hint: `Write \`${first}\` once, or the word that was meant.`,
          span,
          suggestions: offered(span, first),
        };
      }
    }
  },
};

/**
 * The same, and more, up to 60 letters; it does without Unicode's classes, which take as long again as all the rest. What begins a word is no
 * white space, figure or sign, as far as that can be told cheaply.
 */
const mayBeDouble = /(?<![a-zà-öø-ɏ\d'’-])([^\s\0-`{-\u00A9\u2000-\u206F][^\s\d]{0,59})\s+\1/u;
const doubled = /(?<![\p{L}\p{N}'’-])(\p{L}[\p{L}'’]*)\s+\1(?![\p{L}\p{N}'’-])/gu;

/** Words that English does double: "had had", "very very". */
const mayBeDoubled = /^(?:had|very|really|far|long|many|so|no|never|hear|bye)$/iu;

/** Words that cannot be a name, so that two of them are a fault even in capitals. */
const neverName =
  /^(?:the|of|and|or|to|in|that|is|are|was|were|be|for|on|with|by|at|from|as|an|it|this|these|which|who|has|have|not|its|their)$/iu;

/** Before these, before plurals and before names the second "that" points at nothing; "that that figure" and "that that was" are good English. */
const pointsAtNothing =
  /^\s+(?:(?:the|an?|this|these|those|its|their|our|his|her|some|any|all|each|every|no|both|several|many|most|more|there|it|he|she|they|we|you|i|if|when|where|what|officers?|\d[\d,]*|[a-z]*[^s\W]s(?<!\b(?:was|is|has|does|this|its|thus|as|us|bus|plus|always|sometimes|means|needs|leaves|makes|seems|gives|takes|works|shows|helps|depends|requires|remains|comes|costs|falls|allows|includes)))(?![\p{L}’'-])|\p{Lu})/u;

/** "Said that that was wrong", "gave her her coat". */
function isMeant(word: string, after: string): boolean {
  return /^her$/iu.test(word) || (/^that$/iu.test(word) && !pointsAtNothing.test(after));
}

/** Two capitals may be a name, as in "Walla Walla" and "J J". */
function isFault(first: string, second: string): boolean {
  // "In May may", "Will will".
  if (/^(?:May|Will)$/u.test(first) && second === second.toLowerCase()) return false;
  if (mayBeDoubled.test(first)) return false;
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
  return !(isCapital(first) && isCapital(second)) || neverName.test(first);
}
