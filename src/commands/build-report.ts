import { resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { FileToWrite, Host } from '../host/host.ts';
import { BrowserProblem, FileProblem } from '../host/host.ts';
import { compileSource } from '../pipeline.ts';
import type { Project, Projects } from '../project.ts';
import type { FontLibrary } from '../render/fonts.ts';
import type { Page } from '../render/page.ts';
import type { Source } from '../source/source.ts';
import { programName } from '../version.ts';
import { fileStem } from '../write/file-name.ts';
import type { Format, Production } from '../write/format.ts';
import { formats } from '../write/formats/index.ts';
import type { RunBrowser } from './browser-of.ts';
import type { BuildOptions } from './build-options.ts';
import { earlierNotes } from './earlier-version.ts';
import type { LoadedNotes } from './load-notes.ts';
import { loadNotes } from './load-notes.ts';
import { notesFileOf } from './notes-file.ts';
import { produceFiles, produceTwice } from './produce-files.ts';

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
}

/** What came of one file of notes. */
export interface BuiltReport {
  /** The path of the notes, as messages name it. */
  readonly path: string;
  /** `refused`: the notes have errors; `failed`: it could not be made or written. */
  readonly state: 'written' | 'refused' | 'failed';
  /** What was found: in the notes, in settings, in templates. */
  readonly diagnostics: readonly Diagnostic[];
  /** The paths of the files that were written; none when the report was not. */
  readonly written: readonly string[];
  /** What to tell besides, one remark each. */
  readonly remarks: readonly string[];
  /** Why it failed, where no problem says so; whole lines. */
  readonly failure?: string;
  /** Whether the same would befall every other report: no browser, a full disk. */
  readonly concernsAll?: boolean;
}

/** Everything that a report's files depend on, beside the program itself, its templates, its fonts and the browser. */
export interface ReportInputs {
  /** The notes as they were read. */
  readonly notes: Extract<LoadedNotes, { readonly kind: 'loaded' }>;
  /** The formats that are made. */
  readonly chosen: readonly Format[];
  /** Who may read the report. */
  readonly edition: BuildOptions['edition'];
  /** Whether it is made in spite of errors. */
  readonly allowErrors: boolean;
  /** What PDFs are to claim. */
  readonly pdfStandards: Production['pdfStandards'];
  /** The folder that the files go to. */
  readonly folder: string;
  /** The version that was agreed or published before, where one was named. */
  readonly earlier?: Source;
}

/** A page whose files are still to be made, or what came of notes that have none. */
export type BegunReport =
  | { readonly kind: 'done'; readonly built: BuiltReport }
  | {
      readonly kind: 'page';
      readonly inputs: ReportInputs;
      readonly page: Page;
      /** The path of the files without their endings. */
      readonly stem: string;
      readonly diagnostics: readonly Diagnostic[];
    };

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
    return { path, state: 'written', diagnostics, written: files.map((file) => file.path), remarks: made.remarks };
  } catch (problem) {
    if (!(problem instanceof FileProblem) && !(problem instanceof BrowserProblem)) throw problem;
    return { ...unwritten(path), diagnostics, ...failureOf(problem, path, building) };
  }
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

async function makeFiles(
  { inputs, page }: Extract<BegunReport, { readonly kind: 'page' }>,
  building: ReportBuilding,
): ReturnType<typeof produceFiles> {
  const { host, browser, second } = building;
  const { chosen, pdfStandards } = inputs;
  const { source } = inputs.notes;
  const production = { host, pdfStandards, notes: notesFileOf(source, page.report), printer: browser.printer };
  const again = second === undefined ? undefined : (await compile(inputs, building)).value;
  if (again === undefined || second === undefined) return produceFiles({ page, production, chosen, source });
  return produceTwice({ page, production, chosen, source }, { page: again, printer: second.printer });
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

function sameName(path: string, other: string, stem: string): string {
  const name = stem.slice(stem.lastIndexOf('/') + 1);
  return `\`${path}\` and \`${other}\` would both be written as \`${name}\`.\n  Change the title or the date of one of them.\n`;
}

function failureOf(
  problem: FileProblem | BrowserProblem,
  path: string,
  { browser, second }: ReportBuilding,
): Pick<BuiltReport, 'state' | 'failure' | 'concernsAll'> {
  const hint = problem instanceof BrowserProblem ? `\n  ${problem.hint.replaceAll('\n', '\n  ')}` : '';
  const concernsAll =
    problem instanceof BrowserProblem
      ? browser.isUnavailable() || second?.isUnavailable() === true
      : problem.reason === 'no-space';
  return { state: 'failed', failure: `\`${path}\` was not written: ${problem.message}${hint}\n`, concernsAll };
}
