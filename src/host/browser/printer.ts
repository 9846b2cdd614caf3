import { BrowserProblem, type Printer, type PrinterOptions } from '../host.ts';
import { canTrySandbox, startSession, type BrowserSession } from './browser-session.ts';
import { startBrowser, type Surroundings } from './start-browser.ts';
import { createTurns } from './turns.ts';
import { within } from './within.ts';

/** Starts a browser for printing. Rejects with a `BrowserProblem`. */
export async function openPrinter(options: PrinterOptions, surroundings: Surroundings): Promise<Printer> {
  const { session, release } = await startBrowser(options, surroundings);
  const keeper = createKeeper(session, options.timeoutMs);
  const inTurn = createTurns(options.pages);
  return {
    browser: session.browser,
    ...(session.way.hasSandbox ? {} : { remark: noSandbox() }),
    print: (html) => inTurn(() => printTwice(keeper, html, options.timeoutMs)),
    close: async () => {
      await keeper.close();
      await release();
    },
  };
}

function noSandbox(): string {
  const why = canTrySandbox
    ? 'this computer does not let it have one'
    : 'this program runs as the administrator (root)';
  return `The browser runs without its sandbox, because ${why}. It prints only pages made here, with scripts off and without network.`;
}

/** Keeps a browser running: a new one takes the place of one that has ended. */
interface Keeper {
  /** The running browser; the ended one after `close`. */
  living(): Promise<BrowserSession>;
  /** Whether `close` was called. */
  isClosed(): boolean;
  /** Ends the browser for good. */
  close(): Promise<void>;
}

function createKeeper(first: BrowserSession, timeoutMs: number): Keeper {
  let latest = first;
  let starting: Promise<BrowserSession> | undefined;
  let isClosed = false;
  const restart = async (): Promise<BrowserSession> => {
    try {
      await latest.kill();
      latest = await startSession(latest.way, timeoutMs);
      return latest;
    } finally {
      starting = undefined;
    }
  };
  return {
    // Of several prints that lost their browser only the first starts a new one.
    living: async () => starting ?? (isClosed || latest.isAlive() ? latest : await (starting = restart())),
    isClosed: () => isClosed,
    close: async () => {
      isClosed = true;
      await starting?.catch(() => undefined);
      await latest.kill();
    },
  };
}

async function printTwice(keeper: Keeper, html: string, timeoutMs: number): Promise<Uint8Array> {
  try {
    return await printOnce(keeper, html, timeoutMs);
  } catch (error) {
    if (error instanceof BrowserProblem || keeper.isClosed()) throw asProblem(error);
  }
  try {
    return await printOnce(keeper, html, timeoutMs);
  } catch (error) {
    throw asProblem(error);
  }
}

async function printOnce(keeper: Keeper, html: string, timeoutMs: number): Promise<Uint8Array> {
  const session = await keeper.living();
  try {
    return await within(timeoutMs, 'The browser did not print a document', session.print(html));
  } catch (error) {
    // Nothing is known of a browser that failed: only a new one is sure.
    await session.kill();
    throw error;
  }
}

function asProblem(error: unknown): BrowserProblem {
  if (error instanceof BrowserProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const hint =
    'Try again. If it happens again, name another browser with `--browser PATH`, or make the web page only: `--formats html`.';
  return new BrowserProblem('crashed', `The browser ended while it printed (${detail}).`, hint);
}
