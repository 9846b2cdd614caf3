import { lstatSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { makeFolder } from './make-folder.ts';

/** The folder in which this person's programs may keep what they can make again; ours is below it. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const given = environment[process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'] ?? '';
  const usual = process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
  return join(isAbsolute(given) ? given : usual, 'scrutineer');
}

/** Makes a folder that only this person can read, or finds it so. Throws where it cannot be made, or where anybody else could have put something in it. */
export function makePrivate(folder: string): void {
  makeFolder(folder, () => undefined, 0o700);
  const found = lstatSync(folder);
  const isTheirs = process.platform === 'win32' || (found.uid === process.getuid?.() && (found.mode & 0o077) === 0);
  if (!found.isDirectory() || !isTheirs)
    throw new Error(`\`${folder}\` is not private to you; remove it and try again`);
}
