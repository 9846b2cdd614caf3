import { fieldByRole } from '../../interpret/notes.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds background papers that are named only by their kind, such as “Report”. */
export const paperWithoutTitle: Rule = {
  id: 'paper-without-title',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds background papers that are named only by their kind, such as “Report”.',
  *check(notes) {
    const value = fieldByRole(notes, 'background-papers')?.value;
    if (value?.kind !== 'list') return;
    for (const item of value.items) {
      if (!kindAlone.test(item.value)) continue;
      yield {
        message: `${quoted(item.value)} says only what kind of paper it is.`,
        hint: 'Give its title, and its date or reference, so that a reader can ask for it.',
        span: item.span,
      };
    }
  },
};

const kinds =
  'report|paper|document|survey|study|minutes|letter|presentation|e-?mail|spreadsheet|slides|notes?|briefing|data|figures|plan|strategy|guidance|file|agenda|correspondence|attachment|statistics|consultation|responses?|webpage|website|link';
const kindAlone = new RegExp(
  String.raw`^\s*(?:(?:the|a|an|see|various|other|background|previous|officer'?s?|committee|cabinet|relevant|attached|working) ){0,3}(?:(?:${kinds})(?:s|es)?(?: (?:and|from (?:the )?(?:officers?|director|department)|\d{1,2}|[a-z]))?|various|as above|attached|see (?:above|below|file|attached)|(?:${kinds})\d{0,3}\.[a-z]{3,4})\.?\s*$`,
  'iu',
);
