import { englishProseOf, saidInEnglish } from '../../interpret/prose.ts';
import { lowerCase } from '../../language/lower-case.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { matchesIn } from '../../source/matches.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds "its" where "it is" or "it has" is meant. */
export const itsWithoutApostrophe: Rule = {
  id: 'its-without-apostrophe',
  severity: 'warning',
  preset: 'recommended',
  summary: "Finds its where it is or it has is meant, and its'.",
  *check(notes) {
    if (!saidInEnglish(notes).words.has('its')) return;
    for (const { text } of englishProseOf(notes)) {
      const small = lowerCase(text.text);
      if (!/\bits\b/u.test(small)) continue;
      for (const match of matchesIn(small, pattern)) {
        const written = text.text.slice(match.index, match.index + match[0].length);
        const { verb, owner } = match.groups ?? {};
        const right = owner === undefined ? `it ${verb === undefined ? 'is' : 'has'}` : 'its';
        yield {
          message: `${quoted(written)} seems to be meant as ${quoted(written.replace(/^its['’]?/iu, right))}.`,
          hint: owner === undefined ? `Write ${quoted(right)}.` : 'Leave the apostrophe out.',
          span: sourceSpan(text, match.index, match.index + written.length),
        };
      }
    }
  },
};

// What cannot belong to "it": an article, a verb, a judgement with "that".
const pattern =
  /(?<=^|[\s(“‘"'])(?:its\s+(?:(?<verb>been|had\s+an?)|an?|the|going\s+to|(?:important|clear|likely|unlikely|essential|vital|possible|too\s+(?:early|late|soon))\s+(?:that|to))|(?<owner>its['’]\s+[a-z]+))(?=[\s.,;:!?)]|$)/gu;
