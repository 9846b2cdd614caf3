import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { codeOf } from './file-failure.ts';

// Several computers may share a folder, and containers number their processes each for itself.
const computer = hostname().slice(0, 24);

/** The beginning of a name that tells which process made a temporary file or folder: `<base><computer>-<process>-`. */
export function ownPrefix(base: string): string {
  return `${base}${computer}-${String(process.pid)}-`;
}

/** Removes what processes of this computer left in a folder that were killed: everything with such a name whose process is gone. Never throws. */
export function removeLeftovers(folder: string, base: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const beginning = `${base}${computer}-`;
      const id = name.startsWith(beginning) ? /^\d+(?=-)/u.exec(name.slice(beginning.length)) : null;
      if (id !== null && !isAlive(Number(id[0])))
        rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 2 });
    }
  } catch {
    // What cannot be removed now may be next time.
  }
}

/** Whether a process of this computer is running. */
export function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
