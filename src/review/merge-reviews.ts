import type { Agreement, Comment, Deed, Review } from './review.ts';
import { inOrder, withAgreement } from './review.ts';

/** What came of taking one review into another. */
export interface MergedReviews {
  /** Both in one. */
  readonly review: Review;
  /** What was new. */
  readonly taken: Review;
  /** The comments that were open and are settled now. */
  readonly settled: readonly Comment[];
  /** What was left out, and why, as the rest of a sentence. */
  readonly refused: readonly { readonly what: Comment | Agreement; readonly why: string }[];
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Takes what somebody else's review says into ours; what stands in both is there once, so that doing it again changes nothing. What was
 * said more than a day after `now`, and a comment that has the id of another one, is refused.
 */
export function mergeReviews(ours: Review, theirs: Review, now: string): MergedReviews {
  const isToCome = (deed: Deed): boolean => Date.parse(deed.at) > Date.parse(now) + dayMs;
  const refused: MergedReviews['refused'][number][] = [];
  const isPast = (what: Comment | Agreement): boolean => {
    if (isToCome(what)) refused.push({ what, why: `it bears the date ${what.at}, which is still to come` });
    return !isToCome(what);
  };
  const known = new Map(ours.comments.map((comment) => [comment.id, comment]));
  const isFree = (what: Comment): boolean => {
    const own = known.get(what.id);
    const isOther = own !== undefined && contentOf(own) !== contentOf(what);
    if (isOther) refused.push({ what, why: 'another comment has its id' });
    return !isOther;
  };
  const comments = theirs.comments
    .filter((comment) => isPast(comment) && isFree(comment))
    .map((one) => withoutFuture(one, isToCome));
  const fresh = comments.filter(({ id }) => !known.has(id));
  const settled = comments.filter(({ id, resolved }) => {
    const own = known.get(id);
    return own !== undefined && own.resolved === undefined && resolved !== undefined;
  });
  const past = theirs.agreements.filter((agreement) => isPast(agreement));
  const { agreements } = past.reduce(withAgreement, ours);
  const bySettled = new Map(settled.map((comment) => [comment.id, comment]));
  const review = inOrder({
    comments: [...ours.comments.map((own) => bySettled.get(own.id) ?? own), ...fresh],
    agreements,
  });
  const added = agreements.filter((one) => !ours.agreements.includes(one));
  return { review, taken: { comments: fresh, agreements: added }, settled, refused };
}

/** All that does not change when a comment is settled. */
function contentOf({ item, text, by, at, version, edition }: Comment): string {
  return JSON.stringify([item, text, by, at, version, edition]);
}

/** A comment that is to be settled one day is open. */
function withoutFuture(comment: Comment, isToCome: (deed: Deed) => boolean): Comment {
  const { resolved, ...open } = comment;
  return resolved !== undefined && isToCome(resolved) ? open : comment;
}
