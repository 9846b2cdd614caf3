import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import type { Review } from './review.ts';
import { reviewPath } from './review.ts';

/** What was said of notes, or why that cannot be read; nothing where there is no review file, and then next to nothing is loaded. */
export async function reviewBeside(notesPath: string, host: Host): Promise<Outcome<Review> | undefined> {
  const path = reviewPath(notesPath);
  if ((await host.files.kind(path)) === 'nothing') return undefined;
  try {
    const { loadReview } = await import('./review-file.ts');
    return await loadReview(notesPath, host);
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    const place = { source: { path, text: '' }, span: { start: 0, end: 0 } };
    return { diagnostics: [{ rule: 'file-unreadable', severity: 'error', message: problem.message, ...place }] };
  }
}
