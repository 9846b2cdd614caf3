import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds two names joined by "and" with a verb for one. */
export const twoSubjectsSingularVerb: Rule = {
  id: 'two-subjects-singular-verb',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Finds two names joined by "and" whose verb is for one.',
  *check(notes) {
    for (const { text } of englishProseOf(notes)) {
      if (!text.text.includes(' and ')) continue;
      for (const match of text.text.matchAll(pattern)) {
        const { subjects = '', verb = '' } = match.groups ?? {};
        const right = verb
          .replace(/^is/u, 'are')
          .replace(/^was/u, 'were')
          .replace(/^has/u, 'have')
          .replace(/^does/u, 'do');
        const end = match.index + match[0].length;
        yield {
          message: `${quoted(subjects)} are two, and ${quoted(verb)} is for one.`,
          hint: `Write ${quoted(right)}.`,
          span: sourceSpan(text, end - verb.length - 1 - subjects.length, end),
        };
      }
    }
  },
};

const name = "(?:\\p{Lu}[\\p{L}'’-]*(?:\\s+\\p{Lu}[\\p{L}'’-]*){0,2})";
// "And the" tells two bodies from one name such as "Environment and Climate".
const pattern = new RegExp(
  `(?:^|[.!?]\\s+|\\bthat\\s+)(?<subjects>(?:[Tt]he\\s+)?${name}\\s+and\\s+the\\s+${name}) (?<verb>(?:is|was|has|does)(?:n['’]t)?)(?!\\p{L})`,
  'gu',
);
