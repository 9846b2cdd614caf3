import { BrowserProblem, type PrinterOptions } from '../host.ts';
import type { StartedBrowser } from './browser-session.ts';
import { findBrowsers, givenBrowser, waysToBrowser } from './find-browser.ts';
import { canTrySandbox, startSession, type LocalSession } from './local-session.ts';
import { thisComputer, type Surroundings } from './surroundings.ts';

/** Starts the given browser or else the best one that starts. Rejects with a `BrowserProblem`. */
export async function startBrowser(options: PrinterOptions, surroundings: Surroundings): Promise<StartedBrowser> {
  const computer = thisComputer(surroundings);
  const given = givenBrowser(computer, options.browserPath);
  if (given !== undefined) return started(await start(given, options), options);
  let firstProblem: BrowserProblem | undefined;
  for (const executable of findBrowsers(computer)) {
    try {
      return started(await start(executable, options), options);
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

async function start(executable: string, options: PrinterOptions): Promise<LocalSession> {
  return await startSession({ executable, hasSandbox: canTrySandbox }, options.timeoutMs);
}

function started(session: LocalSession, { timeoutMs }: PrinterOptions): StartedBrowser {
  return {
    session,
    ...(session.way.hasSandbox ? {} : { remark: noSandbox() }),
    again: async () => startSession(session.way, timeoutMs),
    release: async () => undefined,
  };
}

function noSandbox(): string {
  const why = canTrySandbox
    ? 'this computer does not let it have one'
    : 'this program runs as the administrator (root)';
  return `The browser runs without its sandbox, because ${why}. It prints only pages made here, with scripts off and without network.`;
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
    return { ...started(await startSession(way, options.timeoutMs), options), release: prepared.release };
  } catch (error) {
    await prepared.release();
    throw error;
  }
}
