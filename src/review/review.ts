import { replaceInvisible } from '../diagnostics/printable.ts';
import type { Report } from '../model/report.ts';

/** Who did something, and when. */
export interface Deed {
  /** The person's name, one line of at most 100 characters. */
  readonly by: string;
  /** The moment, in UTC: `2026-12-01T10:00:00Z`. */
  readonly at: string;
}

/** What somebody said of a part of a report. */
export interface Comment extends Deed {
  /** Twelve small letters and digits, made by chance. */
  readonly id: string;
  /** What it is about: the own `id` of a point, an anchor, the name of a field, or `report` for the whole. */
  readonly item: string;
  /** Plain text, cleaned by `cleanText`. */
  readonly text: string;
  /** The version that it was made on, of `versionOf`. */
  readonly version: string;
  /** The edition that was read. */
  readonly edition: Report['edition'];
  /** By whom it was settled; absent while it is open. */
  readonly resolved?: Deed;
}

/** That somebody agreed a version. It holds for that version alone, so for another edition only where that has the same words. */
export interface Agreement extends Deed {
  /** The version that was agreed, of `versionOf`. */
  readonly version: string;
  /** The edition that was read. */
  readonly edition: Report['edition'];
}

/** What was said of a report, as it stands in the review file beside its notes. */
export interface Review {
  /** The comments, in the order of their making. */
  readonly comments: readonly Comment[];
  /** The agreements, in the order of their making. */
  readonly agreements: readonly Agreement[];
}

/** What is known of a report that nobody has spoken of. */
export const noReview: Review = { comments: [], agreements: [] };

/** The `item` of a comment on the whole report. */
export const wholeReport = 'report';

/** The rules under which `check` tells what was said. */
export const reviewRules: ReadonlySet<string> = new Set(['agreement-out-of-date', 'open-comment', 'review-unreadable']);

/** So many characters a comment may have. */
export const longestText = 4000;

/** So many characters a name of a person may have. */
export const longestName = 100;

/** The path of the review file of notes: `report.review.yaml` beside `report.md`. */
export function reviewPath(notesPath: string): string {
  return `${notesPath.replace(/\.(?:md|markdown|ya?ml)$/iu, '')}.review.yaml`;
}

/** A comment's text as it is kept: without what cannot be seen, runs of spaces as one, at most one empty line running. Nothing where no words are left, or too many. */
export function cleanText(text: string): string | undefined {
  const seen = text
    .replaceAll(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => cleanLine(line));
  const cleaned = seen
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
  return cleaned === '' || cleaned.length > longestText ? undefined : cleaned;
}

function cleanLine(line: string): string {
  const seen = replaceInvisible(line.replaceAll(/\s/gu, ' '), () => '').normalize('NFC');
  return seen.replaceAll(/\s+/gu, ' ').trim();
}

/** The name of a person as it is kept, on one line. Nothing where no words are left, or too many. */
export function cleanName(name: string): string | undefined {
  const cleaned = cleanText(name)?.replaceAll('\n', ' ').replaceAll(/ +/gu, ' ');
  return cleaned === undefined || cleaned.length > longestName ? undefined : cleaned;
}

/** A comment without its id, as somebody makes it. */
export type NewComment = Omit<Comment, 'id' | 'resolved'>;

/** The review with a comment more. */
export function withComment(review: Review, comment: NewComment): Review {
  return inOrder({ ...review, comments: [...review.comments, { id: newId(), ...comment }] });
}

/** An id for a comment: no other has it. */
export function newId(): string {
  // It is made in browsers, too, which know no other source of chance.
  const chance = [...crypto.getRandomValues(new Uint8Array(6))];
  return `c${chance.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.slice(0, 12);
}

/** The review with a comment settled. The same where there is no such comment, or it was settled before. */
export function withResolved(review: Review, id: string, resolved: Deed): Review {
  const comments = review.comments.map((one) =>
    one.id === id && one.resolved === undefined ? { ...one, resolved } : one,
  );
  return { ...review, comments };
}

/** The review with an agreement more. The same where that person agreed that version before. */
export function withAgreement(review: Review, agreement: Agreement): Review {
  const isKnown = review.agreements.some((one) => isSameAgreement(one, agreement));
  return isKnown ? review : inOrder({ ...review, agreements: [...review.agreements, agreement] });
}

/** Whether both say that the same person agreed the same version, whenever that was. */
function isSameAgreement(one: Agreement, other: Agreement): boolean {
  return one.by === other.by && one.version === other.version && one.edition === other.edition;
}

/** The agreements that cover a version, of `versionOf`. Whoever agreed the same words in another edition agreed these. */
export function agreementsOf({ agreements }: Review, version: string): readonly Agreement[] {
  return agreements.filter((one) => one.version === version);
}

/** In the order of time: the same whoever wrote first. */
export function inOrder({ comments, agreements }: Review): Review {
  return {
    comments: comments.toSorted((one, other) => compare(`${one.at} ${one.id}`, `${other.at} ${other.id}`)),
    agreements: agreements.toSorted((one, other) => compare(keyOf(one), keyOf(other))),
  };
}

function keyOf({ at, by, edition, version }: Agreement): string {
  return `${at} ${by} ${edition} ${version}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
