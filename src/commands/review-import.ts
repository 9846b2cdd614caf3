import { basename, dirname, join } from 'node:path';
import { printable } from '../diagnostics/printable.ts';
import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import type { MergedReviews } from '../review/merge-reviews.ts';
import { mergeReviews } from '../review/merge-reviews.ts';
import type { ReadReview } from '../review/read-review.ts';
import { readReview } from '../review/read-review.ts';
import { changeReview, loadReview } from '../review/review-file.ts';
import type { Review } from '../review/review.ts';
import { reviewPath } from '../review/review.ts';
import type { ExitCode } from './command.ts';
import { tellMistakes, versionsNow } from './reviewed-report.ts';

/** What `review import` was asked. */
export interface ReviewImportOptions {
  /** The review file that somebody sent. */
  readonly file: string;
  /** The notes that it is about; found by the name that it gives where they are not named. */
  readonly notes?: string;
}

/** Takes a review file that somebody sent into the one beside the notes. 0 when all of it is there now, 1 when some was refused, 2 when nothing could be taken. */
export async function runReviewImport({ file, notes: named }: ReviewImportOptions, host: Host): Promise<ExitCode> {
  const sent = readReview(file, await host.files.read(file));
  if (sent.value === undefined) {
    tellMistakes(sent.diagnostics, host);
    host.terminal.err(`Nothing was taken from \`${printable(file)}\`.\n`);
    return 2;
  }
  const notes = named ?? (await notesOf(file, sent.value, host));
  if (notes === undefined)
    return refuse(
      `It is not clear which notes \`${printable(file)}\` is about.\n  Name them: \`scrutineer review import FILE NOTES\`.\n`,
      host,
    );
  if ((await host.files.kind(notes)) !== 'file')
    return refuse(`There is no file \`${printable(notes)}\`.\n  Check the spelling.\n`, host);
  const versions = await versionsNow(notes, host);
  const beside = await loadReview(notes, host);
  if (isForOthers(sent.value, notes, [...versions, ...versionsIn(beside.value)]))
    return refuse(
      `\`${printable(file)}\` is about \`${printable(sent.value.notes ?? '')}\`, and of no version of \`${printable(notes)}\`: nothing was taken.\n  Name the notes that it is about.\n`,
      host,
    );
  let merged: MergedReviews | undefined;
  const { review } = sent.value;
  const change = (ours: Review): Review => (merged = mergeReviews(ours, review, host.now())).review;
  const outcome = await changeReview(notes, change, host);
  if (outcome.value === undefined || merged === undefined) {
    tellMistakes(outcome.diagnostics, host);
    return refuse(`Nothing was taken from \`${printable(file)}\`.\n`, host);
  }
  host.terminal.err(inWords(merged, reviewPath(notes), versions));
  return merged.refused.length > 0 ? 1 : 0;
}

function refuse(words: string, { terminal }: Host): ExitCode {
  terminal.err(words);
  return 2;
}

/** Where one stands, or beside the file that was sent. Its name of the notes has no folder. */
async function notesOf(file: string, { notes }: ReadReview, host: Host): Promise<string | undefined> {
  if (notes === undefined || /[/\\]/u.test(notes)) return undefined;
  for (const path of [notes, join(dirname(file), notes)]) if (await isFile(path, host)) return path;
  return undefined;
}

async function isFile(path: string, host: Host): Promise<boolean> {
  try {
    return (await host.files.kind(path)) === 'file';
  } catch (problem) {
    if (problem instanceof FileProblem) return false;
    throw problem;
  }
}

function versionsIn(review: Review | undefined): readonly string[] {
  return review === undefined ? [] : [...review.comments, ...review.agreements].map(({ version }) => version);
}

/** Notes may have been renamed since; then a version that is known says that they are the same. */
function isForOthers({ notes, review }: ReadReview, path: string, versions: readonly string[]): boolean {
  return notes !== basename(path) && !versionsIn(review).some((version) => versions.includes(version));
}

function inWords({ taken, settled, refused }: MergedReviews, path: string, versions: ReadonlySet<string>): string {
  const lines = [
    ...taken.comments.map(({ by, item }) => `Taken: a comment of ${by} on ${item}.`),
    ...settled.map(({ by, item }) => `Settled: the comment of ${by} on ${item}.`),
    ...taken.agreements.map(
      ({ by, version }) =>
        `Taken: the agreement of ${by}${versions.has(version) ? '.' : ', which is of other words than the notes hold now.'}`,
    ),
    ...refused.map(
      ({ what, why }) => `Not taken: ${'text' in what ? 'a comment' : 'the agreement'} of ${what.by}: ${why}.`,
    ),
  ];
  const isNew = taken.comments.length + settled.length + taken.agreements.length > 0;
  const end = isNew ? `Wrote ${path}` : 'There was nothing new in it.';
  return `${[...lines, end].map((line) => printable(line)).join('\n')}\n`;
}
