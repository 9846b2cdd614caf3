import { englishProseOf } from '../../interpret/prose.ts';
import { quotationsIn } from '../../language/sentences.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds negative contractions. */
export const contraction: Rule = {
  id: 'contraction',
  severity: 'notice',
  preset: 'house-style',
  summary: "Finds negative contractions, such as don't.",
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      const isQuoted = quotationsIn(text.text);
      for (const { 0: found, 1: verb = found, index } of matchesIn(lowerCase(text.text), pattern)) {
        if (isQuoted(index)) continue;
        const end = index + found.length;
        const written = text.text.slice(index, end);
        const full = inFull.get(verb) ?? `${verb} not`;
        const right = /^\p{Lu}/u.test(written) ? full.charAt(0).toUpperCase() + full.slice(1) : full;
        const span = sourceSpan(text, index, end);
        // "Don't they" would become "do not they".
        const isQuestion = /^\s(?:i|you|he|she|it|we|they|the|there|this|that)\b/iu.test(text.text.slice(end));
        yield {
          message: `${quoted(written)} is a contraction.`,
          hint: isQuestion ? 'Write both words in full.' : `Write ${quoted(right)}.`,
          span,
          ...(isQuestion ? {} : { edits: [{ span, text: right }] }),
        };
      }
    }
  },
};

const pattern =
  /(?<![\p{L}’'])(are|ca|could|did|does|do|had|has|have|is|might|must|need|ought|sha|should|was|were|wo|would)n['’]t(?!\p{L})/gu;

/** What is not the verb and "not". */
const inFull: ReadonlyMap<string, string> = new Map([
  ['ca', 'cannot'],
  ['sha', 'shall not'],
  ['wo', 'will not'],
]);
