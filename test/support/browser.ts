import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { unpackEmbeddedBrowser } from '../../src/host/browser/embedded-browser.ts';
import { findEmbeddedPackage } from '../../src/host/browser/embedded-package.ts';

const INSTALLED = '/usr/bin/chromium-headless-shell';

/** A browser for tests that look at pages: the installed one, else the embedded one. */
export async function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox'];
  if (existsSync(INSTALLED)) return launch({ executablePath: INSTALLED, args });
  const embedded = await findEmbeddedPackage([join(import.meta.dirname, '../..')]);
  if (embedded === undefined) throw new Error('There is no browser for the tests.');
  const { executable, libraryFolder, fontConfiguration } = await unpackEmbeddedBrowser(
    embedded,
    join(tmpdir(), 'scrutineer-test-browser'),
  );
  const brought = { LD_LIBRARY_PATH: libraryFolder, FONTCONFIG_FILE: fontConfiguration };
  return launch({ executablePath: executable, args, env: { ...process.env, ...brought } });
}
