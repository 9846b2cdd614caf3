import { BrowserProblem, type PrinterOptions } from '../host.ts';
import { canTrySandbox, startSession, type BrowserSession } from './browser-session.ts';
import { findBrowsers, givenBrowser, waysToBrowser } from './find-browser.ts';
import { thisComputer, type Surroundings } from './surroundings.ts';

/** A browser that was started. */
export interface StartedBrowser {
  /** The browser. */
  readonly session: BrowserSession;
  /** Removes what was unpacked for this run only; call it when the browser has ended. */
  readonly release: () => Promise<void>;
}

/** Starts the given browser or else the best one that starts. Rejects with a `BrowserProblem`. */
export async function startBrowser(options: PrinterOptions, surroundings: Surroundings): Promise<StartedBrowser> {
  const computer = thisComputer(surroundings);
  const given = givenBrowser(computer, options.browserPath);
  if (given !== undefined) return withoutRelease(await start(given, options));
  let firstProblem: BrowserProblem | undefined;
  for (const executable of findBrowsers(computer)) {
    try {
      return withoutRelease(await start(executable, options));
    } catch (error) {
      if (!(error instanceof BrowserProblem) || error.reason === 'timed-out') throw error;
      firstProblem ??= error;
    }
  }
  const embedded = await startEmbedded(options, surroundings);
  if (embedded !== undefined) return embedded;
  throw (
    firstProblem ??
    new BrowserProblem('missing', 'There is no browser to print the PDF with.', waysToBrowser(process.platform))
  );
}

async function start(executable: string, options: PrinterOptions): Promise<BrowserSession> {
  return await startSession({ executable, hasSandbox: canTrySandbox }, options.timeoutMs);
}

function withoutRelease(session: BrowserSession): StartedBrowser {
  return { session, release: async () => undefined };
}

async function startEmbedded(options: PrinterOptions, surroundings: Surroundings): Promise<StartedBrowser | undefined> {
  const { packageFolder, workingFolder, environment } = surroundings;
  const { prepareEmbeddedBrowser } = await import('./prepare-embedded-browser.ts');
  const prepared = await prepareEmbeddedBrowser([packageFolder, workingFolder], environment);
  if (prepared === undefined) return undefined;
  const { executable, libraryFolder, fontConfiguration } = prepared.browser;
  const libraries = { folder: libraryFolder, areUsed: false };
  try {
    const way = { executable, hasSandbox: canTrySandbox, libraries, fontConfiguration };
    return { session: await startSession(way, options.timeoutMs), release: prepared.release };
  } catch (error) {
    await prepared.release();
    throw error;
  }
}
