import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { Host } from '../host/host.ts';
import { pdfStandards } from '../pdf/wishes.ts';
import type { PdfStandard } from '../pdf/wishes.ts';
import { formats } from '../write/formats/index.ts';
import type { BuildOptions } from './build-options.ts';
import { browserOf } from './browser-of.ts';
import { planBuild } from './build-plan.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import { endpointMistake } from './named-browser.ts';
import { shardWish } from './shard.ts';

const examples = `
Examples:
  scrutineer build notes.md                              reports/….html and reports/….pdf
  scrutineer build notes/ --out public --formats html    web pages only: no browser is needed
  scrutineer build notes.md --allow-errors               a draft, stamped as one, although something is missing
  scrutineer build notes.md --publish                    only if it was agreed and nothing in it is open
  scrutineer build notes/ --since v1                     only the reports of notes that changed since that revision of git
  scrutineer build notes.md --edition members            with exempt points, marked NOT FOR PUBLICATION

A report with errors is not written; the others are. Nothing is ever half-written.
Errors make the exit code 1; 2 means that the reports could not be made or written.`;

function seconds(text: string): number {
  const number = Number(text);
  if (number >= 1 && number <= 3600) return number;
  throw new InvalidArgumentError('Write a number of seconds from 1 to 3600.');
}

function formatNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function standardNames(text: string): readonly PdfStandard[] {
  const names = formatNames(text);
  const known = pdfStandards.filter((standard) => names.includes(standard));
  if (known.length > 0 && names.every((name) => pdfStandards.some((standard) => standard === name))) return known;
  throw new InvalidArgumentError(`Choose from ${pdfStandards.join(', ')}, parted by commas.`);
}

/** Names that are no format, with what to write instead. */
function unknownFormats(names: readonly string[]): readonly string[] {
  const known = formats.map((format) => format.name);
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const suggestion = nearest(name, known);
      return `There is no format \`${name}\`.\n  ${suggestion === undefined ? `Choose from ${known.join(', ')}, parted by commas.` : `Did you mean \`${suggestion}\`?`}\n`;
    });
}

/** What is wrong with the options, taken together: whole lines. */
function mistakeIn(options: BuildOptions, host: Host): string | undefined {
  const unknown = unknownFormats(options.formats ?? []);
  if (unknown.length > 0) return unknown.join('');
  if (options.formats?.length === 0 || options.out?.trim() === '')
    return '`--formats` and `--out` need a value.\n  Leave them out for web pages and PDFs in `reports`.\n';
  if (options.publish === true && options.edition === 'members')
    return "`--publish` makes what everybody may read, and a members' edition is not.\n  Leave out one of them.\n";
  return endpointMistake(options, host);
}

/** Builds reports. The browser takes longest to start, so it starts before the rest of the program is loaded, where it is sure to be wanted. */
export async function runBuild(options: BuildOptions, host: Host): Promise<ExitCode> {
  const mistake = mistakeIn(options, host);
  if (mistake !== undefined) {
    host.terminal.err(mistake);
    return 2;
  }
  const plan = await planBuild(options, host);
  if (plan === undefined) return 2;
  const browser = browserOf(options, host);
  const second = options.checkReproducible ? browserOf({ ...options, quiet: true }, host) : undefined;
  try {
    if ((options.formats?.includes('pdf') ?? true) && plan.kept.size < plan.paths.length) await browser.start();
    const { buildAll } = await import('./build-all.ts');
    return await buildAll(options, { host, browser, ...(second === undefined ? {} : { second }) }, plan);
  } finally {
    await browser.close();
    await second?.close();
  }
}

function browserOptions(command: Command): Command {
  return command
    .option('--browser <path>', 'the browser that prints PDFs')
    .addOption(
      new Option(
        '--browser-endpoint <address>',
        'a browser that runs elsewhere and prints PDFs: ws://…, or http://… to ask it',
      ).conflicts('browser'),
    )
    .option('--timeout <seconds>', 'how long one print may take: 1 to 3600', seconds, 60);
}

/** `scrutineer build`. */
export const build: ScrutineerCommand = {
  name: 'build',
  declare: (command, run) => {
    browserOptions(command)
      .summary('make the report as a web page and a PDF')
      .description('Checks notes and makes their reports: web pages and PDFs that everybody can read.')
      .argument('<notes...>', 'files, folders or globs; - is standard input')
      .option('-o, --out <folder>', 'the folder for the reports (default: "reports")')
      .option(
        '--formats <names>',
        `parted by commas: ${formats.map((format) => format.name).join(', ')} (default: "html,pdf")`,
        formatNames,
      )
      .option(
        '--pdf-standard <names>',
        `what PDFs claim, parted by commas: ${pdfStandards.join(', ')} (default: "ua-1,a-2a")`,
        standardNames,
      )
      .option('--check-reproducible', 'make every report twice, and fail where the two differ', false)
      .option('--allow-errors', 'write a report in spite of errors, stamped DRAFT', false)
      .option('--publish', 'refuse what was not agreed, what has errors, and what is still open in the notes', false)
      .option(
        '--since <revision>',
        'the version that stands published: only what changed since is built, and changes to agreed words need a reason',
      )
      .addOption(new Option('--edition <name>', 'who may read it').choices(['public', 'members']).default('public'))
      .option('--shard <part>', 'build one part of the notes: 2/4, or auto for what the CI says', shardWish)
      .option('--fail-fast', 'begin no further report once one was not written', false)
      .option('--stdin-name <file>', 'what to call standard input; its ending (.md or .yaml) says how to read it')
      .option('--no-cache', 'make every report anew, and keep none')
      .option('--cache-folder <folder>', 'where reports are kept for the next build (default: your cache folder)')
      .option('-q, --quiet', 'tell only what is wrong', false)
      .addHelpText('after', examples)
      .action(async (notes: string[], given: Omit<BuildOptions, 'notes'>) =>
        run((host) => runBuild({ ...given, notes }, host)),
      );
  },
};
