import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, makePrivate } from './cache-folder.ts';

/** Where a server was reached last. */
export interface KeptAddress {
  /** What nobody can guess: 32 letters, digits, `-` and `_`. */
  readonly secret: string;
  /** The port; 0 where there was none yet. */
  readonly port: number;
}

/** The address that was kept for a purpose, or a new one. It stands in a file that only this person can read. */
export function keptAddress(purpose: string, environment: NodeJS.ProcessEnv): KeptAddress {
  try {
    const kept: unknown = JSON.parse(readFileSync(fileOf(purpose, environment), 'utf8'));
    if (isAddress(kept)) return kept;
  } catch {
    // There is none, or none that can be read.
  }
  return newAddress();
}

/** An address that nobody had before. */
export function newAddress(): KeptAddress {
  return { secret: randomBytes(24).toString('base64url'), port: 0 };
}

/** Keeps an address; where that is not possible the next start has another. */
export function keepAddress(purpose: string, address: KeptAddress, environment: NodeJS.ProcessEnv): void {
  try {
    writeFileSync(fileOf(purpose, environment), JSON.stringify(address), { mode: 0o600 });
  } catch {
    // A browser that still shows the last address will not find the next server, which is all.
  }
}

function fileOf(purpose: string, environment: NodeJS.ProcessEnv): string {
  const folder = join(cacheFolder(environment), 'addresses');
  makePrivate(folder);
  return join(folder, `${createHash('sha256').update(purpose).digest('hex').slice(0, 24)}.json`);
}

function isAddress(kept: unknown): kept is KeptAddress {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'secret' in kept &&
    'port' in kept &&
    typeof kept.secret === 'string' &&
    /^[\w-]{32}$/u.test(kept.secret) &&
    typeof kept.port === 'number' &&
    Number.isInteger(kept.port) &&
    kept.port >= 0 &&
    kept.port < 65_536
  );
}
