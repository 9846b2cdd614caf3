import type { Host } from '../host/host.ts';
import { openProjects } from '../project.ts';
import { findNotes } from '../read/find.ts';
import type { RunBrowser } from './browser-of.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuiltReport, ReportBuilding } from './build-report.ts';
import { beginReport, finishReport } from './build-report.ts';
import { beginTelling } from './build-telling.ts';
import type { ExitCode } from './command.ts';
import { bundledFonts } from './fonts.ts';
import { inOrder } from './in-order.ts';

/** So many reports may be under way, or wait until those before them are told. */
const underWay = 16;

/** Builds every file of notes that was asked for; one that fails never stops the others. */
export async function buildAll(
  options: BuildOptions,
  world: { readonly host: Host; readonly browser: RunBrowser; readonly second?: RunBrowser },
): Promise<ExitCode> {
  const { host } = world;
  const found = await findNotes(options.notes, host);
  for (const problem of found.problems) host.terminal.err(`${problem.message}\n  ${problem.hint}\n`);
  const { paths } = found;
  if (paths.length === 0) return 2;
  const building: ReportBuilding = {
    ...world,
    options,
    fonts: await bundledFonts(host),
    projects: openProjects(host),
    taken: new Map(),
  };
  const telling = beginTelling(paths.length, options, host);
  let isStopped = false;
  const heed = (built: BuiltReport): BuiltReport => {
    isStopped ||= built.concernsAll === true || (options.failFast === true && built.state !== 'written');
    return built;
  };
  const reports = inOrder(
    until(paths, () => isStopped),
    {
      most: underWay,
      begin: async (path) => {
        const begun = await beginReport(path, building);
        if (begun.kind === 'done') heed(begun.built);
        return begun;
      },
      finish: async (begun) => heed(await finishReport(begun, building)),
    },
  );
  for await (const built of reports) telling.report(built);
  const exitCode = telling.end();
  return found.problems.length > 0 ? 2 : exitCode;
}

function* until(paths: readonly string[], isStopped: () => boolean): Generator<string> {
  for (const path of paths) {
    if (isStopped()) return;
    yield path;
  }
}
