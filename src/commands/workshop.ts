import { dirname, resolve } from 'node:path';
import { traceFiles } from '../cache/traced-files.ts';
import type { Host } from '../host/host.ts';
import { openProjects } from '../project.ts';
import type { RunBrowser } from './browser-of.ts';
import type { BuildOptions } from './build-options.ts';
import { beginReport, finishReport, outputFolder } from './build-report.ts';
import type { BegunReport, ReportBuilding } from './build-report.ts';
import type { BuiltReport } from './built-report.ts';
import { bundledFonts } from './fonts.ts';
import type { KeptReports } from './kept-report.ts';
import { recipesOf } from './recipe-of.ts';

/** Makes the reports of the notes in one folder. */
export interface Workshop {
  /** Reads, checks and renders one file of notes; to be called in the order of the files. */
  begin(path: string): Promise<BegunReport>;
  /** Makes the files of a report; several at once. */
  finish(begun: BegunReport): Promise<BuiltReport>;
  /** The folder that reports of the notes go to. */
  outputFolder(path: string): Promise<string>;
}

/** What all workshops of a run share. */
export interface WorkshopWorld {
  /** The world. */
  readonly host: Host;
  /** The browser. */
  readonly browser: RunBrowser;
  /** The browser that makes every report again, where that is asked. */
  readonly second?: RunBrowser;
  /** Where each report of the run goes, with the notes that it comes from. */
  readonly taken: Map<string, string>;
  /** Where reports are kept for the next run. */
  readonly cache?: KeptReports | undefined;
}

/** Workshops by the folders of the notes. Each keeps account of the files that it reads: its reports depend on them and on no others. */
export function openWorkshops(options: BuildOptions, world: WorkshopWorld): (path: string) => Promise<Workshop> {
  const open = new Map<string, Promise<Workshop>>();
  return (path) => {
    const folder = path === '-' ? '-' : dirname(resolve(world.host.workingFolder, path));
    const workshop = open.get(folder) ?? openWorkshop(options, world);
    open.set(folder, workshop);
    return workshop;
  };
}

async function openWorkshop(options: BuildOptions, world: WorkshopWorld): Promise<Workshop> {
  const { host, cache } = world;
  const traced = traceFiles(host);
  const keep: ReportBuilding['keep'] = (begun, files, built) => {
    const observations = traced.observations();
    const { source, bytes, project, review } = begun.inputs.notes;
    const { out: _, ...settled } = options;
    const folder = outputFolder(settled, project, host);
    return observations && cache?.keep({ source, bytes, review: review?.bytes, folder, files, built }, observations);
  };
  const building: ReportBuilding = {
    ...world,
    options,
    projects: openProjects(traced.host),
    fonts: await bundledFonts(traced.host),
    recipes: recipesOf(host),
    ...(cache === undefined ? {} : { keep }),
  };
  return {
    begin: async (path) => beginReport(path, building),
    finish: async (begun) => finishReport(begun, building),
    outputFolder: async (path) => {
      const { value: project } = await building.projects.of(path);
      return project === undefined ? (options.out ?? 'reports') : outputFolder(options, project, host);
    },
  };
}
