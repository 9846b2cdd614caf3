import { resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { FileToWrite, Host } from '../host/host.ts';
import { BrowserProblem, FileProblem } from '../host/host.ts';
import { compileSource } from '../pipeline.ts';
import type { WrittenOutputs } from '../manifest/update-manifest.ts';
import type { Project, Projects } from '../project.ts';
import type { FontLibrary } from '../render/fonts.ts';
import type { Page } from '../render/page.ts';
import { programName } from '../version.ts';
import { fileStem } from '../write/file-name.ts';
import { formats } from '../write/formats/index.ts';
import type { RunBrowser } from './browser-of.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuiltReport, ReportInputs } from './built-report.ts';
import { sameName } from './built-report.ts';
import { earlierNotes } from './earlier-version.ts';
import { listedReport } from './listed-report.ts';
import { loadNotes } from './load-notes.ts';
import { notesFileOf } from './notes-file.ts';
import { produceFiles, produceTwice } from './produce-files.ts';
import type { recipesOf } from './recipe-of.ts';

/** What the reports of one run share. */
export interface ReportBuilding {
  /** What was asked. */
  readonly options: BuildOptions;
  /** The world. */
  readonly host: Host;
  /** Settings and report types, read once. */
  readonly projects: Projects;
  /** The bundled fonts. */
  readonly fonts: FontLibrary;
  /** The browser. */
  readonly browser: RunBrowser;
  /** The browser that makes every report again, where that is asked. */
  readonly second?: RunBrowser;
  /** Where each report of this run goes, with the notes that it comes from. */
  readonly taken: Map<string, string>;
  /** What reports of a type are made with. */
  readonly recipes: ReturnType<typeof recipesOf>;
  /** Keeps a report that was written for the next run; what is told of its problems. */
  readonly keep?: (begun: BegunPage, files: readonly FileToWrite[], built: BuiltReport) => string | undefined;
}

/** A page whose files are still to be made, or what came of notes that have none. */
export type BegunReport = { readonly kind: 'done'; readonly built: BuiltReport } | BegunPage;

/** A page whose files are still to be made. */
export interface BegunPage {
  /** Tells it from notes that have none. */
  readonly kind: 'page';
  /** What it was made from. */
  readonly inputs: ReportInputs;
  /** The page. */
  readonly page: Page;
  /** The path of the files without their endings. */
  readonly stem: string;
  /** What was found in the notes, and in templates. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, checks and renders one file of notes, and takes the place of its files. Call it in the order of the files: the first of two with one name has it. */
export async function beginReport(path: string, building: ReportBuilding): Promise<BegunReport> {
  const { host, options, projects, taken } = building;
  const notes = await loadNotes(path, {
    host,
    projects,
    ...(options.stdinName === undefined ? {} : { standardInputName: options.stdinName }),
  });
  if (notes.kind !== 'loaded') return done(notes.path, { diagnostics: notes.diagnostics });
  const { source: earlier, problem } = await earlierNotes(path, options, host);
  if (problem !== undefined) return done(notes.source.path, { diagnostics: [], failure: problem });
  const inputs = { ...inputsOf(notes, options, host), ...(earlier === undefined ? {} : { earlier }) };
  const { value: page, diagnostics } = await compile(inputs, building);
  const name = notes.source.path;
  if (page === undefined) return done(name, { diagnostics });
  const stem = stemOf(page, inputs);
  const other = taken.get(stem);
  if (other !== undefined) return done(name, { diagnostics, failure: sameName(name, other, stem) });
  taken.set(stem, name);
  return { kind: 'page', inputs, page, stem, diagnostics };
}

/** Makes the files of a report and writes them, all or none. Several may be finished at once. */
export async function finishReport(begun: BegunReport, building: ReportBuilding): Promise<BuiltReport> {
  if (begun.kind === 'done') return begun.built;
  const { diagnostics } = begun;
  const { path } = begun.inputs.notes.source;
  try {
    const made = await makeFiles(begun, building);
    if (made.kind === 'faults') {
      return { ...unwritten(path), state: 'failed', diagnostics: [...diagnostics, ...made.diagnostics] };
    }
    const files: readonly FileToWrite[] = made.files.map(({ extension, bytes }) => ({
      path: `${begun.stem}.${extension}`,
      bytes,
    }));
    await building.host.files.writeAll(files);
    const written = files.map((file) => file.path);
    const listed = await entriesOf(begun, files, building);
    const built: BuiltReport = { path, state: 'written', diagnostics, written, remarks: made.remarks, listed };
    const inWords = building.keep?.(begun, files, built);
    return inWords === undefined ? built : { ...built, inWords };
  } catch (problem) {
    if (!(problem instanceof FileProblem) && !(problem instanceof BrowserProblem)) throw problem;
    return { ...unwritten(path), diagnostics, ...failureOf(problem, path, building) };
  }
}

async function entriesOf(
  { inputs, page }: BegunPage,
  files: readonly FileToWrite[],
  { host, browser, recipes }: ReportBuilding,
): Promise<WrittenOutputs> {
  const { source, project } = inputs.notes;
  const recipe = await recipes(project, page.report.type);
  const isPrinted = inputs.chosen.some(({ name }) => name === 'pdf');
  return listedReport(
    {
      inputs,
      files,
      recipe,
      isPublic: notesFileOf(source, page.report).isPublic,
      ...(isPrinted ? { browser: (await browser.printer()).browser } : {}),
    },
    host,
  );
}

function done(path: string, come: Pick<BuiltReport, 'diagnostics' | 'failure'>): BegunReport {
  const state = come.failure === undefined ? 'refused' : 'failed';
  return { kind: 'done', built: { ...unwritten(path), state, ...come } };
}

function unwritten(path: string): Pick<BuiltReport, 'path' | 'written' | 'remarks'> {
  return { path, written: [], remarks: [] };
}

function inputsOf(notes: ReportInputs['notes'], options: BuildOptions, host: Host): ReportInputs {
  const { output } = notes.project.settings.written;
  const names = options.formats ?? output?.formats ?? ['html', 'pdf'];
  return {
    notes,
    chosen: formats.filter((format) => names.includes(format.name)),
    edition: options.edition,
    allowErrors: options.allowErrors || (output?.['allow-errors'] ?? false),
    pdfStandards: options.pdfStandard ?? output?.['pdf-standard'] ?? ['ua-1', 'a-2a'],
    folder: outputFolder(options, notes.project, host),
  };
}

function compile(inputs: ReportInputs, { fonts, options }: ReportBuilding): Promise<Outcome<Page>> {
  const { notes, edition, allowErrors, earlier } = inputs;
  return compileSource(notes.source, notes.project, {
    publish: options.publish ?? false,
    review: notes.review,
    ...(earlier === undefined ? {} : { earlier }),
    edition,
    allowErrors,
    fonts,
    generator: programName,
  });
}

function stemOf({ report }: Page, { notes, edition, folder }: ReportInputs): string {
  const structure = notes.project.structures.get(report.type);
  return `${folder}/${fileStem(report, structure?.fileName ?? [])}${edition === 'members' ? '-members' : ''}`;
}

async function makeFiles({ inputs, page }: BegunPage, building: ReportBuilding): ReturnType<typeof produceFiles> {
  const { host, browser, second } = building;
  const { chosen, pdfStandards } = inputs;
  const { source, project } = inputs.notes;
  const type = async (): ReturnType<Project['type']> => project.type(page.report.type);
  const production = { host, pdfStandards, notes: notesFileOf(source, page.report), printer: browser.printer };
  const again = second === undefined ? undefined : (await compile(inputs, building)).value;
  if (again === undefined || second === undefined) return produceFiles({ page, production, chosen, source, type });
  return produceTwice({ page, production, chosen, source, type }, { page: again, printer: second.printer });
}

/** `--out` counts from where one stands, the settings' folder from where they stand. */
export function outputFolder(options: BuildOptions, project: Project, host: Host): string {
  const { folder: home, written } = project.settings;
  if (options.out !== undefined) return options.out;
  if (written.output?.folder !== undefined && home !== undefined)
    return shortened(resolve(home, written.output.folder), host);
  return 'reports';
}

function shortened(path: string, host: Host): string {
  return path.startsWith(`${host.workingFolder}/`) ? path.slice(host.workingFolder.length + 1) : path;
}

function failureOf(
  problem: FileProblem | BrowserProblem,
  path: string,
  { browser, second }: ReportBuilding,
): Pick<BuiltReport, 'state' | 'failure' | 'concernsAll'> {
  const hint = problem instanceof BrowserProblem ? `\n  ${problem.hint.replaceAll('\n', '\n  ')}` : '';
  const concernsAll =
    problem instanceof BrowserProblem
      ? problem.reason === 'missing' || browser.isUnavailable() || second?.isUnavailable() === true
      : problem.reason === 'no-space';
  return { state: 'failed', failure: `\`${path}\` was not written: ${problem.message}${hint}\n`, concernsAll };
}
