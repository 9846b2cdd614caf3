import { openBuildCache } from '../cache/build-cache.ts';
import type { CacheStore, Host } from '../host/host.ts';
import { BrowserProblem } from '../host/host.ts';
import { findNotes } from '../read/find.ts';
import type { BuildOptions } from './build-options.ts';
import { bytesLimit, cacheFolderOf } from './cache-place.ts';
import type { KeptReport, KeptReports } from './kept-report.ts';
import { keptReports } from './kept-report.ts';
import { namedBrowser } from './named-browser.ts';
import { inWords, notesOfShard, shardOf } from './shard.ts';

/** What a build is going to do. It is made before anything else is loaded, since nothing else may be needed. */
export interface BuildPlan {
  /** The notes to build. */
  readonly paths: readonly string[];
  /** One of all notes that were found, for their settings, where none is to be built. */
  readonly example: string;
  /** Whether some argument led to nothing. */
  readonly hasProblems: boolean;
  /** Reports that were made before from the same. */
  readonly kept: ReadonlyMap<string, KeptReport>;
  /** The cache; absent where there is to be none. */
  readonly cache?: KeptReports;
}

/** Finds the notes and what is kept of their reports; nothing where there is nothing to do, which has been told. */
export async function planBuild(options: BuildOptions, host: Host): Promise<BuildPlan | undefined> {
  const found = await findNotes(options.notes, host);
  for (const problem of found.problems) host.terminal.err(`${problem.message}\n  ${problem.hint}\n`);
  const [example] = found.paths;
  if (example === undefined) return undefined;
  const changed = await changedOf(found.paths, options, host);
  const paths = changed && partOf(changed, options, host);
  if (paths === undefined) return undefined;
  const cache = await openCache(options, host);
  const kept = new Map<string, KeptReport>();
  for (const path of paths) {
    const report = path === '-' ? undefined : await cache?.find(path);
    if (report !== undefined) kept.set(path, report);
  }
  return { paths, example, hasProblems: found.problems.length > 0, kept, ...(cache === undefined ? {} : { cache }) };
}

/** The notes that changed since the revision that was named; nothing where that cannot be told, which is said. */
async function changedOf(
  paths: readonly string[],
  options: BuildOptions,
  host: Host,
): Promise<readonly string[] | undefined> {
  const { since } = options;
  if (since === undefined) return paths;
  const { changedNotes } = await import('./changed-notes.ts');
  return changedNotes(paths, { ...options, since }, host);
}

/** The notes of the part that was asked for; nothing where it cannot be told which, which is said. */
function partOf(paths: readonly string[], options: BuildOptions, host: Host): readonly string[] | undefined {
  if (options.shard === undefined) return paths;
  const shard = shardOf(options.shard, host);
  if (typeof shard === 'string') {
    host.terminal.err(shard);
    return undefined;
  }
  const own = notesOfShard(paths, shard, host);
  if (!options.quiet) host.terminal.err(`${inWords(shard, own.length, paths.length)}\n`);
  return own;
}

/** The reports that are kept; nothing where none may be. */
async function openCache(options: BuildOptions, host: Host): Promise<KeptReports | undefined> {
  if (!mayBeKept(options)) return undefined;
  const store = await openStore(options, host);
  const browser = await browserOf(options, host);
  if (store === undefined || browser === undefined) return undefined;
  return keptReports(await openBuildCache(store, bytesLimit(host), host), options, { host, browser });
}

/** No text of the members' edition is kept; what is made twice, or of what git keeps besides, is always made. */
function mayBeKept({ cache, checkReproducible, edition, publish, since }: BuildOptions): boolean {
  return (
    cache !== false && checkReproducible !== true && edition === 'public' && publish !== true && since === undefined
  );
}

async function openStore(options: BuildOptions, host: Host): Promise<CacheStore | undefined> {
  try {
    return await host.openCache(cacheFolderOf(options.cacheFolder, host));
  } catch (problem) {
    if (!options.quiet) host.terminal.err(`The cache is not used: ${String(problem).replace(/^Error: /u, '')}.\n`);
    return undefined;
  }
}

/** What tells the browser apart that may be needed; nothing where that is not known, or it is not there, which is told when it is. */
async function browserOf(options: BuildOptions, host: Host): Promise<string | undefined> {
  if (options.formats?.includes('pdf') === false) return '';
  try {
    return await host.browserIdentity(namedBrowser(options, host));
  } catch (problem) {
    if (problem instanceof BrowserProblem) return undefined;
    throw problem;
  }
}
