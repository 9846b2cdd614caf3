import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

/** The installed package `@sparticuz/chromium`: a browser compressed into 66 MB, for Linux x64. */
export interface EmbeddedPackage {
  /** Its version, such as `147.0.0`. */
  readonly version: string;
  /** The folder of its compressed files. */
  readonly binFolder: string;
}

/** Looks for the package in the `node_modules` of the given folders and those above them; runs none of its code. */
export async function findEmbeddedPackage(folders: readonly string[]): Promise<EmbeddedPackage | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  for (const folder of folders) {
    try {
      const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium');
      const root = entry.slice(0, entry.lastIndexOf(join('@sparticuz', 'chromium'))) + join('@sparticuz', 'chromium');
      const about: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
      const isNamed =
        typeof about === 'object' && about !== null && 'version' in about && typeof about.version === 'string';
      if (isNamed) return { version: String(about.version), binFolder: join(root, 'bin') };
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}
