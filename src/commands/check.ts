import { InvalidArgumentError, Option } from 'commander';
import type { Preset } from '../check/rule.ts';
import type { CheckedFile } from '../diagnostics/reporters/reporter.ts';
import { reporterNames } from '../diagnostics/reporters/index.ts';
import { addTo } from '../diagnostics/tally.ts';
import type { Host } from '../host/host.ts';
import { findNotes } from '../read/find.ts';
import type { BaselineOptions } from './baseline.ts';
import { openBaselines } from './baseline.ts';
import type { CheckFileOptions } from './check-file.ts';
import { checkFiles } from './check-files.ts';
import type { CheckFormat } from './check-formats.ts';
import { addFormat } from './check-formats.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import { beginReports } from './check-reports.ts';
import { gatherFixes } from './fix-notes.ts';
import type { FixMode } from './fix-notes.ts';
import { withProblems } from './problems-by-file.ts';

/** What `check` was asked. */
export interface CheckOptions {
  /** Files, folders and globs; `-` is standard input. */
  readonly notes: readonly string[];
  /** How the problems are shown, and where. */
  readonly formats: readonly CheckFormat[];
  /** How many warnings are allowed before the exit code is 1; any number without it. */
  readonly maxWarnings?: number;
  /** The set of rules to check, whatever the settings say. */
  readonly preset?: Preset;
  /** Whether a grammar checker is asked, too. */
  readonly grammar?: boolean;
  /** Whether changes that cannot alter the meaning are made, or only shown. */
  readonly fix?: FixMode;
  /** Where the baseline is and what is done with it; the one beside the settings is read without it. */
  readonly baseline?: BaselineOptions;
  /** Whether it is told on standard error how often each rule found something. */
  readonly stats?: boolean;
  /** What standard input is called in messages; its ending tells the kind of notes. */
  readonly stdinName?: string;
}

/** Checks notes and prints what is wrong on standard output. 1 when there are errors, 2 when nothing could be checked. */
export async function runCheck(options: CheckOptions, host: Host): Promise<ExitCode> {
  const found = await findNotes(options.notes, host);
  for (const problem of found.problems) host.terminal.err(`${problem.message}\n  ${problem.hint}\n`);
  if (found.paths.length === 0) return 2;
  const grammar = options.grammar === true ? await host.openGrammarChecker() : undefined;
  if (options.grammar === true && grammar === undefined) {
    host.terminal.err(noGrammar);
    return 2;
  }
  const fixes = options.fix === undefined ? undefined : gatherFixes(options.fix, host);
  const baselines = openBaselines(options.baseline ?? { mode: 'read' }, host);
  const isOutTaken = options.fix === 'show' || (fixes !== undefined && found.paths.includes('-'));
  const reports = beginReports(options.formats, { host, isOutTaken });
  const counts = { error: 0, warning: 0, notice: 0 };
  const ofRule = new Map<string, number>();
  const tell = (file: CheckedFile): void => {
    reports.file(file);
    addTo(counts, file.diagnostics);
    for (const { rule, count = 1 } of file.diagnostics) ofRule.set(rule, (ofRule.get(rule) ?? 0) + count);
  };
  let unsettled: readonly CheckedFile[] = [];
  for await (const outcome of checkFiles(found.paths, fileOptions(options), { host, fixes, grammar })) {
    if (outcome.kind === 'checked') tell(await baselines.settle(outcome.file, outcome.place));
    else unsettled = withProblems(unsettled, outcome.diagnostics);
  }
  grammar?.close();
  for (const file of unsettled) tell(file);
  await fixes?.finish(counts);
  await baselines.finish();
  await reports.end();
  if (options.stats === true) host.terminal.err(statistics(ofRule));
  if (unsettled.length > 0 || found.problems.length > 0) return 2;
  return exitCode(counts, options, host);
}

const noGrammar =
  'Grammar cannot be checked: Harper is not installed.\n  Install it beside scrutineer with `npm install harper.js`, or leave out `--grammar`.\n';

function exitCode(
  { error, warning }: { readonly error: number; readonly warning: number },
  { maxWarnings }: CheckOptions,
  host: Host,
): ExitCode {
  const isOver = maxWarnings !== undefined && warning > maxWarnings;
  if (isOver) host.terminal.err(`There are ${warning} warnings; \`--max-warnings\` allows ${String(maxWarnings)}.\n`);
  return error > 0 || isOver ? 1 : 0;
}

function fileOptions({ preset, stdinName }: CheckOptions): CheckFileOptions {
  return { ...(preset === undefined ? {} : { preset }), ...(stdinName === undefined ? {} : { stdinName }) };
}

/** How often each rule found something, the most frequent first. */
function statistics(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  return sorted.map(([rule, count]) => `${String(count).padStart(6)}  ${rule}\n`).join('');
}

const examples = `
Examples:
  scrutineer check notes.md                   check one file
  scrutineer check notes/                     check every file of notes in a folder
  scrutineer check notes.md --format json     the same for a program to read
  scrutineer check notes/ --fix-dry-run       show what --fix would change
  scrutineer check notes/ --format pretty --format sarif=problems.sarif
                                              on the screen, and in a file

Errors make the exit code 1; warnings and notices alone 0, unless there are more than \`--max-warnings\`. 2 means that nothing could be checked.`;

interface GivenOptions extends Omit<CheckOptions, 'notes' | 'formats' | 'fix' | 'baseline'> {
  readonly format?: readonly CheckFormat[];
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly baseline?: string;
  readonly suppressAll?: boolean;
  readonly pruneSuppressions?: boolean;
}

function asOptions(notes: readonly string[], given: GivenOptions): CheckOptions {
  const { format, fix, fixDryRun, baseline, suppressAll, pruneSuppressions, ...options } = given;
  const fixMode = fixDryRun === true ? 'show' : fix === true ? 'write' : undefined;
  const mode = suppressAll === true ? 'write' : pruneSuppressions === true ? 'prune' : 'read';
  return {
    notes,
    formats: format ?? [{ name: 'pretty' }],
    ...options,
    ...(fixMode === undefined ? {} : { fix: fixMode }),
    baseline: { mode, ...(baseline === undefined ? {} : { file: baseline }) },
  };
}

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number, such as 0.');
}

/** `scrutineer check`. */
export const check: ScrutineerCommand = {
  name: 'check',
  declare: (command, run) => {
    command
      .summary('say what is wrong with notes, and what to do about it')
      .description(
        'Checks notes against the structure of their report and tells what is wrong, where, and what to do about it. Changes nothing without --fix.',
      )
      .argument('<notes...>', 'files, folders or globs; - is standard input')
      .option(
        '--format <name[=file]>',
        `how to show the problems, and in which file; may be given again: ${reporterNames.join(', ')} (default: "pretty")`,
        addFormat,
      )
      .addOption(
        new Option(
          '--preset <name>',
          'the set of rules to check: house-style speaks on ordinary prose as well',
        ).choices(['recommended', 'house-style']),
      )
      .addOption(
        new Option('--grammar', 'ask the grammar checker Harper, too, where it is installed').conflicts([
          'fix',
          'fixDryRun',
        ]),
      )
      .option('--fix', 'make the changes that cannot alter the meaning')
      .option('--fix-dry-run', 'show these changes, and write nothing')
      .option(
        '--suppress-all',
        'write everything that is found into the baseline, and tell only what is new from then on',
      )
      .option('--prune-suppressions', 'drop from the baseline what no longer occurs')
      .option('--baseline <file>', 'the baseline (default: scrutineer-baseline.json beside scrutineer.yaml)')
      .option('--max-warnings <number>', 'how many warnings are allowed', wholeNumber)
      .option('--stats', 'tell how often each rule found something')
      .option('--stdin-name <file>', 'what to call standard input; its ending (.md or .yaml) says how to read it')
      .addHelpText('after', examples)
      .action(async (notes: string[], options: GivenOptions) =>
        run((host) => runCheck(asOptions(notes, options), host)),
      );
  },
};
