import { englishProseOf } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
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
      for (const match of lowerCase(text.text).matchAll(doubled)) {
        const end = match.index + match[0].length;
        const { length } = match[1] ?? '';
        const first = text.text.slice(match.index, match.index + length);
        const second = text.text.slice(end - length, end);
        if (
          !isFault(first, second) ||
          isMeant(first, text.text.slice(Math.max(0, match.index - 20), match.index), text.text.slice(end, end + 20))
        )
          continue;
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

const doubled = /(?<![\p{L}\p{N}'’-])(\p{L}[\p{L}'’]*)\s+\1(?![\p{L}\p{N}'’-])/gu;

/** Words that English does double: "had had", "very very". */
const mayBeDoubled = /^(?:had|very|really|far|long|many|so|no|never|hear|bye)$/iu;

/** Words that cannot be a name, so that two of them are a fault even in capitals. */
const neverName =
  /^(?:the|of|and|or|to|in|that|is|are|was|were|be|for|on|with|by|at|from|as|an|it|this|these|which|who|has|have|not|its|their)$/iu;

/** After these the first "that" begins what was said, and the second points at something. */
const reporting =
  /\b(?:said|says|saying|thought|accepted|agreed|felt|believed|hoped|knew|understood|confirmed|advised|replied|explained|added|heard|considered|suggested|noted|ensured?|and|so|was|is|told \S+)\s+$/iu;

/** "Said that that was wrong", "gave her her coat". */
function isMeant(word: string, before: string, after: string): boolean {
  if (/^her$/iu.test(word)) return true;
  const isVerb = /^\s+(?:was|is|were|had|has|would|will|could|can|should|did|does|might|may|meant)\b/u.test(after);
  return /^that$/iu.test(word) && (reporting.test(before) || isVerb);
}

/** Two capitals may be a name, as in "Walla Walla" and "J J". */
function isFault(first: string, second: string): boolean {
  if (mayBeDoubled.test(first)) return false;
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
  return !(isCapital(first) && isCapital(second)) || neverName.test(first);
}
