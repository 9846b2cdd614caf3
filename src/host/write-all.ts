import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsync,
  openSync,
  realpathSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { atExit } from './at-exit.ts';
import { codeOf, fileFailure } from './file-failure.ts';
import { FileProblem, type FileToWrite } from './host.ts';
import { removeLeftovers } from './leftovers.ts';
import { makeFolder } from './make-folder.ts';
import { putInPlace, temporaryBase, temporaryBeside, type StagedFile } from './put-in-place.ts';

const flushTogether = 32;

/**
 * Writes all files or none. Each is first written whole beside its target under a hidden name; then all take their
 * names at once, in one uninterruptible step. If anything fails, or the program is interrupted before that step,
 * the old files stand as before and nothing new is left, folders included. Rejects with a `FileProblem`.
 */
export async function writeAll(files: readonly FileToWrite[], workingFolder: string): Promise<void> {
  const staging: Staging = { files: [], folders: [] };
  const forget = atExit(() => undo(staging));
  try {
    for (let start = 0; start < files.length; start += flushTogether) {
      await stageTogether(files.slice(start, start + flushTogether), workingFolder, staging);
    }
    putInPlace(staging.files);
  } catch (error) {
    undo(staging);
    throw error;
  } finally {
    forget();
  }
}

/** What has been made so far and has to go if the whole fails. */
interface Staging {
  readonly files: StagedFile[];
  readonly folders: string[];
}

async function stageTogether(files: readonly FileToWrite[], workingFolder: string, staging: Staging): Promise<void> {
  const open: { readonly path: string; readonly descriptor: number }[] = [];
  try {
    for (const file of files) {
      try {
        open.push({ path: file.path, descriptor: stage(file, workingFolder, staging) });
      } catch (error) {
        throw fileFailure(error, file.path, 'written');
      }
    }
    await Promise.all(open.map(flush));
  } finally {
    for (const { descriptor } of open) closeSync(descriptor);
  }
}

// Everything but the flush is synchronous, so that a signal never meets a temporary file that is not yet on the list.
function stage(file: FileToWrite, workingFolder: string, staging: Staging): number {
  const target = throughLinks(resolve(workingFolder, file.path));
  const old = statSync(target, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw new FileProblem(file.path, 'is-a-folder', `\`${file.path}\` is a folder, not a file.`);
  if (old !== undefined && !old.isFile())
    throw new FileProblem(file.path, 'other', `\`${file.path}\` is not an ordinary file.`);
  if (old !== undefined) accessSync(target, constants.W_OK);
  makeFolder(dirname(target), (folder) => staging.folders.push(folder));
  tidyOnce(dirname(target));
  const temporary = temporaryBeside(target);
  const descriptor = openSync(temporary, 'wx');
  staging.files.push({ path: file.path, target, temporary, replaces: old !== undefined });
  try {
    writeFileSync(descriptor, file.bytes);
    if (old !== undefined) keepMode(descriptor, old.mode);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return descriptor;
}

const tidied = new Set<string>();

/** Removes what runs that were killed left in a folder, at the first file that goes there. */
function tidyOnce(folder: string): void {
  if (!tidied.has(folder)) removeLeftovers(folder, temporaryBase);
  tidied.add(folder);
}

function throughLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function keepMode(descriptor: number, mode: number): void {
  try {
    fchmodSync(descriptor, mode & 0o777);
  } catch {
    // Some network drives have no modes.
  }
}

const flushToDisk = promisify(fsync);
const realFailures = new Set(['ENOSPC', 'EDQUOT', 'EIO']);

async function flush(file: { readonly path: string; readonly descriptor: number }): Promise<void> {
  try {
    await flushToDisk(file.descriptor);
  } catch (error) {
    // Windows shares refuse a flush with EPERM, other network drives with EINVAL or ENOTSUP, and have the bytes all the same.
    if (realFailures.has(codeOf(error))) throw fileFailure(error, file.path, 'written');
  }
}

function undo(staging: Staging): void {
  for (const { temporary } of staging.files) quietly(() => unlinkSync(temporary));
  // The longest path first: a folder must be empty before it can go.
  for (const folder of [...new Set(staging.folders)].toSorted((a, b) => b.length - a.length))
    quietly(() => rmdirSync(folder));
}

function quietly(deed: () => void): void {
  try {
    deed();
  } catch {
    // Gone already, or no longer ours to remove.
  }
}
