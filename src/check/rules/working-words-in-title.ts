import { fieldByRole } from '../../interpret/notes.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds words about the state of a document in its title. */
export const workingWordsInTitle: Rule = {
  id: 'working-words-in-title',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Finds words about the state of a document in its title.',
  *check(notes) {
    for (const role of ['title', 'considered-title'] as const) {
      const title = fieldByRole(notes, role);
      if (title?.value.kind !== 'text') continue;
      const { written } = title.value;
      const match = working.exec(written.text);
      if (match === null) continue;
      yield {
        message: `The title holds ${quoted(match[0])}, which is about the document and not its subject.`,
        hint: 'Take it out; `status:` says how far a report has come.',
        span: sourceSpan(written, match.index, match.index + match[0].length),
      };
    }
  },
};

const working =
  /\b(?:(?:CHAIR |MEMBER |OFFICER )?(?:DRAFT|APPROVED|FINAL)|WORKING COPY|NOT FOR ISSUE|DO NOT CIRCULATE|[vV]\d{1,2}(?:\.\d{1,2})?)(?: (?:COPY|VERSION|[vV]?\d{1,2}))*\b/u;
