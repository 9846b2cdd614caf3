import { englishProseOf } from '../../interpret/prose.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import type { Rule } from '../rule.ts';

/** Finds a semicolon where a list of things calls for a colon or a comma. */
export const semicolonInListOfTwo: Rule = {
  id: 'semicolon-in-list-of-two',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds a single semicolon before things that are listed.',
  *check(notes) {
    for (const { kind, text } of englishProseOf(notes)) {
      if (kind !== 'paragraph') continue;
      for (const { start, text: sentence } of sentencesOf(text.text)) {
        const [before = '', after, ...others] = sentence.split(';');
        // A second semicolon makes a list of its own; a verb makes a sentence.
        if (after === undefined || others.length > 0 || !isList(before.slice(-60), after) || !verb.test(before))
          continue;
        const at = start + before.length;
        yield {
          message: 'The semicolon stands before things that are listed.',
          hint: 'Write a colon if they say what the thing before is, or a comma if they stand beside it.',
          span: sourceSpan(text, at, at + 1),
        };
      }
    }
  },
};

const things = /^\s(?:the|an?|its|their|our)\s[^]*\sand\s(?:the|an?|its|their|our)\s/u;
/** "Three tests", "the following": what comes next says which. */
const counted =
  /(?<!\p{L})(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|various|these|main|key)\s(?:\p{L}+\s)?\p{Ll}+s|following(?:\s\p{Ll}+)?|as follows|namely)$/u;
const list = /^\s[^]{2,200}?\s(?:and|or)\s/u;
const verb =
  /\b(?:is|are|was|were|has|have|had|be|been|will|would|can|could|may|might|must|should|does|do|did|came|made|gave|took|went|saw|said|told|rose|fell|ran|set|put|cost|paid|met|sat|kept|left|held|heard|thought)\b|\b(?!(?:need|speed|seed|feed|weed|deed|breed|shed)\b)\p{L}{3,}ed\b|n['’]t\b/u;
/** Sure verbs only: what was counted may be called "cost" or "need". */
const sureVerb = /\b(?:is|are|was|were|has|have|had|be|been|will|would|can|could|may|might|must|should|do|does|did)\b/u;

function isList(before: string, after: string): boolean {
  return counted.test(before) ? list.test(after) && !sureVerb.test(after) : things.test(after) && !verb.test(after);
}
