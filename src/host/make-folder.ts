import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './file-failure.ts';

/**
 * Makes a folder and those above it that are not there, and calls `made` with each. Throws the system's error. Node's own
 * `recursive` would try again for ever below /proc.
 */
export function makeFolder(folder: string, made: (folder: string) => void, mode = 0o777): void {
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), made, mode);
  try {
    mkdirSync(folder, { mode });
    made(folder);
  } catch (error) {
    // Another program may just have made it; a file in its place is told when something is written into it.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
