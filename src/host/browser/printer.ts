import { BrowserProblem, type Printer, type PrinterOptions } from '../host.ts';
import type { BrowserSession, StartedBrowser } from './browser-session.ts';
import { startBrowser } from './start-browser.ts';
import type { Surroundings } from './surroundings.ts';
import { createTurns } from './turns.ts';
import { within } from './within.ts';

/** Starts a browser for printing, or reaches the one that runs elsewhere. Rejects with a `BrowserProblem`. */
export async function openPrinter(options: PrinterOptions, surroundings: Surroundings): Promise<Printer> {
  const started = await openBrowser(options, surroundings);
  const { session, remark, release } = started;
  const keeper = createKeeper(started);
  const inTurn = createTurns(options.pages);
  return {
    browser: session.browser,
    ...(remark === undefined ? {} : { remark }),
    print: (html) => inTurn(() => printPatiently(keeper, html, options.timeoutMs)),
    close: async () => {
      await keeper.close();
      await release();
    },
  };
}

async function openBrowser(options: PrinterOptions, surroundings: Surroundings): Promise<StartedBrowser> {
  if (options.endpoint === undefined) return startBrowser(options, surroundings);
  const { reachBrowser } = await import('./reach-browser.ts');
  return reachBrowser(options.endpoint, options.timeoutMs);
}

/** What is done with a browser. */
type Deed = (session: BrowserSession) => Promise<Uint8Array>;

/** Keeps browsers. One that failed is ended: nothing is known of it any more. */
interface Keeper {
  /** Does something with the browser that all share; a new one takes the place of one that has ended. */
  readonly shared: (deed: Deed) => Promise<Uint8Array>;
  /** Does something with a browser of its own. */
  readonly alone: (deed: Deed) => Promise<Uint8Array>;
  /** Whether `close` was called. */
  isClosed(): boolean;
  /** Ends all browsers for good. */
  close(): Promise<void>;
}

function createKeeper(started: StartedBrowser): Keeper {
  const { living, last } = createSuccession(started);
  const lone = new Set<BrowserSession>();
  let isClosed = false;
  return {
    shared: async (deed) => {
      const session = isClosed ? await last() : await living();
      try {
        return await deed(session);
      } catch (error) {
        await session.kill();
        throw error;
      }
    },
    alone: async (deed) => {
      const session = await started.again();
      lone.add(session);
      try {
        return await deed(session);
      } finally {
        await session.kill();
        lone.delete(session);
      }
    },
    isClosed: () => isClosed,
    close: async () => {
      isClosed = true;
      await Promise.all([await last(), ...lone].map((session) => session.kill()));
    },
  };
}

/** A browser and those that take its place. */
interface Succession {
  /** The running browser. */
  readonly living: () => Promise<BrowserSession>;
  /** The latest browser, whether it runs or has ended. */
  readonly last: () => Promise<BrowserSession>;
}

function createSuccession({ session, again }: StartedBrowser): Succession {
  let latest = session;
  let starting: Promise<BrowserSession> | undefined;
  const restart = async (): Promise<BrowserSession> => {
    try {
      await latest.kill();
      latest = await again();
      return latest;
    } finally {
      starting = undefined;
    }
  };
  return {
    // Of several prints that lost their browser only the first starts a new one.
    living: async () => starting ?? (latest.isAlive() ? latest : await (starting = restart())),
    last: async () => {
      await starting?.catch(() => undefined);
      return latest;
    },
  };
}

/**
 * Prints a document. When that fails it is tried again in a browser of its own, where it harms no other document and none
 * harms it: once when it hung, twice when the browser ended. Rejects with a `BrowserProblem`.
 */
async function printPatiently(keeper: Keeper, html: string, timeoutMs: number): Promise<Uint8Array> {
  const deed: Deed = (session) => within(timeoutMs, 'The browser did not print a document', session.print(html));
  let failure: unknown;
  for (const way of [keeper.shared, keeper.alone, keeper.alone]) {
    try {
      return await way(deed);
    } catch (error) {
      failure = error;
      if (keeper.isClosed() || !mayHelp(error, way === keeper.alone)) break;
    }
  }
  throw asProblem(failure);
}

/** Whether trying again may help. */
function mayHelp(error: unknown, wasAlone: boolean): boolean {
  if (!(error instanceof BrowserProblem)) return true;
  return error.reason === 'crashed' || (error.reason === 'timed-out' && !wasAlone);
}

function asProblem(error: unknown): BrowserProblem {
  if (error instanceof BrowserProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const hint =
    'Try again. If it happens again, name another browser with `--browser PATH`, or make the web page only: `--formats html`.';
  return new BrowserProblem('crashed', `The browser ended while it printed (${detail}).`, hint);
}
