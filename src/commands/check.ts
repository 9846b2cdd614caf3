import { InvalidArgumentError, Option } from 'commander';
import type { Preset } from '../check/rule.ts';
import type { CheckedFile } from '../diagnostics/reporters/reporter.ts';
import { reporterNames, reporters } from '../diagnostics/reporters/index.ts';
import { tally } from '../diagnostics/tally.ts';
import { bounded } from '../diagnostics/order.ts';
import type { FileToWrite, Host } from '../host/host.ts';
import { checkSource } from '../pipeline.ts';
import { openProjects } from '../project.ts';
import { findNotes } from '../read/find.ts';
import { version } from '../version.ts';
import type { CheckFormat } from './check-formats.ts';
import { addFormat } from './check-formats.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import { loadNotes } from './load-notes.ts';
import { mostOfOneRule, withProblems } from './problems-by-file.ts';

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
  const projects = openProjects(host, options.preset === undefined ? {} : { preset: options.preset });
  const checked: CheckedFile[] = [];
  let unsettled: readonly CheckedFile[] = [];
  for (const path of found.paths) {
    const loaded = await loadNotes(path, {
      host,
      projects,
      ...(options.stdinName === undefined ? {} : { standardInputName: options.stdinName }),
    });
    if (loaded.kind === 'loaded')
      checked.push({
        path: loaded.source.path,
        diagnostics: bounded(checkSource(loaded.source, loaded.project).diagnostics, { perRule: mostOfOneRule }),
      });
    else if (loaded.kind === 'unreadable') checked.push({ path: loaded.path, diagnostics: loaded.diagnostics });
    else unsettled = withProblems(unsettled, loaded.diagnostics);
  }
  const files = [...unsettled, ...checked];
  await showAll(files, options.formats, host);
  if (options.stats === true) host.terminal.err(statistics(files));
  if (unsettled.length > 0 || found.problems.length > 0) return 2;
  const { error, warning } = tally(files.flatMap((file) => file.diagnostics));
  const isOver = options.maxWarnings !== undefined && warning > options.maxWarnings;
  if (isOver)
    host.terminal.err(`There are ${warning} warnings; \`--max-warnings\` allows ${String(options.maxWarnings)}.\n`);
  return error > 0 || isOver ? 1 : 0;
}

/** Shows the problems in every format that was asked for; files appear whole or not at all. Rejects with a `FileProblem`. */
async function showAll(files: readonly CheckedFile[], formats: readonly CheckFormat[], host: Host): Promise<void> {
  const written: FileToWrite[] = [];
  for (const { name, file } of formats) {
    const reporter = reporters.find((candidate) => candidate.name === name);
    const hasColour = file === undefined && host.terminal.outHasColour;
    const text = reporter?.report(files, { hasColour, columns: host.terminal.columns, version }) ?? '';
    if (file === undefined) host.terminal.out(text);
    else written.push({ path: file, bytes: new TextEncoder().encode(text) });
  }
  if (written.length > 0) await host.files.writeAll(written);
}

/** How often each rule found something, the most frequent first. */
function statistics(files: readonly CheckedFile[]): string {
  const counts = new Map<string, number>();
  for (const { rule, count = 1 } of files.flatMap((file) => file.diagnostics))
    counts.set(rule, (counts.get(rule) ?? 0) + count);
  const sorted = [...counts].toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  return sorted.map(([rule, count]) => `${String(count).padStart(6)}  ${rule}\n`).join('');
}

const examples = `
Examples:
  scrutineer check notes.md                   check one file
  scrutineer check notes/                     check every file of notes in a folder
  scrutineer check notes.md --format json     the same for a program to read
  scrutineer check notes/ --format pretty --format sarif=problems.sarif
                                              on the screen, and in a file

Errors make the exit code 1; warnings and notices alone 0, unless there are more than \`--max-warnings\`. 2 means that nothing could be checked.`;

type GivenOptions = Omit<CheckOptions, 'notes' | 'formats'> & { readonly format?: readonly CheckFormat[] };

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
        'Checks notes against the structure of their report and tells what is wrong, where, and what to do about it. Changes nothing.',
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
      .option('--max-warnings <number>', 'how many warnings are allowed', wholeNumber)
      .option('--stats', 'tell how often each rule found something')
      .option('--stdin-name <file>', 'what to call standard input; its ending (.md or .yaml) says how to read it')
      .addHelpText('after', examples)
      .action(async (notes: string[], { format, ...options }: GivenOptions) =>
        run((host) => runCheck({ notes, formats: format ?? [{ name: 'pretty' }], ...options }, host)),
      );
  },
};
