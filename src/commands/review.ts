import { printable } from '../diagnostics/printable.ts';
import type { Host } from '../host/host.ts';
import { inWords as dayInWords } from '../language/dates.ts';
import { findNotes } from '../read/find.ts';
import { changeReview, loadReview } from '../review/review-file.ts';
import type { Comment, Deed, Review } from '../review/review.ts';
import { cleanName, withResolved } from '../review/review.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import type { ReviewImportOptions } from './review-import.ts';
import { runReviewImport } from './review-import.ts';
import { tellMistakes, versionsNow } from './reviewed-report.ts';

/** Tells what was said of reports, and by whom they were agreed. 1 when a review file cannot be read, 2 when there are no notes. */
export async function runReview(given: readonly string[], host: Host): Promise<ExitCode> {
  const found = await findNotes(given, host);
  for (const problem of found.problems) host.terminal.err(`${problem.message}\n  ${problem.hint}\n`);
  let isUnreadable = false;
  for (const path of found.paths.filter((each) => each !== '-')) {
    const { value, diagnostics } = await loadReview(path, host);
    tellMistakes(diagnostics, host);
    isUnreadable ||= value === undefined;
    if (value !== undefined) host.terminal.out(inWords(path, value, await versionsNow(path, host)));
  }
  if (found.problems.length > 0 || found.paths.length === 0) return 2;
  return isUnreadable ? 1 : 0;
}

function inWords(path: string, { comments, agreements }: Review, versions: ReadonlySet<string>): string {
  const open = comments.filter(({ resolved }) => resolved === undefined);
  const settled = comments.length - open.length;
  const lines = [
    printable(path),
    ...open.flatMap((comment) => commentLines(comment)),
    ...(open.length === 0 ? ['  No open comments.'] : []),
    ...(settled === 0 ? [] : [`  Settled comments: ${String(settled)}.`]),
    ...agreements.map(
      (one) => `  Agreed by ${said(one)}${versions.has(one.version) ? '.' : '; the words have changed since.'}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function commentLines(comment: Comment): readonly string[] {
  const { id, item, text, edition } = comment;
  const whose = edition === 'members' ? ', of the members’ edition' : '';
  return [
    `  ${id} on ${printable(item)}: ${said(comment)}${whose}`,
    ...text.split('\n').map((line) => `    ${printable(line)}`.trimEnd()),
  ];
}

function said({ by, at }: Deed): string {
  const [year = 0, month = 0, day = 0] = at.slice(0, 10).split('-').map(Number);
  return `${printable(by)} on ${dayInWords({ year, month, day }, 'en-GB')}`;
}

/** What `review resolve` was asked. */
export interface ReviewResolveOptions {
  /** The id of the comment. */
  readonly id: string;
  /** The notes. */
  readonly notes: string;
  /** Who settles it. */
  readonly by: string;
}

/** Settles a comment. 1 when there is no such comment, 2 when the review file cannot be read. */
export async function runReviewResolve({ id, notes, by }: ReviewResolveOptions, host: Host): Promise<ExitCode> {
  const name = cleanName(by);
  if (name === undefined) {
    host.terminal.err('The name after `--by` is empty or too long.\n  Write who settles the comment.\n');
    return 2;
  }
  const resolved = { by: name, at: host.now() };
  const { value, diagnostics } = await changeReview(notes, (review) => withResolved(review, id, resolved), host);
  if (value === undefined) {
    tellMistakes(diagnostics, host);
    return 2;
  }
  if (value.comments.some((comment) => comment.id === id)) return 0;
  host.terminal.err(
    `\`${printable(notes)}\` has no comment \`${printable(id)}\`.\n  \`scrutineer review ${printable(notes)}\` lists them.\n`,
  );
  return 1;
}

const examples = `
Examples:
  scrutineer review notes.md                       list the open comments, and who agreed the report
  scrutineer review resolve c5f2e81b90d3 notes.md --by "B Hale"
                                                   settle a comment that was answered
  scrutineer review import report.review.yaml notes.md
                                                   take in the file that a chair sent back

The comments lie beside the notes, in \`notes.review.yaml\`. Those of the members' edition may speak of what is exempt.`;

/** `scrutineer review`. */
export const review: ScrutineerCommand = {
  name: 'review',
  declare: (command, run) => {
    command
      .summary('list what was said of a report, settle it, take in what a chair sent back')
      .description('Lists the comments on reports that nobody has settled, and who agreed them.')
      .argument('[notes...]', 'files, folders or globs', ['.'])
      .addHelpText('after', examples)
      .action(async (notes: string[]) => run((host) => runReview(notes, host)));
    command
      .command('import')
      .description('Takes a review file that somebody sent into the one beside the notes, and says what was taken.')
      .argument('<file>', 'the file that was sent')
      .argument('[notes]', 'the notes that it is about (default: those that it names)')
      .action(async (file: string, notes: string | undefined) => {
        const options: ReviewImportOptions = { file, ...(notes === undefined ? {} : { notes }) };
        return run((host) => runReviewImport(options, host));
      });
    command
      .command('resolve')
      .description('Settles a comment that was answered.')
      .argument('<id>', 'the id of the comment')
      .argument('<notes>', 'the notes')
      .requiredOption('--by <name>', 'who settles it')
      .action(async (id: string, notes: string, { by }: { readonly by: string }) =>
        run((host) => runReviewResolve({ id, notes, by }, host)),
      );
  },
};
