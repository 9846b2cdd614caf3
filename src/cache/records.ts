import { createHash } from 'node:crypto';
import type { CacheStore } from '../host/host.ts';

/** What a cache holds, each verified by its own hash when it is read: what was damaged is as if it were not there. */
export interface Records {
  /** The text kept under a key; nothing where there is none. */
  read(key: string): string | undefined;
  /** Keeps a text under a key, in the place of what was kept there. */
  write(key: string, text: string): void;
  /** The bytes of a SHA-256; nothing where they are not kept. */
  bytes(sha256: string): Uint8Array | undefined;
  /** Keeps bytes; the result is their SHA-256. */
  keep(bytes: Uint8Array): string;
}

/** The SHA-256 of bytes or of a text in UTF-8, in hexadecimal digits. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A key from everything that something depends on. */
export function keyOf(parts: readonly unknown[]): string {
  return hashOf(JSON.stringify(parts));
}

/** How many digits a SHA-256 has. */
export const hashLength = 64;

/** The records in a folder. */
export function recordsIn(store: CacheStore): Records {
  return {
    read: (key) => {
      const bytes = store.read(`${key}.record`);
      if (bytes === undefined) return undefined;
      const body = bytes.subarray(hashLength);
      if (hashOf(body) !== Buffer.from(bytes.subarray(0, hashLength)).toString('latin1')) return undefined;
      return Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8');
    },
    write: (key, text) => {
      const body = Buffer.from(text, 'utf8');
      store.write(`${key}.record`, Buffer.concat([Buffer.from(hashOf(body), 'latin1'), body]));
    },
    bytes: (sha256) => {
      const bytes = store.read(`${sha256}.bytes`);
      return bytes !== undefined && hashOf(bytes) === sha256 ? bytes : undefined;
    },
    keep: (bytes) => {
      const sha256 = hashOf(bytes);
      store.write(`${sha256}.bytes`, bytes);
      return sha256;
    },
  };
}
