import { resolve } from 'node:path';
import type { BuildCache, KeptBuild } from '../cache/build-cache.ts';
import { hashOf } from '../cache/records.ts';
import type { Observation } from '../cache/traced-files.ts';
import type { FileToWrite, Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import { reviewPath, reviewRules } from '../review/review.ts';
import type { Source } from '../source/source.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuiltReport } from './built-report.ts';
import type { ToldReport } from './told-report.ts';
import { fromText, toText, wordsOf } from './told-report.ts';

type Observations = readonly Observation[];

/** A report that was made before from the same. */
export interface KeptReport {
  /** The path of its notes. */
  readonly path: string;
  /** The path of its files without their endings. */
  readonly stem: string;
  /** Puts its files in place where they are not. Nothing where some are no longer kept: then it is made anew. Rejects with a `FileProblem`. */
  restore(): Promise<BuiltReport | undefined>;
}

/** A report that was just made. */
export interface MadeReport {
  /** The notes. */
  readonly source: Source;
  /** Their bytes. */
  readonly bytes: Uint8Array;
  /** The bytes of the review file beside them; absent where there is none. */
  readonly review: Uint8Array | undefined;
  /** The folder that its files go to where no other is asked for. */
  readonly folder: string;
  /** Its files, as they were written. */
  readonly files: readonly FileToWrite[];
  /** What came of it. */
  readonly built: BuiltReport;
}

/** Reports that a run may take as they were made before. */
export interface KeptReports {
  /** The report of notes that was made before from the same. */
  find(path: string): Promise<KeptReport | undefined>;
  /** Keeps a report, with all that was seen of files while it was made. What is told of its problems; nothing where it may not be kept. */
  keep(made: MadeReport, observations: Observations): string | undefined;
  /** Ends the work with the cache. */
  close(): void;
}

interface Keeping {
  readonly cache: BuildCache;
  readonly options: BuildOptions;
  readonly host: Host;
  /** Everything that a report of such notes depends on, besides the files that are read on the way. */
  readonly inputsOf: (path: string, bytes: Uint8Array, review: Uint8Array | undefined) => readonly unknown[];
}

/** The reports in a cache; `browser` is what tells the browser apart that would print. */
export function keptReports(
  cache: BuildCache,
  options: BuildOptions,
  { host, browser }: { readonly host: Host; readonly browser: string | undefined },
): KeptReports {
  const { edition, allowErrors, formats = [], pdfStandard = [] } = options;
  const day = host.environment['SOURCE_DATE_EPOCH'] ?? '';
  const wishes = [edition, allowErrors, formats, pdfStandard, day, browser ?? ''];
  const inputsOf: Keeping['inputsOf'] = (path, bytes, review) => [
    path,
    hashOf(bytes),
    review === undefined ? '' : hashOf(review),
    ...wishes,
  ];
  const keeping = { cache, options, host, inputsOf };
  return {
    find: async (path) => find(path, keeping),
    keep: (made, observations) => keep(made, observations, keeping),
    close: () => cache.close(),
  };
}

async function find(path: string, { cache, options, host, inputsOf }: Keeping): Promise<KeptReport | undefined> {
  const bytes = await bytesOf(path, host);
  const review = await bytesOf(reviewPath(path), host);
  const found = bytes === undefined ? undefined : await cache.find(inputsOf(path, bytes, review));
  if (bytes === undefined || found === undefined) return undefined;
  const told = fromText(found.told, sourceOf(path, bytes));
  const folder = options.out ?? told.folder;
  const restoring = { told, found, path, folder };
  return { path, stem: `${folder}/${told.stem}`, restore: async () => restored(restoring, cache, host) };
}

function keep(
  { source, bytes, review, folder, files, built }: MadeReport,
  observations: Observations,
  { cache, host, inputsOf }: Keeping,
): string | undefined {
  if (!mayBeKept(built, source) || built.listed === undefined) return undefined;
  const { outputs, edition, recipes } = built.listed;
  const stem = (outputs[0]?.path ?? '').replace(/\.[^.]*$/u, '');
  const words = wordsOf(built, host);
  const told = {
    folder,
    stem,
    files: outputs.map(({ path, sha256 }) => [path.slice(stem.length + 1), sha256] as const),
    remarks: built.remarks,
    listed: { outputs, edition, recipes },
    diagnostics: built.diagnostics,
    words,
  };
  const kept = { observations, told: toText(told, source), files: files.map((file) => file.bytes) };
  cache.keep(inputsOf(source.path, bytes, review), kept);
  const standing = cache.standing(resolve(host.workingFolder, built.listed.folder));
  for (const [index, { path, sha256 }] of outputs.entries())
    standing.note(path, sha256, host.files.stamp(files[index]?.path ?? ''));
  return words.text;
}

/** Notes that could be read before. Their text is seldom asked for. */
function sourceOf(path: string, bytes: Uint8Array): Source {
  let text: string | undefined;
  return {
    path,
    get text() {
      return (text ??= new TextDecoder().decode(bytes));
    },
  };
}

/** A file; nothing where it is not there or cannot be read, which is told when the report is built. */
async function bytesOf(path: string, host: Host): Promise<Uint8Array | undefined> {
  try {
    return await host.files.read(path);
  } catch (problem) {
    if (problem instanceof FileProblem) return undefined;
    throw problem;
  }
}

/** Exempt text is kept nowhere, nor what people say of a report; and where templates have errors, they are to be told each time. */
function mayBeKept({ diagnostics, listed }: BuiltReport, notes: Source): boolean {
  const isFlawed = diagnostics.some(({ severity, source }) => severity === 'error' && source.path !== notes.path);
  return listed?.edition === 'public' && !isFlawed && !diagnostics.some(({ rule }) => reviewRules.has(rule));
}

interface Restoring {
  readonly told: ToldReport;
  readonly found: KeptBuild;
  readonly path: string;
  readonly folder: string;
}

async function restored(
  { told, found, path, folder }: Restoring,
  cache: BuildCache,
  host: Host,
): Promise<BuiltReport | undefined> {
  const standing = cache.standing(resolve(host.workingFolder, folder));
  const missing: (FileToWrite & { readonly name: string; readonly sha256: string })[] = [];
  for (const [extension, sha256] of told.files) {
    const name = `${told.stem}.${extension}`;
    const file = `${folder}/${name}`;
    if (standing.hash(name) === sha256) continue;
    const stamp = host.files.stamp(file);
    if (stamp !== undefined && hashOf(await host.files.read(file)) === sha256) {
      standing.note(name, sha256, stamp);
      continue;
    }
    const bytes = found.bytes(sha256);
    if (bytes === undefined) return undefined;
    missing.push({ path: file, bytes, name, sha256 });
  }
  if (missing.length > 0) await host.files.writeAll(missing);
  for (const { name, sha256, path: file } of missing) standing.note(name, sha256, host.files.stamp(file));
  const { diagnostics, remarks, listed, words } = told;
  const { columns, errHasColour } = host.terminal;
  const built: BuiltReport = {
    path,
    state: missing.length > 0 ? 'written' : 'unchanged',
    diagnostics,
    written: missing.map((file) => file.path),
    remarks,
    listed: { ...listed, folder },
  };
  const isAsTold = words.columns === columns && words.hasColour === errHasColour;
  return isAsTold ? { ...built, inWords: words.text } : built;
}
