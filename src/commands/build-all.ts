import { resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { pretty } from '../diagnostics/reporters/pretty.ts';
import type { CheckedFile } from '../diagnostics/reporters/reporter.ts';
import type { Host } from '../host/host.ts';
import { BrowserProblem, FileProblem } from '../host/host.ts';
import { compileSource } from '../pipeline.ts';
import type { Project } from '../project.ts';
import { openProjects } from '../project.ts';
import { findNotes } from '../read/find.ts';
import type { Source } from '../source/source.ts';
import type { FontLibrary } from '../render/fonts.ts';
import type { Page } from '../render/page.ts';
import { fileStem } from '../write/file-name.ts';
import type { Format, Production } from '../write/format.ts';
import { formats } from '../write/formats/index.ts';
import { programName } from '../version.ts';
import type { RunBrowser } from './browser-of.ts';
import type { BuildOptions } from './build-options.ts';
import type { ExitCode } from './command.ts';
import { bundledFonts } from './fonts.ts';
import { loadNotes } from './load-notes.ts';
import { notesFileOf } from './notes-file.ts';
import { withProblems } from './problems-by-file.ts';
import { produceFiles, produceTwice } from './produce-files.ts';
import type { MadeFiles } from './produce-files.ts';

interface Building {
  readonly options: BuildOptions;
  readonly host: Host;
  readonly fonts: FontLibrary;
  readonly printer: Production['printer'];
  /** The browser that makes every report again, where that is asked. */
  readonly second?: Production['printer'];
  files: readonly CheckedFile[];
  /** Where each file of this run goes, with the notes that it comes from. */
  readonly taken: Map<string, string>;
  isBlocked: boolean;
  written: number;
}

/** Builds every file of notes that was asked for; one that fails never stops the others. */
export async function buildAll(
  options: BuildOptions,
  world: { readonly host: Host; readonly browser: RunBrowser; readonly second?: RunBrowser },
): Promise<ExitCode> {
  const { host, browser, second } = world;
  const found = await findNotes(options.notes, host);
  for (const problem of found.problems) host.terminal.err(`${problem.message}\n  ${problem.hint}\n`);
  if (found.paths.length === 0) return 2;
  const building: Building = {
    options,
    host,
    fonts: await bundledFonts(host),
    printer: () => browser.printer(),
    ...(second === undefined ? {} : { second: () => second.printer() }),
    files: [],
    taken: new Map(),
    isBlocked: found.problems.length > 0,
    written: 0,
  };
  const projects = openProjects(host);
  for (const path of found.paths) await buildOne(path, building, projects);
  tell(building, found.paths.length);
  if (building.isBlocked) return 2;
  return building.files.some((file) => file.diagnostics.some((diagnostic) => diagnostic.severity === 'error')) ? 1 : 0;
}

async function buildOne(path: string, building: Building, projects: ReturnType<typeof openProjects>): Promise<void> {
  const { options, host } = building;
  const loaded = await loadNotes(path, {
    host,
    projects,
    ...(options.stdinName === undefined ? {} : { standardInputName: options.stdinName }),
  });
  if (loaded.kind !== 'loaded') {
    building.isBlocked ||= loaded.kind === 'unsettled';
    report(building, loaded.diagnostics);
    return;
  }
  const chosen = chosenFormats(options, loaded.project);
  const allowErrors = options.allowErrors || (loaded.project.settings.written.output?.['allow-errors'] ?? false);
  const make = (): Promise<Outcome<Page>> =>
    compileSource(loaded.source, loaded.project, {
      edition: options.edition,
      allowErrors,
      fonts: building.fonts,
      generator: programName,
    });
  const page = await make();
  report(building, page.diagnostics);
  // A mistake in a template is not one of the notes.
  building.isBlocked ||= page.diagnostics.some(
    (diagnostic) => diagnostic.severity === 'error' && diagnostic.source.path !== loaded.source.path,
  );
  if (page.value === undefined) return;
  const { source, project } = loaded;
  const again = building.second === undefined ? undefined : (await make()).value;
  await writeReport(page.value, { building, project, chosen, source, ...(again === undefined ? {} : { again }) });
}

function chosenFormats(options: BuildOptions, project: Project): readonly Format[] {
  const names = options.formats ?? project.settings.written.output?.formats ?? ['html', 'pdf'];
  return formats.filter((format) => names.includes(format.name));
}

function report(building: Building, diagnostics: readonly Diagnostic[]): void {
  building.files = withProblems(building.files, diagnostics);
}

interface Writing {
  readonly building: Building;
  readonly project: Project;
  readonly chosen: readonly Format[];
  readonly source: Source;
  /** The page made once more, to be compared. */
  readonly again?: Page;
}

async function writeReport(page: Page, writing: Writing): Promise<void> {
  const { building, project, source } = writing;
  const { path } = source;
  const { host, options } = building;
  const folder = outputFolder(options, project, host);
  const structure = project.structures.get(page.report.type);
  const edition = options.edition === 'members' ? '-members' : '';
  const stem = `${fileStem(page.report, structure?.fileName ?? [])}${edition}`;
  const other = building.taken.get(`${folder}/${stem}`);
  if (other !== undefined) {
    building.isBlocked = true;
    host.terminal.err(
      `\`${path}\` and \`${other}\` would both be written as \`${stem}\`.\n  Change the title or the date of one of them.\n`,
    );
    return;
  }
  building.taken.set(`${folder}/${stem}`, path);
  try {
    const made = await makeFiles(page, writing);
    if (made.kind === 'faults') {
      report(building, made.diagnostics);
      building.isBlocked = true;
      return;
    }
    const files = made.files.map(({ extension, bytes }) => ({ path: `${folder}/${stem}.${extension}`, bytes }));
    await host.files.writeAll(files);
    building.written += 1;
    if (options.quiet) return;
    for (const remark of made.remarks) host.terminal.err(`${remark}\n`);
    for (const file of files) host.terminal.err(`Wrote ${file.path}\n`);
  } catch (problem) {
    if (!(problem instanceof FileProblem) && !(problem instanceof BrowserProblem)) throw problem;
    building.isBlocked = true;
    const hint = problem instanceof BrowserProblem ? `\n  ${problem.hint.replaceAll('\n', '\n  ')}` : '';
    host.terminal.err(`\`${path}\` was not written: ${problem.message}${hint}\n`);
  }
}

function makeFiles(page: Page, { building, project, chosen, source, again }: Writing): Promise<MadeFiles> {
  const { host, options, printer, second } = building;
  const pdfStandards = options.pdfStandard ?? project.settings.written.output?.['pdf-standard'] ?? ['ua-1', 'a-2a'];
  const production = { host, pdfStandards, notes: notesFileOf(source, page.report), printer };
  if (again === undefined || second === undefined) return produceFiles({ page, production, chosen, source });
  return produceTwice({ page, production, chosen, source }, { page: again, printer: second });
}

/** `--out` counts from where one stands, the settings' folder from where they stand. */
function outputFolder(options: BuildOptions, project: Project, host: Host): string {
  const { folder: home, written } = project.settings;
  if (options.out !== undefined) return options.out;
  if (written.output?.folder !== undefined && home !== undefined)
    return shortened(resolve(home, written.output.folder), host);
  return 'reports';
}

function shortened(path: string, host: Host): string {
  return path.startsWith(`${host.workingFolder}/`) ? path.slice(host.workingFolder.length + 1) : path;
}

function tell(building: Building, asked: number): void {
  const { host, files, options } = building;
  if (files.length > 0)
    host.terminal.err(`\n${pretty(files, { hasColour: host.terminal.errHasColour, columns: host.terminal.columns })}`);
  if (!options.quiet && asked > 1)
    host.terminal.err(`${String(building.written)} of ${String(asked)} reports were written.\n`);
}
