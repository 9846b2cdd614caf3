import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import type { Report } from '../model/report.ts';
import { cleanName, cleanText, withAgreement, withComment, withResolved, wholeReport } from '../review/review.ts';
import type { Review } from '../review/review.ts';
import { changeReview } from '../review/review-file.ts';
import type { Heard, Said } from './review-state.ts';
import type { View } from './view.ts';

/** Where something is said: the notes, the edition that was read, and what is shown of it now. */
export interface Saying {
  /** The path of the notes. */
  readonly path: string;
  /** The edition. */
  readonly edition: Report['edition'];
  /** What is shown now. */
  readonly view: View;
  /** The world. */
  readonly host: Host;
}

/** Reads what a browser sent; nothing where it is not what the preview's own page sends. */
export function readSaid(body: string): Said | undefined {
  const given = parsed(body);
  const text = (key: string): string => (typeof given[key] === 'string' ? given[key] : '');
  switch (given['kind']) {
    case 'comment':
      return { kind: 'comment', item: text('item'), text: text('text'), by: text('by'), version: text('version') };
    case 'settle':
      return { kind: 'settle', id: text('id'), by: text('by') };
    case 'agree':
      return { kind: 'agree', by: text('by'), version: text('version') };
    default:
      return undefined;
  }
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

/** Writes what was said into the review file beside the notes. Only what stands in the browser can be spoken of, and only those words can be agreed. */
export async function hear(said: Said, saying: Saying): Promise<Heard> {
  const { path, view, host } = saying;
  const { review, page } = view.state;
  const by = cleanName(said.by);
  if (review === undefined || page === undefined || review.mistake !== undefined) return 'cannot-write';
  if (by === undefined) return 'write-name';
  const change = changeFor(said, by, saying);
  if (typeof change === 'string') return change;
  try {
    const { value } = await changeReview(path, change, host);
    return value === undefined ? 'cannot-write' : 'done';
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return 'cannot-write';
  }
}

function changeFor(said: Said, by: string, { view, edition, host }: Saying): Heard | ((review: Review) => Review) {
  const { state } = view;
  const at = host.now();
  if (said.kind === 'settle') return (review) => withResolved(review, said.id, { by, at });
  const { version } = said;
  if (version !== state.review?.version || state.overlay !== undefined) return 'changed-meanwhile';
  if (said.kind === 'agree') {
    if (state.problems.some(({ severity }) => severity === 'error')) return 'has-errors';
    return (review) => withAgreement(review, { by, at, version, edition });
  }
  const text = cleanText(said.text);
  const isThere = said.item === wholeReport || state.page?.places.some(({ item }) => item === said.item) === true;
  if (text === undefined || !isThere) return 'write-words';
  return (review) => withComment(review, { item: said.item, text, by, at, version, edition });
}
