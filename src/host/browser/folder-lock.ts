import { open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from '../file-failure.ts';
import { isAlive } from '../leftovers.ts';

const pollMs = 50;
const oldAgeMs = 120_000;

/**
 * Does `deed` while holding the lock file, after whoever holds it now. The lock of a process that is dead, or very old, is
 * taken over. It saves double work; it is no guarantee, so `deed` must be harmless when two do it at once.
 */
export async function withLock(path: string, deed: () => Promise<void>): Promise<void> {
  while (!(await take(path))) {
    if (await isStale(path)) await rm(path, { force: true });
    else await wait(pollMs);
  }
  try {
    await deed();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(`${hostname()} ${process.pid}`);
    await file.close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > oldAgeMs) return true;
    const [computer, id] = (await readFile(path, 'utf8')).split(' ');
    return computer === hostname() && id !== undefined && !isAlive(Number(id));
  } catch {
    // It went away just now: the next try takes it.
    return false;
  }
}
