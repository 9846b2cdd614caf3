import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import { isoDate } from '../language/dates.ts';
import { defaultType } from '../choose-type.ts';
import { loadReportType, loadStructures, typeFolders } from '../report-types/load-report-type.ts';
import type { FieldRole } from '../report-types/report-type.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import type { CouncilAnswers } from './council-answers.ts';
import { askCouncil, unasked } from './council-answers.ts';
import { peopleText, readmeText, settingsText } from './council-folder.ts';
import { shellWord } from './shell-word.ts';
import { starterNotes } from './starter-notes.ts';

/** What `init` was asked. */
export interface InitOptions {
  /** The folder to make or to fill; else the one that the person stands in. */
  readonly folder?: string;
  /** Whether no questions are asked. */
  readonly yes: boolean;
}

/** Makes a council's folder. 2 when it is there already, when the person pressed Ctrl-C, or when it could not be written; then nothing is left behind. */
export async function runInit(options: InitOptions, host: Host): Promise<ExitCode> {
  const folder = (options.folder ?? '').replace(/[/\\]+$/u, '');
  const within = (name: string): string => (folder === '' || folder === '.' ? name : `${folder}/${name}`);
  try {
    const settings = within('scrutineer.yaml');
    if ((await host.files.kind(settings)) !== 'nothing') {
      host.terminal.err(
        `\`${settings}\` is there already: the folder is set up, and was left as it is.\n  Begin a report with \`scrutineer new\`.\n`,
      );
      return 2;
    }
    const answers = await answersFor(options, host);
    if (answers === undefined) {
      host.terminal.err('Nothing was written.\n');
      return 2;
    }
    await writeFolder(answers, within, host);
    return 0;
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    host.terminal.err(`Nothing was written: ${problem.message}\n`);
    return 2;
  }
}

async function answersFor(options: InitOptions, host: Host): Promise<CouncilAnswers | undefined> {
  if (options.yes) return unasked;
  if (host.terminal.isInteractive) return askCouncil(host);
  host.terminal.err('This is no terminal, so no questions are asked, as with --yes.\n');
  return unasked;
}

async function writeFolder(answers: CouncilAnswers, within: (name: string) => string, host: Host): Promise<void> {
  const first = `notes/${isoDate(host.today())}-first-report.md`;
  const wanted: readonly (readonly [string, string])[] = [
    ['scrutineer.yaml', settingsText(answers)],
    [first, await firstNotes(answers, host)],
    ['people.yaml', peopleText],
    ['README.md', readmeText(first)],
  ];
  const kinds = await Promise.all(wanted.map(async ([name]) => host.files.kind(within(name))));
  const isFree = (index: number): boolean => kinds[index] === 'nothing';
  const encoder = new TextEncoder();
  const files = wanted
    .filter((_, index) => isFree(index))
    .map(([name, text]) => ({ path: within(name), bytes: encoder.encode(text) }));
  await host.files.writeAll(files);
  const told = wanted.map(([name], index) =>
    isFree(index) ? `Wrote ${within(name)}` : `\`${within(name)}\` is there already and was left as it is.`,
  );
  const next = shellWord(within(first));
  host.terminal.err(
    `${[...told, '', 'Fill in the first report, see what is still to be given, and make it:', `  scrutineer check ${next}`, `  scrutineer build ${next}`].join('\n')}\n`,
  );
}

async function firstNotes(answers: CouncilAnswers, host: Host): Promise<string> {
  const folders = typeFolders(host, undefined);
  const structure = (await loadStructures(folders, host)).value?.get(defaultType);
  if (structure === undefined) throw new Error(`The package has no report type ${defaultType}.`);
  const type = await loadReportType({ name: defaultType, structure }, folders, host);
  const known: readonly (readonly [FieldRole, string])[] = [
    ['addressee', answers.executive],
    ['committee', answers.committee],
  ];
  return starterNotes(type, new Map(known.filter(([, text]) => text !== ''))).text;
}

const examples = `
Examples:
  scrutineer init                 set up the folder that you stand in; a few questions are asked
  scrutineer init ravensmere      make a folder
  scrutineer init --yes           ask nothing; everything can be written into scrutineer.yaml later

Files that are there already are left as they are.`;

/** `scrutineer init`. */
export const init: ScrutineerCommand = {
  name: 'init',
  declare: (command, run) => {
    command
      .summary("set up a council's folder")
      .description(
        "Makes a council's folder: settings, a first report to fill in, a register of people, and a page that tells what is where.",
      )
      .argument('[folder]', 'the folder (default: the one that you stand in)')
      .option('-y, --yes', 'ask no questions', false)
      .addHelpText('after', examples)
      .action(async (folder: string | undefined, given: Omit<InitOptions, 'folder'>) =>
        run((host) => runInit({ ...given, ...(folder === undefined ? {} : { folder }) }, host)),
      );
  },
};
