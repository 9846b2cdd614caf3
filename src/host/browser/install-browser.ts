import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Browser, install } from '@puppeteer/browsers';
import { PUPPETEER_REVISIONS } from 'puppeteer-core/lib/esm/puppeteer/revisions.js';
import { atExit } from '../at-exit.ts';
import { BrowserProblem, type BrowserInstallation } from '../host.ts';
import { puppeteerCache, type Computer } from './find-browser.ts';

/** The version of the browser that is installed: the one that the bundled Puppeteer was made for. */
const version = PUPPETEER_REVISIONS['chrome-headless-shell'];

const ways =
  'Behind a proxy, set HTTPS_PROXY to its address.\nOr name a mirror that your network allows: `--mirror URL`.\nOr print with Microsoft Edge or Google Chrome, which need no setup once they are installed.';

/**
 * Fetches chrome-headless-shell into Puppeteer's cache, where it is found from then on, and returns its path. What was fetched
 * appears there whole or not at all. Rejects with a `BrowserProblem`.
 */
export async function installBrowser(options: BrowserInstallation, computer: Computer): Promise<string> {
  const cache = puppeteerCache(computer);
  const home = join(cache, 'chrome-headless-shell');
  let workplace: string | undefined;
  try {
    mkdirSync(home, { recursive: true });
    workplace = mkdtempSync(join(cache, '.scrutineer-'));
    const own = workplace;
    const forget = atExit(() => rmSync(own, { recursive: true, force: true }));
    const { executablePath, path } = await install({
      browser: Browser.CHROMEHEADLESSSHELL,
      buildId: version,
      cacheDir: own,
      downloadProgressCallback: options.progress,
      ...(options.mirror === undefined ? {} : { baseUrl: options.mirror.replace(/\/$/u, '') }),
    });
    const target = join(home, relative(dirname(path), path));
    if (!existsSync(target)) renameSync(path, target);
    forget();
    return join(target, relative(path, executablePath));
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n').at(-1) ?? '') : String(error);
    throw new BrowserProblem('missing', `The browser could not be fetched: ${detail.trim()}`, ways);
  } finally {
    if (workplace !== undefined) rmSync(workplace, { recursive: true, force: true });
  }
}
