import { basename, dirname, join } from 'node:path';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { readReview } from './read-review.ts';
import type { Review } from './review.ts';
import { inOrder, noReview, reviewPath } from './review.ts';
import { reviewText } from './write-review.ts';

/** The review of notes, from the file beside them; `noReview` where there is none. What cannot be read gives diagnostics and no review. Rejects with a `FileProblem`. */
export async function loadReview(notesPath: string, host: Host): Promise<Outcome<Review>> {
  const path = reviewPath(notesPath);
  if ((await host.files.kind(path)) === 'nothing') return { value: noReview, diagnostics: [] };
  const { value, diagnostics } = readReview(path, await host.files.read(path));
  return { ...(value === undefined ? {} : { value: value.review }), diagnostics };
}

/**
 * Changes the review of notes: reads the file anew while nobody else of the program writes it, asks for the change, and puts the new file in
 * the place of the old. The review as it stands afterwards. A file that cannot be read is left as it is, and told. Rejects with a `FileProblem`.
 */
export async function changeReview(
  notesPath: string,
  change: (review: Review) => Review,
  host: Host,
): Promise<Outcome<Review>> {
  const path = reviewPath(notesPath);
  let outcome: Outcome<Review> = { diagnostics: [] };
  await host.files.inTurn(join(dirname(path), '.scrutineer-review-lock'), async () => {
    outcome = await loadReview(notesPath, host);
    if (outcome.value === undefined) return;
    const before = JSON.stringify(outcome.value);
    const review = inOrder(change(outcome.value));
    if (JSON.stringify(review) === before) return;
    const bytes = new TextEncoder().encode(reviewText(review, basename(notesPath)));
    const again = readReview(path, bytes);
    // Nothing is written that could not be read again, such as the comment that makes the file too large.
    outcome = again.value === undefined ? { diagnostics: again.diagnostics } : { value: review, diagnostics: [] };
    if (again.value !== undefined) await host.files.writeAll([{ path, bytes }]);
  });
  return outcome;
}
