import { fieldByRole } from '../../interpret/notes.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds words about the state of a document in its titles, or in the file's name where that is its reference. */
export const workingWordsInTitle: Rule = {
  id: 'working-words-in-title',
  severity: 'warning',
  preset: 'recommended',
  summary:
    'Finds words about the state of a document in its titles, or in the file’s name where that is its reference.',
  *check(notes) {
    for (const role of ['title', 'considered-title', 'short-title'] as const) {
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
    const name = /[^/\\]*$/u.exec(notes.source.path)?.[0] ?? '';
    const words = workingInName.exec(name)?.[1];
    const first = /[^\s-][^\r\n]*/u.exec(notes.source.text);
    if (words === undefined || first === null || fieldByRole(notes, 'reference') !== undefined) return;
    yield {
      message: `The file’s name holds ${quoted(words)}, and is printed as the report’s reference.`,
      hint: 'Rename the file, or give a `reference:`.',
      span: { start: first.index, end: first.index + first[0].length },
    };
  },
};

const working =
  /\b(?:(?:CHAIR |MEMBER |OFFICER )?(?:DRAFT|APPROVED|FINAL)|WORKING COPY|NOT FOR ISSUE|DO NOT CIRCULATE|[vV]\d{1,2}(?:\.\d{1,2})?)(?: (?:COPY|VERSION|[vV]?\d{1,2}))*\b/u;
const workingInName =
  /(?<![a-z\d])(draft|final|working[ _-]copy|copy|approved|v\d{1,2}(?:\.\d{1,2})?)(?:[ _-]?\d{1,2})?(?=\.(?:md|ya?ml)$)/iu;
