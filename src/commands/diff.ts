import { InvalidArgumentError, Option } from 'commander';
import type { Host } from '../host/host.ts';
import { BrowserProblem } from '../host/host.ts';
import type { Report } from '../model/report.ts';
import { openProjects } from '../project.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import type { DiffFormat } from './comparison-file.ts';
import { comparisonFile, diffFormats } from './comparison-file.ts';
import { askedVersions, loadVersion } from './diff-versions.ts';

/** What `diff` was asked. */
export interface DiffOptions {
  /** The earlier version, or the only file: a path, or a revision and a path. */
  readonly old: string;
  /** The later version. */
  readonly new?: string;
  /** The revision with which the only file is compared. */
  readonly since?: string;
  /** How the changes are told; the ending of `out` says it where it is not given. */
  readonly format?: DiffFormat;
  /** The file that they are written to; standard output without it. */
  readonly out?: string;
  /** Who may read them. */
  readonly edition: Report['edition'];
  /** The browser that prints a PDF. */
  readonly browser?: string;
  /** How long the print may take, in seconds. */
  readonly timeout: number;
}

/** Tells what changed between two versions of notes: 0 nothing, 1 something, 2 when it cannot be told. */
export async function runDiff(options: DiffOptions, host: Host): Promise<ExitCode> {
  const { edition, out } = options;
  const format = options.format ?? diffFormats.find((name) => out?.toLowerCase().endsWith(`.${name}`)) ?? 'text';
  const refusal = refused(options, format);
  if (refusal !== undefined) {
    host.terminal.err(refusal);
    return 2;
  }
  const reading = { host, projects: openProjects(host), edition };
  const [asked, askedLater] = await askedVersions(options, host);
  const before = await loadVersion(asked, reading);
  const after = await loadVersion(askedLater, reading);
  if (before === undefined || after === undefined) return 2;
  const { compareReports } = await import('../compare/compare-reports.ts');
  const comparison = compareReports({
    before: before.version,
    after: after.version,
    names: { before: before.name, after: after.name },
  });
  try {
    const made = await comparisonFile(comparison, { after, format, options, host });
    if (made === undefined) return 2;
    if (out === undefined) host.terminal.out(new TextDecoder().decode(made));
    else {
      await host.files.writeAll([{ path: out, bytes: made }]);
      host.terminal.err(`Wrote ${out}\n`);
    }
  } catch (problem) {
    if (!(problem instanceof BrowserProblem)) throw problem;
    host.terminal.err(`${problem.message}\n  ${problem.hint.replaceAll('\n', '\n  ')}\n`);
    return 2;
  }
  return comparison.isSame ? 0 : 1;
}

function refused(options: DiffOptions, format: DiffFormat): string | undefined {
  if (options.new !== undefined && options.since !== undefined)
    return '`--since` goes with one file, and two are named.\n  Leave out `--since`, or the second file.\n';
  if (format === 'pdf' && options.out === undefined)
    return 'A PDF needs a file to be written to.\n  Add one, as in `--out changes.pdf`.\n';
  const ending = /\.[^./\\]+$/u.exec(options.out ?? '')?.[0].toLowerCase();
  if (
    options.format === undefined &&
    ending !== undefined &&
    !['.txt', ...diffFormats.map((name) => `.${name}`)].includes(ending)
  )
    return `Nothing can be written as \`${ending}\`.\n  Let the name of the file end in .html, .pdf, .json or .txt, or say how with \`--format\`.\n`;
  return undefined;
}

const examples = `
Examples:
  scrutineer diff notes.md                          since the last commit of git
  scrutineer diff notes.md --since main             since the branch, tag or commit of that name
  scrutineer diff old.md new.md                     between two files
  scrutineer diff v1:notes.md v2:notes.md           between two versions that git keeps
  scrutineer diff old.md new.md --out changes.pdf   as a PDF for the chair; .html and .json likewise

[-Words like these-] were taken out, {+words like these+} were added. A point that was moved is told as moved, and
numbers that changed by themselves as renumbered. What is exempt in either version is not shown without --edition members.
The exit code is 0 when nothing changed, 1 when something did, 2 when it cannot be told.`;

function seconds(text: string): number {
  const number = Number(text);
  if (number >= 1 && number <= 3600) return number;
  throw new InvalidArgumentError('Write a number of seconds from 1 to 3600.');
}

/** `scrutineer diff`. */
export const diff: ScrutineerCommand = {
  name: 'diff',
  declare: (command, run) => {
    command
      .summary('tell what changed between two versions of a report')
      .description(
        'Tells what changed between two versions of a report: point by point, and in each point word by word.',
      )
      .argument('<old>', 'the earlier notes, or the only ones; REVISION:FILE for a version that git keeps')
      .argument('[new]', 'the later notes')
      .option('--since <revision>', 'the version of the only notes to begin from (default: "HEAD")')
      .addOption(
        new Option('--format <name>', 'how to tell it (default: by the ending of --out, else "text")').choices(
          diffFormats,
        ),
      )
      .option('-o, --out <file>', 'the file to write')
      .addOption(new Option('--edition <name>', 'who may read it').choices(['public', 'members']).default('public'))
      .option('--browser <path>', 'the browser that prints PDFs')
      .option('--timeout <seconds>', 'how long the print may take: 1 to 3600', seconds, 60)
      .addHelpText('after', examples)
      .action(async (old: string, later: string | undefined, given: Omit<DiffOptions, 'old' | 'new'>) =>
        run((host) => runDiff({ ...given, old, ...(later === undefined ? {} : { new: later }) }, host)),
      );
  },
};
