import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Notes } from '../interpret/notes.ts';
import { isSettled, statusOf } from '../interpret/notes.ts';
import type { ReviewedItem } from '../review/items.ts';
import { itemNamed } from '../review/items.ts';
import type { Comment, Review } from '../review/review.ts';
import { agreementsOf, reviewPath, wholeReport } from '../review/review.ts';
import { quoted } from '../source/quoted.ts';
import { positionAt } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import { statusPlace } from './publication.ts';

/** What was said of the report that notes make. */
export interface ReviewedNotes {
  /** The review, or why it cannot be read. */
  readonly review: Outcome<Review>;
  /** What can be commented on, exempt points among it. */
  readonly items: readonly ReviewedItem[];
  /** The version that the public would read now. */
  readonly publicVersion: string;
  /** The version that has to be agreed. */
  readonly version: string;
}

/** Comments that nobody has settled, at their places; an agreement that no longer holds; a review file that cannot be read. */
export function reviewProblems(notes: Notes, reviewed: ReviewedNotes): readonly Diagnostic[] {
  const { value: review, diagnostics } = reviewed.review;
  if (review === undefined) return [unreadable(notes, diagnostics[0])];
  const open = review.comments.filter(({ resolved }) => resolved === undefined);
  return [...open.map((comment) => openComment(comment, notes, reviewed)), ...outOfDate(notes, review, reviewed)];
}

/** Told in the notes: a frame would show what others said, of exempt points too. */
function unreadable(notes: Notes, problem: Diagnostic | undefined): Diagnostic {
  const file = quoted(reviewPath(notes.source.path));
  const line = problem === undefined ? '' : ` (line ${String(positionAt(problem.source, problem.span.start).line)})`;
  return {
    rule: 'review-unreadable',
    severity: 'warning',
    message: `What was said of this report cannot be read: there is a mistake in ${file}${line}.`,
    hint: `Run ${inFull(`scrutineer review ${notes.source.path}`)} to see what it is.`,
    source: notes.source,
    span: statusPlace(notes),
  };
}

function openComment(comment: Comment, notes: Notes, { items, publicVersion }: ReviewedNotes): Diagnostic {
  const item = itemNamed(items, comment.item);
  const isWhole = item === undefined && comment.item === wholeReport;
  // What was exempt from the beginning, and what has become so since, may be repeated in it.
  const isOpenToAll = comment.edition === 'public' && comment.version === publicVersion && item?.isExempt !== true;
  const isShown = isOpenToAll || !items.some(({ isExempt }) => isExempt);
  const gone = item === undefined && !isWhole ? ` of ${quoted(comment.item)}, which is no longer in the notes` : '';
  const hiddenGone = gone === '' ? '' : ', on something that is no longer in the notes';
  return {
    rule: 'open-comment',
    severity: isSettled(statusOf(notes)) ? 'warning' : 'notice',
    message: isShown
      ? `${quoted(comment.by)} says${gone}: ${inFull(comment.text)}`
      : `Nobody has settled the comment ${comment.id}${hiddenGone}.`,
    hint: `Answer it, then settle it with ${inFull(`scrutineer review resolve ${comment.id} ${notes.source.path}`)}${isShown ? '' : '; `scrutineer review` shows it'}.`,
    source: notes.source,
    span: item?.span === undefined ? statusPlace(notes) : firstLine(notes, item.span),
  };
}

function inFull(text: string): string {
  return `\`${text.replaceAll(/\s+/gu, ' ').replaceAll('`', '’')}\``;
}

function firstLine({ source }: Notes, { start, end }: Span): Span {
  const length = /^[^\r\n]*/u.exec(source.text.slice(start, end))?.[0].length ?? 0;
  return { start, end: start + length };
}

/** Agreement is missed only where somebody gave it, and only once the notes say that there is one. */
function outOfDate(notes: Notes, review: Review, { version }: ReviewedNotes): readonly Diagnostic[] {
  const last = review.agreements.at(-1);
  if (last === undefined || !isSettled(statusOf(notes)) || agreementsOf(review, version).length > 0) return [];
  return [
    {
      rule: 'agreement-out-of-date',
      severity: 'warning',
      message: `The report says that it was agreed, and nobody has agreed it as it stands; ${quoted(last.by)} last agreed other words.`,
      hint: 'Have it agreed again, or put back the agreed words.',
      source: notes.source,
      span: statusPlace(notes),
    },
  ];
}
