import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import type { Review } from './review.ts';
import { reviewPath } from './review.ts';
import type { versionOf } from './version.ts';

/** What was said of notes, or why that cannot be read. */
export interface ReviewBeside extends Outcome<Review> {
  /** The file as it stands; absent where it cannot be read at all. */
  readonly bytes?: Uint8Array;
  /** What tells one version of a report from another; loaded only here, since it needs more than a check does. */
  readonly versionOf: typeof versionOf;
}

/** What was said of notes; nothing where there is no review file, and then next to nothing is loaded. */
export async function reviewBeside(notesPath: string, host: Host): Promise<ReviewBeside | undefined> {
  const path = reviewPath(notesPath);
  if ((await host.files.kind(path)) === 'nothing') return undefined;
  const { versionOf } = await import('./version.ts');
  try {
    const bytes = await host.files.read(path);
    const { readReview } = await import('./read-review.ts');
    const { value, diagnostics } = readReview(path, bytes);
    return { ...(value === undefined ? {} : { value: value.review }), diagnostics, bytes, versionOf };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    const place = { source: { path, text: '' }, span: { start: 0, end: 0 } };
    return {
      versionOf,
      diagnostics: [{ rule: 'file-unreadable', severity: 'error', message: problem.message, ...place }],
    };
  }
}
