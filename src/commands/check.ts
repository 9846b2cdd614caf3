import { Option } from 'commander';
import type { CheckedFile } from '../diagnostics/reporters/reporter.ts';
import { reporters } from '../diagnostics/reporters/index.ts';
import { bounded } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import { checkSource } from '../pipeline.ts';
import { openProjects } from '../project.ts';
import { findNotes } from '../read/find.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import { loadNotes } from './load-notes.ts';
import { mostOfOneRule, withProblems } from './problems-by-file.ts';

/** What `check` was asked. */
export interface CheckOptions {
  /** Files, folders and globs; `-` is standard input. */
  readonly notes: readonly string[];
  /** How the problems are shown. */
  readonly format: string;
  /** What standard input is called in messages; its ending tells the kind of notes. */
  readonly stdinName?: string;
}

/** Checks notes and prints what is wrong on standard output. 1 when there are errors, 2 when nothing could be checked. */
export async function runCheck(options: CheckOptions, host: Host): Promise<ExitCode> {
  const found = await findNotes(options.notes, host);
  for (const problem of found.problems) host.terminal.err(`${problem.message}\n  ${problem.hint}\n`);
  if (found.paths.length === 0) return 2;
  const projects = openProjects(host);
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
  const reporter = reporters.find((candidate) => candidate.name === options.format);
  host.terminal.out(
    reporter?.report(files, { hasColour: host.terminal.outHasColour, columns: host.terminal.columns }) ?? '',
  );
  if (unsettled.length > 0 || found.problems.length > 0) return 2;
  return files.some((file) => file.diagnostics.some((diagnostic) => diagnostic.severity === 'error')) ? 1 : 0;
}

const examples = `
Examples:
  scrutineer check notes.md                   check one file
  scrutineer check notes/                     check every file of notes in a folder
  scrutineer check notes.md --format json     the same for a program to read

Errors make the exit code 1; warnings and notices alone 0. 2 means that nothing could be checked.`;

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
      .addOption(
        new Option('--format <name>', 'how to show the problems')
          .choices(reporters.map((reporter) => reporter.name))
          .default('pretty'),
      )
      .option('--stdin-name <file>', 'what to call standard input; its ending (.md or .yaml) says how to read it')
      .addHelpText('after', examples)
      .action(async (notes: string[], options: { format: string; stdinName?: string }) =>
        run((host) => runCheck({ notes, ...options }, host)),
      );
  },
};
