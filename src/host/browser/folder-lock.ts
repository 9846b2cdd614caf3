import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
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
  const own = `${hostname()} ${process.pid} ${randomUUID()}`;
  while (!(await take(path, own))) {
    if (await isStale(path)) await removeStale(path);
    else await wait(pollMs);
  }
  try {
    await deed();
  } finally {
    // Somebody may have taken over what had grown very old.
    if ((await readFile(path, 'utf8').catch(() => '')) === own) await rm(path, { force: true });
  }
}

/** Of several who see a stale lock only one removes it; whoever put aside a new one by mistake gives it back. */
async function removeStale(path: string): Promise<void> {
  const aside = `${path}-${randomUUID()}`;
  try {
    await rename(path, aside);
    if (!(await isStale(aside))) await link(aside, path).catch(() => undefined);
  } catch {
    // Somebody else was faster.
  }
  await rm(aside, { force: true });
}

async function take(path: string, own: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(own);
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
