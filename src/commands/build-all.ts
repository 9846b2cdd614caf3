import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import type { RunBrowser } from './browser-of.ts';
import { forOnePrint } from './browser-of.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildPlan } from './build-plan.ts';
import { beginTelling } from './build-telling.ts';
import type { BuiltReport } from './built-report.ts';
import { sameName } from './built-report.ts';
import type { ExitCode } from './command.ts';
import { inOrder } from './in-order.ts';
import type { KeptReport } from './kept-report.ts';
import { keepManifests } from './listed-report.ts';
import { stopping } from './stopping.ts';
import type { Workshop, WorkshopWorld } from './workshop.ts';

/** So many reports may be under way, or wait until those before them are told. */
const underWay = 16;

/** What builds go about with. */
export interface BuildWorld {
  /** The world. */
  readonly host: Host;
  /** The browser. */
  readonly browser: RunBrowser;
  /** The browser that makes every report again, where that is asked. */
  readonly second?: RunBrowser;
}

/** Builds every file of notes that was asked for; one that fails never stops the others. */
export async function buildAll(options: BuildOptions, world: BuildWorld, plan: BuildPlan): Promise<ExitCode> {
  const { host } = world;
  const telling = beginTelling(plan, options, host);
  const manifests = keepManifests(host);
  const taken = new Map<string, string>();
  const browser = plan.paths.length === 1 ? forOnePrint(world.browser) : world.browser;
  const workshops = whenNeeded(options, { ...world, browser, taken, cache: plan.cache });
  const stop = stopping(options, world);
  const { heed } = stop;
  const begin = async (path: string): Promise<() => Promise<BuiltReport>> => {
    const kept = await asKept(plan.kept.get(path), taken);
    if (kept !== undefined) return () => Promise.resolve(heed(kept));
    const workshop = await workshops(path);
    const begun = await workshop.begin(path);
    if (begun.kind === 'done') heed(begun.built);
    return async () => heed(await workshop.finish(begun));
  };
  const paths = until(plan.paths, stop.isStopped);
  for await (const built of inOrder(paths, { most: underWay, begin, finish: (finish) => finish() })) {
    // What was being made when somebody interrupted the build has not failed.
    if (built.state === 'failed' && stop.interruption() !== undefined) continue;
    telling.report(built);
    if (built.listed !== undefined) manifests.add(built.listed);
  }
  if (plan.paths.length === 0) {
    // Whoever merges the parts of a build asks for a manifest of each.
    const folder = await (await workshops(plan.example)).outputFolder(plan.example);
    manifests.add({ folder, edition: options.edition, outputs: [], recipes: {} });
  }
  const { lines, hasFailed } = await manifests.write();
  if (hasFailed || !options.quiet) for (const line of lines) host.terminal.err(line);
  plan.cache?.close();
  const interruption = stop.interruption();
  stop.end();
  const exitCode = telling.end(interruption !== undefined);
  return interruption ?? (plan.hasProblems || hasFailed ? 2 : exitCode);
}

/** What makes reports is loaded when the first one has to be made. */
function whenNeeded(options: BuildOptions, world: WorkshopWorld): (path: string) => Promise<Workshop> {
  let open: Promise<(path: string) => Promise<Workshop>> | undefined;
  return async (path) => {
    open ??= import('./workshop.ts').then(({ openWorkshops }) => openWorkshops(options, world));
    return (await open)(path);
  };
}

/** A report as it was made before; nothing where it has to be made anew. */
async function asKept(kept: KeptReport | undefined, taken: Map<string, string>): Promise<BuiltReport | undefined> {
  if (kept === undefined) return undefined;
  const { path, stem } = kept;
  const unmade = { path, state: 'failed', diagnostics: [], written: [], remarks: [] } as const;
  const other = taken.get(stem);
  if (other !== undefined) return { ...unmade, failure: sameName(path, other, stem) };
  try {
    const built = await kept.restore();
    if (built !== undefined) taken.set(stem, path);
    return built;
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    const failure = `\`${path}\` was not written: ${problem.message}\n`;
    return { ...unmade, failure, concernsAll: problem.reason === 'no-space' };
  }
}

function* until(paths: readonly string[], isStopped: () => boolean): Generator<string> {
  for (const path of paths) {
    if (isStopped()) return;
    yield path;
  }
}
