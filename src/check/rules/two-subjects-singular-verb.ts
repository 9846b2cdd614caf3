import { englishProseOf } from '../../interpret/prose.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
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
      for (const match of matchesIn(text.text, pattern)) {
        const [found, subjects = found, verb = found] = match;
        const right = verb.replace(/is|was|has|does/u, (one) => ofTwo.get(one) ?? one);
        const end = match.index + found.length;
        yield {
          message: `${quoted(subjects)} are two, and ${quoted(verb)} is for one.`,
          hint: `Write ${quoted(right)}.`,
          span: sourceSpan(text, end - verb.length - 1 - subjects.length, end),
        };
      }
    }
  },
};

const ofTwo: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
]);

const name = "(?:\\p{Lu}[\\p{L}'’-]*(?:\\s\\p{Lu}[\\p{L}'’-]*){0,2})";
// "And the" tells two bodies from one name such as "Environment and Climate".
const pattern = new RegExp(
  `(?:^|[.!?]\\s|\\bthat\\s)((?:[Tt]he\\s)?${name}\\sand\\sthe\\s${name}) ((?:is|was|has|does)(?:n['’]t)?)(?!\\p{L})`,
  'gu',
);
