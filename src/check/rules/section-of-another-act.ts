import { proseOf } from '../../interpret/prose.ts';
import { actOfSection, citedSections } from '../../law/sections.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds sections that are cited with an Act in which they do not stand. */
export const sectionOfAnotherAct: Rule = {
  id: 'section-of-another-act',
  severity: 'warning',
  preset: 'recommended',
  summary:
    'Finds sections that are cited with an Act in which they do not stand, such as section 9FE of the Act of 1972.',
  *check(notes) {
    for (const { text } of proseOf(notes))
      for (const { section, act, start, end } of citedSections(text.text)) {
        const right = actOfSection(section);
        if (right === undefined || right.toLowerCase() === act.toLowerCase()) continue;
        yield {
          message: `Section ${section} stands in the ${quoted(right)}, not in the ${quoted(act)}.`,
          hint: 'Correct the section, or the Act.',
          span: sourceSpan(text, start, end),
        };
      }
  },
};
