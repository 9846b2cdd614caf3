import type { CacheStore, Host } from '../host/host.ts';
import { hashLength, hashOf, keyOf, recordsIn } from './records.ts';
import type { Observation } from './traced-files.ts';
import { observeAgain } from './traced-files.ts';

/** Files that were made before from the same, and what was told of them. */
export interface KeptBuild {
  /** What was told of them: the text that was kept. */
  readonly told: string;
  /** The bytes of a file by their SHA-256; nothing where they are no longer kept. */
  bytes(sha256: string): Uint8Array | undefined;
}

/** A build that is to be kept. */
export interface BuildToKeep {
  /** Everything that was seen of files while it was made. */
  readonly observations: readonly Observation[];
  /** What was told of it. */
  readonly told: string;
  /** Its files. */
  readonly files: readonly Uint8Array[];
}

/** What builds have made, by what they made it from. */
export interface BuildCache {
  /** What was made from the same, where all files that were looked at are as they were then. */
  find(inputs: readonly unknown[]): Promise<KeptBuild | undefined>;
  /** Keeps a build. */
  keep(inputs: readonly unknown[], build: BuildToKeep): void;
  /** What is known of the files that stand in a folder. */
  standing(folder: string): StandingFiles;
  /** Keeps what is known of folders, and removes what was used least recently where it is time to. */
  close(): void;
}

/** Files whose content is known without reading them, as long as nobody has touched them. */
export interface StandingFiles {
  /** The SHA-256 of a file, by its name in the folder; nothing where it is not known. */
  hash(name: string): string | undefined;
  /** Takes note of what a file holds. */
  note(name: string, sha256: string, stamp: string | undefined): void;
}

/** The version of what is kept: what another one kept is not found. */
const version = 1;

const hourMs = 60 * 60 * 1000;

/** Opens the cache of builds in a folder, at most so many bytes large. */
export async function openBuildCache(store: CacheStore, limit: number, host: Host): Promise<BuildCache> {
  const records = recordsIn(store);
  const isAsSeen = observeAgain(host);
  const checked = new Map<string, Promise<boolean>>();
  const folders = new Map<string, OpenFolder>();
  const program = await programIdentity(host);
  const whole = (inputs: readonly unknown[]): string => keyOf([version, program, depthOf(host), ...inputs]);
  let isFuller = false;
  return {
    find: async (inputs) => {
      const record = records.read(whole(inputs));
      if (record === undefined) return undefined;
      const [observed, told] = [record.slice(0, hashLength), record.slice(hashLength)];
      const isSame = checked.get(observed) ?? isUnchanged(records.read(observed), isAsSeen);
      checked.set(observed, isSame);
      return (await isSame) ? { told, bytes: (sha256) => records.bytes(sha256) } : undefined;
    },
    keep: (inputs, { observations, told, files }) => {
      for (const bytes of files) records.keep(bytes);
      const observed = JSON.stringify(observations);
      const name = hashOf(observed);
      if (records.read(name) === undefined) records.write(name, observed);
      records.write(whole(inputs), `${name}${told}`);
      isFuller = true;
    },
    standing: (folder) => {
      const known = folders.get(folder) ?? openFolder(folder, records.read(standingKey(folder)), host);
      folders.set(folder, known);
      return known;
    },
    close: () => {
      for (const [folder, open] of folders) {
        const told = open.text();
        if (told !== undefined) records.write(standingKey(folder), told);
      }
      if (isFuller && store.sincePruned() > hourMs) store.prune(limit);
    },
  };
}

async function isUnchanged(
  observed: string | undefined,
  isAsSeen: (observation: Observation) => Promise<boolean>,
): Promise<boolean> {
  if (observed === undefined) return false;
  const observations: readonly Observation[] = JSON.parse(observed);
  for (const observation of observations) if (!(await isAsSeen(observation))) return false;
  return true;
}

/** What starts the program names its code by hashes of it. */
async function programIdentity({ files, packageFolder }: Host): Promise<string> {
  return hashOf(await files.read(`${packageFolder}/dist/start.cjs`));
}

/** Settings are looked for in all folders above: how many there are decides what was not found. */
function depthOf({ workingFolder }: Host): number {
  return workingFolder.split(/[/\\]/u).length;
}

function standingKey(folder: string): string {
  return keyOf(['standing', version, folder]);
}

interface OpenFolder extends StandingFiles {
  /** What is known, to be kept; nothing where nothing changed. */
  text(): string | undefined;
}

function openFolder(folder: string, kept: string | undefined, host: Host): OpenFolder {
  const written: Readonly<Record<string, readonly [sha256: string, stamp: string]>> = JSON.parse(kept ?? '{}');
  const known = new Map(Object.entries(written));
  let isChanged = false;
  return {
    hash: (name) => {
      const [sha256, stamp] = known.get(name) ?? [];
      return stamp !== undefined && stamp === host.files.stamp(`${folder}/${name}`) ? sha256 : undefined;
    },
    note: (name, sha256, stamp) => {
      if (stamp === undefined) return;
      known.set(name, [sha256, stamp]);
      isChanged = true;
    },
    text: () => (isChanged ? JSON.stringify(Object.fromEntries(known)) : undefined),
  };
}
