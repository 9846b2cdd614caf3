import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Notes } from '../interpret/notes.ts';
import { fieldByRole, isSettled, statusOf } from '../interpret/notes.ts';
import { matchesIn } from '../source/matches.ts';
import { quoted } from '../source/quoted.ts';
import type { Span } from '../source/span.ts';

/** What may stand in a draft and keeps a report from being published. Whoever keeps comments of readers tells them as `open-comment`. */
const refused: ReadonlySet<string> = new Set([
  'agreement-out-of-date',
  'classified-report',
  'open-comment',
  'review-unreadable',
  'template-leftover',
  'working-words-in-title',
]);

/** The problems of a report that is to be published: those found so far, some of them errors now, its state, and what is still open in it. `remarks` are the comments in the notes. */
export function publicationProblems(
  notes: Notes,
  found: readonly Diagnostic[],
  remarks: readonly Span[],
): readonly Diagnostic[] {
  return [
    ...found.map((one): Diagnostic => (refused.has(one.rule) ? { ...one, severity: 'error' } : one)),
    ...stateProblems(notes),
    ...openRemarks(notes, remarks),
  ];
}

/** Where the notes say how far the report has come; where they do not, their first line. */
export function statusPlace(notes: Notes): Span {
  const first = /\S[^\r\n]*/u.exec(notes.source.text);
  const start = first?.index ?? 0;
  return fieldByRole(notes, 'status')?.span ?? { start, end: start + (first?.[0].length ?? 0) };
}

function stateProblems(notes: Notes): readonly Diagnostic[] {
  const status = statusOf(notes);
  const place = { severity: 'error', source: notes.source, span: statusPlace(notes) } as const;
  if (status === 'withdrawn')
    return [
      {
        ...place,
        rule: 'withdrawn-report',
        message: 'The report was withdrawn, so it is not published.',
        hint: 'Leave out `--publish` to make the page that says so.',
      },
    ];
  if (!isSettled(status))
    return [
      {
        ...place,
        rule: 'not-agreed',
        message:
          status === undefined
            ? 'The notes do not say that the report was agreed, so it is not published.'
            : `The report is not published while its status is ${quoted(status)}.`,
        hint: 'Write `status: agreed` once the committee has agreed it.',
      },
    ];
  if (status !== 'corrected' || fieldByRole(notes, 'correction') !== undefined) return [];
  return [
    {
      ...place,
      rule: 'correction-missing',
      message: 'The report says that it was corrected, and not what was corrected or why.',
      hint: 'Add `correction:` with the reason; it is printed at the top.',
    },
  ];
}

/** Comments in the notes, and marks for what is still to be done, wherever they stand. */
function openRemarks({ source }: Notes, remarks: readonly Span[]): readonly Diagnostic[] {
  const marks = matchesIn(source.text, /\b(?:TODO|FIXME)\b/gu).map(({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
  const alone = marks.filter(({ start }) => !remarks.some((remark) => start >= remark.start && start < remark.end));
  const problem = (span: Span, what: string): Diagnostic => ({
    rule: 'open-comment',
    severity: 'error',
    message: `${what} has still to be settled before the report is published.`,
    hint: 'Settle it, and take it out of the notes.',
    source,
    span,
  });
  return [
    ...remarks.map((span) => problem(span, 'This comment')),
    ...alone.map((span) => problem(span, `What is marked ${quoted(source.text.slice(span.start, span.end))}`)),
  ];
}
