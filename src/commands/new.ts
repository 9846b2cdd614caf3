import { join, resolve } from 'node:path';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { pretty } from '../diagnostics/reporters/pretty.ts';
import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import { isoDate } from '../language/dates.ts';
import { defaultType } from '../choose-type.ts';
import type { Project, Projects } from '../project.ts';
import { openProjects } from '../project.ts';
import type { FieldRole, ReportType } from '../report-types/report-type.ts';
import { nameKey } from '../source/name-key.ts';
import { stemOf } from '../write/file-name.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import { earlierReports } from './earlier-reports.ts';
import type { NextReference } from './next-reference.ts';
import { nextReference } from './next-reference.ts';
import { withProblems } from './problems-by-file.ts';
import { shellWord } from './shell-word.ts';
import { starterNotes } from './starter-notes.ts';

/** What `new` was asked. */
export interface NewOptions {
  /** The report type's name; else that of the settings, else cabinet-feedback. */
  readonly type?: string;
  /** What the report is about. */
  readonly title?: string;
  /** The file or folder to write to; else a file named after the day and the title, in `notes` where there is such a folder. */
  readonly out?: string;
}

/** Writes notes to begin with. 2 when they could not be written; nothing is ever overwritten. */
export async function runNew(options: NewOptions, host: Host): Promise<ExitCode> {
  const projects = openProjects(host);
  const project = await projects.of(join(options.out ?? '.', 'notes.md'));
  if (project.value === undefined)
    return refuse(
      host,
      pretty(withProblems([], project.diagnostics), {
        hasColour: host.terminal.errHasColour,
        columns: host.terminal.columns,
      }),
    );
  const type = await chosenType(options.type, project.value);
  if (typeof type === 'string') return refuse(host, type);
  try {
    const path = await pathOf(options, { type, project: project.value, host });
    if (!/\.(?:md|markdown)$/iu.test(path))
      return refuse(
        host,
        `New notes are Markdown, so they cannot be called \`${path}\`.\n  Give a name that ends in .md.\n`,
      );
    if ((await host.files.kind(path)) !== 'nothing')
      return refuse(
        host,
        `\`${path}\` is there already and was left as it is.\n  Give another name with --out, or a title with --title.\n`,
      );
    await writeNotes(path, { type, project: project.value, projects, title: options.title, host });
    return 0;
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return refuse(host, `Nothing was written: ${problem.message}\n`);
  }
}

function refuse(host: Host, words: string): ExitCode {
  host.terminal.err(words);
  return 2;
}

/** The type asked for with its files, or why there is none. */
async function chosenType(asked: string | undefined, project: Project): Promise<ReportType | string> {
  const wanted = asked ?? project.settings.written.type ?? defaultType;
  const names = [...project.structures.keys()].toSorted();
  const type = await project.type(names.find((name) => nameKey(name) === nameKey(wanted)) ?? '');
  if (type !== undefined) return type;
  const suggestion = nearest(wanted, names);
  const known = names.map((name) => `\n    ${name}  ${project.structures.get(name)?.summary ?? ''}`).join('');
  return `There is no report type \`${wanted}\`.\n  ${suggestion === undefined ? `Choose one of these:${known}` : `Did you mean \`${suggestion}\`?`}\n`;
}

interface Beginning {
  readonly type: ReportType;
  readonly project: Project;
  readonly host: Host;
}

async function pathOf({ out, title }: NewOptions, { type, project, host }: Beginning): Promise<string> {
  const day = isoDate(host.today());
  const words = stemOf([title ?? '']) === '' ? type.name : (title ?? '');
  const name = `${stemOf([day, words])}.md`;
  if (out === undefined) {
    const isCouncilFolder = project.settings.folder === resolve(host.workingFolder);
    return isCouncilFolder && (await host.files.kind('notes')) === 'folder' ? `notes/${name}` : name;
  }
  const isFolder = /[/\\]$/u.test(out) || (await host.files.kind(out)) === 'folder';
  return isFolder ? `${out.replace(/[/\\]+$/u, '')}/${name}` : out;
}

type Writing = Beginning & { readonly projects: Projects; readonly title: string | undefined };

async function writeNotes(path: string, writing: Writing): Promise<void> {
  const { type, host } = writing;
  const { values, next } = await knownValues(path, writing);
  const { text, filled } = starterNotes(type, values);
  await host.files.writeAll([{ path, bytes: new TextEncoder().encode(text) }]);
  const remarks = [
    ...(filled.has('reference') && next !== undefined
      ? [`  Its reference is ${next.reference}, after ${next.follows}.`]
      : []),
    ...(filled.has('committee') ? [`  The committee is given as ${values.get('committee') ?? ''}.`] : []),
  ];
  const commands = ['check', 'build'].map((command) => `  scrutineer ${command} ${shellWord(path)}`);
  host.terminal.err(
    `${[`Wrote ${path}`, ...remarks, '', 'Fill it in, see what is still to be given, and make the report:', ...commands].join('\n')}\n`,
  );
}

interface KnownValues {
  readonly values: ReadonlyMap<FieldRole, string>;
  readonly next: NextReference | undefined;
}

/** What the settings and the reports beside the new one tell already; those of its own type come first. */
async function knownValues(path: string, { type, project, projects, title, host }: Writing): Promise<KnownValues> {
  const beside = path.replace(/[^/\\]*$/u, '');
  const place = project.settings.folder ?? `${beside === '' ? './' : beside}*.{md,markdown,yaml,yml}`;
  const all = await earlierReports([place], projects, host);
  const earlier = [
    ...all.filter((report) => report.type === type.name),
    ...all.filter((report) => report.type !== type.name),
  ];
  const newest = (role: FieldRole): string | undefined =>
    earlier.find((report) => report.texts.has(role))?.texts.get(role);
  const next = nextReference(earlier.flatMap((report) => report.texts.get('reference') ?? []));
  const { vocabulary } = project.settings.written;
  const about = type.structure.fields.some((field) => field.role === 'considered-title') ? 'considered-title' : 'title';
  const known: readonly (readonly [FieldRole, string | undefined])[] = [
    ['committee', vocabulary?.committee ?? newest('committee')],
    ['addressee', vocabulary?.executive ?? newest('addressee')],
    ['reference', next?.reference],
    [about, title],
  ];
  const values = known.flatMap(([role, text = '']) => (text.trim() === '' ? [] : [[role, text] as const]));
  return { values: new Map(values), next };
}

const examples = `
Examples:
  scrutineer new                                     notes for a report of feedback to Cabinet
  scrutineer new --title "Empty Homes Action Plan"   the same, with the title filled in
  scrutineer new scrutiny-letter --out letters/      notes for a letter, in another folder

The committee and the next reference are filled in from scrutineer.yaml and from the notes that are there.
An existing file is never overwritten.`;

/** `scrutineer new`. */
export const newNotes: ScrutineerCommand = {
  name: 'new',
  declare: (command, run) => {
    command
      .summary('write notes to begin a report with')
      .description(
        'Writes a file of notes to fill in. What is known already stands in it; `check` tells what is still to be given.',
      )
      .argument('[type]', 'the type of report (default: that of scrutineer.yaml, else "cabinet-feedback")')
      .option('-t, --title <title>', 'what the report is about')
      .option('-o, --out <file>', 'the file or folder to write to')
      .addHelpText('after', examples)
      .action(async (type: string | undefined, given: Omit<NewOptions, 'type'>) =>
        run((host) => runNew({ ...given, ...(type === undefined ? {} : { type }) }, host)),
      );
  },
};
