import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, linkSync, renameSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, fileFailure } from './file-failure.ts';
import { FileProblem } from './host.ts';
import { ownPrefix } from './leftovers.ts';

/** A file written whole under a temporary name. */
export interface StagedFile {
  /** Where it shall stand, as the person gave it. */
  readonly path: string;
  /** Where it shall stand, absolute, links followed. */
  readonly target: string;
  /** Where it stands now, in the same folder. */
  readonly temporary: string;
  /** Whether an old file stands at the target. */
  readonly replaces: boolean;
}

/** A file that has its name already, and where the old one is kept. */
interface Placed {
  readonly target: string;
  readonly aside: string | undefined;
}

/**
 * Gives all files their names, or none: if one cannot take its place, the old files come back. Synchronous, so that
 * no signal can come between two files. Throws a `FileProblem`.
 */
export function putInPlace(files: readonly StagedFile[]): void {
  const placed: Placed[] = [];
  for (const file of files) {
    let aside: string | undefined;
    try {
      if (file.replaces) aside = keepAside(file.target);
      patiently(() => renameSync(file.temporary, file.target));
    } catch (error) {
      if (aside !== undefined) remove(aside);
      throw withKept(fileFailure(error, file.path, 'written'), putBack(placed));
    }
    placed.push({ target: file.target, aside });
  }
  for (const { aside } of placed) if (aside !== undefined) remove(aside);
}

/** A second name for the old file, or a copy where the disk knows no second names: the target is never absent. */
function keepAside(target: string): string {
  const aside = temporaryBeside(target);
  try {
    linkSync(target, aside);
  } catch {
    copyFileSync(target, aside, constants.COPYFILE_EXCL);
  }
  return aside;
}

/** A name in the same folder that nothing has yet; hidden, and known for ours once this process is gone. */
export function temporaryBeside(target: string): string {
  return join(dirname(target), `${ownPrefix(temporaryBase)}${randomUUID()}`);
}

/** How the names of all temporary files begin. */
export const temporaryBase = '.scrutineer-';

/** Undoes what is placed, the last first; returns the old files that could not come back, by their hidden names. */
function putBack(placed: readonly Placed[]): readonly string[] {
  const kept: string[] = [];
  for (const { target, aside } of placed.toReversed()) {
    try {
      if (aside === undefined) unlinkSync(target);
      else patiently(() => renameSync(aside, target));
    } catch {
      if (aside !== undefined) kept.push(keepForGood(aside));
    }
  }
  return kept;
}

/** Under a name that no later run takes for a leftover. */
function keepForGood(aside: string): string {
  const kept = join(dirname(aside), `.scrutineer-kept-${randomUUID()}`);
  try {
    renameSync(aside, kept);
    return kept;
  } catch {
    return aside;
  }
}

function withKept(problem: FileProblem, kept: readonly string[]): FileProblem {
  if (kept.length === 0) return problem;
  const names = kept.map((name) => `\`${name}\``).join(', ');
  return new FileProblem(
    problem.path,
    problem.reason,
    `${problem.message} What stood there before is kept in ${names}.`,
  );
}

const waitsMs = [10, 20, 50, 100, 200, 400];
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Tries again for a moment while a virus scanner or an indexer holds the file. */
function patiently(deed: () => void): void {
  for (const waitMs of waitsMs) {
    try {
      deed();
      return;
    } catch (error) {
      if (!passing.has(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
    }
  }
  deed();
}

function remove(path: string): void {
  try {
    patiently(() => unlinkSync(path));
  } catch {
    // A hidden copy that stays behind harms less than a failed build.
  }
}
