import { basename, dirname, resolve } from 'node:path';
import type { Host } from '../host/host.ts';

/** Why git cannot be asked for a revision. */
export type NoHistory = 'no-git' | 'no-repository' | 'no-revision';

/** What git knows of files since a revision, uncommitted changes included. */
export interface History {
  /** Why nothing is known of the files in a folder; nothing where something is. */
  obstacle(folder: string): Promise<NoHistory | undefined>;
  /** Whether a file is known to be as it was in the revision. */
  isUnchanged(path: string): Promise<boolean>;
  /** The paths of files that stood below a folder in the revision and are gone, sorted; they begin as the folder does. */
  deletedBelow(folder: string): Promise<readonly string[]>;
}

/** Runs git in a folder; nothing where it is not installed. */
export function git(words: readonly string[], folder: string, host: Host): ReturnType<Host['runProgram']> {
  return host.runProgram('git', ['-C', folder, ...words]);
}

/** The history since a revision, of whatever repositories files stand in. Each is asked once. */
export function historySince(revision: string, host: Host): History {
  const places = new Map<string, Promise<Place | NoHistory>>();
  const repositories = new Map<string, Promise<Repository | NoHistory>>();
  const placeOf = (folder: string): Promise<Place | NoHistory> => {
    const whole = resolve(host.workingFolder, folder);
    const place = places.get(whole) ?? findPlace(whole, host);
    places.set(whole, place);
    return place;
  };
  const repositoryOf = (top: string): Promise<Repository | NoHistory> => {
    const repository = repositories.get(top) ?? readRepository(top, revision, host);
    repositories.set(top, repository);
    return repository;
  };
  const known = async (folder: string): Promise<(Place & Repository) | NoHistory> => {
    const place = await placeOf(folder);
    if (typeof place === 'string') return place;
    const repository = await repositoryOf(place.top);
    return typeof repository === 'string' ? repository : { ...place, ...repository };
  };
  return {
    obstacle: async (folder) => {
      const found = await known(folder);
      return typeof found === 'string' ? found : undefined;
    },
    isUnchanged: async (path) => {
      const found = await known(dirname(resolve(host.workingFolder, path)));
      return typeof found !== 'string' && found.unchanged.has(`${found.prefix}${basename(path)}`);
    },
    deletedBelow: async (folder) => {
      const found = await known(folder);
      if (typeof found === 'string') return [];
      const start = folder === '.' ? '' : `${folder.replace(/[/\\]+$/u, '')}/`;
      const own = found.deleted.filter((name) => name.startsWith(found.prefix));
      return own.map((name) => `${start}${name.slice(found.prefix.length)}`).toSorted();
    },
  };
}

/** Where a folder stands in its repository. */
interface Place {
  /** The top of the repository. */
  readonly top: string;
  /** The folder's path from there, as git writes it: empty, or with `/` at its end. */
  readonly prefix: string;
}

async function findPlace(folder: string, host: Host): Promise<Place | NoHistory> {
  const found = await git(['rev-parse', '--show-toplevel', '--show-prefix'], folder, host);
  if (found === undefined) return 'no-git';
  const [top, prefix] = found.output.split('\n');
  return found.exitCode === 0 && top !== undefined && prefix !== undefined ? { top, prefix } : 'no-repository';
}

/** Files by their paths from the top of a repository. */
interface Repository {
  /** Those that are as they were in the revision. */
  readonly unchanged: ReadonlySet<string>;
  /** Those of the revision that are gone. */
  readonly deleted: readonly string[];
}

async function readRepository(top: string, revision: string, host: Host): Promise<Repository | NoHistory> {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const verified = await git(verify, top, host);
  const commit = verified?.output.trim() ?? '';
  if (verified?.exitCode !== 0) return 'no-revision';
  const tree = await git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit], top, host);
  const compare = ['diff', '--name-status', '-z', '--no-renames', '--no-ext-diff', commit, '--'];
  const changes = (await git(compare, top, host))?.output.split('\0') ?? [];
  const unchanged = new Set(tree?.output.split('\0').filter((name) => name !== ''));
  const deleted: string[] = [];
  // Letters and paths take turns.
  for (let index = 0; index + 1 < changes.length; index += 2) {
    const [letter, name] = [changes[index], changes[index + 1] ?? ''];
    unchanged.delete(name);
    if (letter === 'D') deleted.push(name);
  }
  return { unchanged, deleted };
}
