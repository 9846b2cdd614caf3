import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  futimesSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makePrivate } from './cache-folder.ts';
import { codeOf } from './file-failure.ts';
import { ownPrefix, removeLeftovers } from './leftovers.ts';
import type { CacheStore } from './host.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Opens a folder that only this person can read as a cache. Throws where there can be no such folder. */
export function openCacheStore(folder: string): CacheStore {
  makePrivate(folder);
  const pathOf = (name: string): string => join(folder, name.slice(0, 2), name);
  return {
    folder,
    read: (name) => {
      try {
        return readUsed(pathOf(name));
      } catch {
        return undefined;
      }
    },
    write: (name, bytes) => {
      try {
        writeByRename(pathOf(name), bytes);
      } catch {
        // What is not kept is made again.
      }
    },
    sincePruned: () => {
      const stamp = statSync(join(folder, pruningStamp), { throwIfNoEntry: false });
      return stamp === undefined ? Number.POSITIVE_INFINITY : Date.now() - stamp.mtimeMs;
    },
    prune: (limit) => prune(folder, limit),
  };
}

/** Reads a file; one that was last used long ago is marked as used. */
function readUsed(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const { mtimeMs } = fstatSync(descriptor);
    const now = Date.now();
    if (now - mtimeMs > dayMs) markUsed(descriptor, now);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function markUsed(descriptor: number, now: number): void {
  try {
    futimesSync(descriptor, now / 1000, now / 1000);
  } catch {
    // It can be read all the same.
  }
}

function writeByRename(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `${ownPrefix('.')}${randomUUID()}`);
  try {
    writeFileSync(temporary, bytes, { mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, bytes, { mode: 0o600 });
  }
  try {
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

interface KeptFile {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

const pruningStamp = 'pruned';

/** Removes what was used least recently, until the rest is no larger than the limit in bytes. */
function prune(folder: string, limit: number): { readonly kept: number; readonly removed: number } {
  const files: KeptFile[] = [];
  for (const name of namesIn(folder)) {
    if (name === pruningStamp) continue;
    removeLeftovers(join(folder, name), '.');
    for (const inner of namesIn(join(folder, name))) addFile(join(folder, name, inner), files);
  }
  let kept = files.reduce((sum, { size }) => sum + size, 0);
  let removed = 0;
  for (const { path, size } of files.toSorted((one, other) => one.mtimeMs - other.mtimeMs)) {
    if (kept <= limit) break;
    rmSync(path, { force: true });
    kept -= size;
    removed += size;
  }
  writeFileSync(join(folder, pruningStamp), '', { mode: 0o600 });
  return { kept, removed };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function addFile(path: string, files: KeptFile[]): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined) files.push({ path, size: found.size, mtimeMs: found.mtimeMs });
}
