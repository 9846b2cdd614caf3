import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { counted } from '../diagnostics/tally.ts';
import type { CheckedFile } from '../diagnostics/reporters/reporter.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import type { NotesPlace } from './check-file.ts';

/** The baseline's name beside `scrutineer.yaml`. */
export const baselineName = 'scrutineer-baseline.json';

/** What a run does with the baseline: only reads it, writes everything that is found into it, or drops what no longer occurs. */
export type BaselineMode = 'read' | 'write' | 'prune';

/** What a run was told of the baseline. */
export interface BaselineOptions {
  /** What is done with it. */
  readonly mode: BaselineMode;
  /** Its path; `scrutineer-baseline.json` beside the settings without one, or in the working folder where there are none. */
  readonly file?: string;
}

/** The baselines of a run, one for each council's folder. */
export interface Baselines {
  /** Parts what the baseline holds from what is new. Of a rule that is found more often than the baseline says everything is told. */
  settle(file: CheckedFile, place: NotesPlace | undefined): Promise<CheckedFile>;
  /** Writes what has to be written, and says so; tells what the baseline holds in vain. Rejects with a `FileProblem`. */
  finish(): Promise<void>;
}

type Counts = ReadonlyMap<string, number>;

interface Baseline {
  readonly path: string;
  /** How often each rule found something, by the path of the notes from the baseline's folder. */
  readonly files: Map<string, Counts>;
  unused: number;
}

/** Opens baselines as they are needed. Rejects with a `FileProblem` where one cannot be read. */
export function openBaselines({ mode, file }: BaselineOptions, host: Host): Baselines {
  const opened = new Map<string, Promise<Baseline>>();
  const open = async (path: string): Promise<Baseline> => {
    const known = opened.get(path) ?? readBaseline(path, { host, mustExist: file !== undefined && mode !== 'write' });
    opened.set(path, known);
    return known;
  };
  return {
    settle: async (checked, place) => {
      if (place === undefined) return checked;
      const folder = place.councilFolder ?? host.workingFolder;
      const baseline = await open(resolve(host.workingFolder, file ?? join(folder, baselineName)));
      const key = relative(dirname(baseline.path), resolve(host.workingFolder, place.path)).replaceAll('\\', '/');
      const now = countsOf(checked.diagnostics);
      if (mode === 'write') baseline.files.set(key, now);
      const held = baseline.files.get(key) ?? new Map<string, number>();
      for (const [rule, count] of held) baseline.unused += Math.max(0, count - (now.get(rule) ?? 0));
      if (mode === 'prune') baseline.files.set(key, fewer(held, now));
      return parted(checked, (rule) => (now.get(rule) ?? 0) <= (held.get(rule) ?? 0));
    },
    finish: async () => {
      for (const baseline of await Promise.all(opened.values())) await finish(baseline, mode, host);
    },
  };
}

function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const counts = new Map<string, number>();
  for (const { rule, count } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + (count ?? 1));
  return counts;
}

function fewer(held: Counts, now: Counts): Counts {
  return new Map([...held].map(([rule, count]) => [rule, Math.min(count, now.get(rule) ?? 0)]));
}

function parted(checked: CheckedFile, isHeld: (rule: string) => boolean): CheckedFile {
  const { diagnostics, suppressed = [] } = checked;
  const suppression = { reason: 'It stands in the baseline.', isInBaseline: true };
  return {
    ...checked,
    diagnostics: diagnostics.filter(({ rule }) => !isHeld(rule)),
    suppressed: [
      ...suppressed,
      ...diagnostics.filter(({ rule }) => isHeld(rule)).map((diagnostic) => ({ ...diagnostic, suppression })),
    ],
  };
}

async function finish(baseline: Baseline, mode: BaselineMode, host: Host): Promise<void> {
  const name = `\`${printable(relative(host.workingFolder, baseline.path))}\``;
  if (mode === 'read') {
    if (baseline.unused > 0)
      host.terminal.err(
        `${name} holds ${counted(baseline.unused, 'problem')} that no longer ${baseline.unused === 1 ? 'occurs' : 'occur'}; \`--prune-suppressions\` drops ${baseline.unused === 1 ? 'it' : 'them'}.\n`,
      );
    return;
  }
  if (mode === 'prune')
    for (const key of baseline.files.keys())
      if ((await host.files.kind(join(dirname(baseline.path), key))) === 'nothing') baseline.files.delete(key);
  await host.files.writeAll([{ path: baseline.path, bytes: new TextEncoder().encode(written(baseline)) }]);
  const count = [...baseline.files.values()]
    .flatMap((counts) => [...counts.values()])
    .reduce((sum, one) => sum + one, 0);
  host.terminal.err(`${name} holds ${counted(count, 'problem')} now; \`check\` tells what comes on top of them.\n`);
}

function written({ files }: Baseline): string {
  const entries = [...files]
    .map(([path, counts]) => [path, byName([...counts].filter(([, count]) => count > 0))] as const)
    .filter(([, counts]) => Object.keys(counts).length > 0);
  return `${JSON.stringify({ version: 1, files: byName(entries) }, undefined, 2)}\n`;
}

/** By code unit, so that the file is the same on every machine. */
function byName<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.toSorted(([one], [other]) => Number(one > other) - Number(one < other)));
}

interface WrittenBaseline {
  readonly version?: unknown;
  readonly files?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

async function readBaseline(
  path: string,
  { host, mustExist }: { readonly host: Host; readonly mustExist: boolean },
): Promise<Baseline> {
  if (!mustExist && (await host.files.kind(path)) === 'nothing') return { path, files: new Map(), unused: 0 };
  const text = new TextDecoder().decode(await host.files.read(path));
  try {
    const { version, files }: WrittenBaseline = JSON.parse(text);
    const entries = Object.entries(files ?? {}).map(([key, counts]) => [key, readCounts(counts)] as const);
    if (version === 1 && files !== undefined) return { path, files: new Map(entries), unused: 0 };
  } catch {
    // Told below, in the same words as a file of another shape.
  }
  const message = `\`${path}\` cannot be read as a baseline. Take it away, or make it anew with \`--suppress-all\`.`;
  throw new FileProblem(path, 'other', message);
}

function readCounts(counts: Readonly<Record<string, unknown>>): Counts {
  return new Map(
    Object.entries(counts).map(([rule, count]) => {
      if (!Number.isSafeInteger(count)) throw new TypeError(`${rule} has no count`);
      return [rule, Number(count)];
    }),
  );
}
