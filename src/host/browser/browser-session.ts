import type { Connection } from 'puppeteer-core/lib/esm/puppeteer/cdp/Connection.js';
import { openPage, printOn, type PrintingPage } from './printing-page.ts';

/** So many documents are printed on one page. What its process keeps of long ones goes with it; a new page for each would take four times as long. */
const printsPerPage = 50;

/** One running browser. */
export interface BrowserSession {
  /** The product and version. */
  readonly browser: string;
  /** Whether it still runs. */
  isAlive(): boolean;
  /** Prints one document; rejects with whatever went wrong when the browser or its page dies. Several may print at once. */
  print(html: string): Promise<Uint8Array>;
  /** Ends what was begun in it at once; never rejects. */
  kill(): Promise<void>;
}

/** A browser that was started or reached. */
export interface StartedBrowser {
  /** The browser. */
  readonly session: BrowserSession;
  /** A remark to tell the person, such as why it has no sandbox. */
  readonly remark?: string;
  /** One more of the same. Rejects with a `BrowserProblem`. */
  readonly again: () => Promise<BrowserSession>;
  /** Removes what was unpacked for this run only; call it when the browser has ended. */
  readonly release: () => Promise<void>;
}

/** A browser that answers. */
export interface ConnectedBrowser {
  /** The product and version. */
  readonly version: string;
  /** An empty page that nobody else prints on. */
  readonly newPage: () => Promise<PrintingPage>;
  /** Rejects when it has ended. */
  readonly lost: Promise<never>;
  /** Ends what was begun in it at once; never rejects. */
  readonly end: () => Promise<void>;
}

/** Prints on pages that are used again and again. */
export function createSession({ version, newPage, lost, end }: ConnectedBrowser): BrowserSession {
  const idle: PrintingPage[] = [];
  let hasEnded = false;
  lost.catch(() => (hasEnded = true));
  const print = async (html: string): Promise<Uint8Array> => {
    const page = idle.pop() ?? (await newPage());
    const bytes = await printOn(page, html);
    if (page.prints < printsPerPage) idle.push(page);
    else page.session.send('Page.close').catch(() => undefined);
    return bytes;
  };
  return {
    browser: version,
    isAlive: () => !hasEnded,
    print: (html) => Promise.race([print(html), lost]),
    kill: () => {
      hasEnded = true;
      return end();
    },
  };
}

/** A page of a browser, by the ids of the conversation with it and of the page; nothing where it is gone already. `crashed` is told when its process dies. */
export function pageOf(
  connection: Connection,
  ids: { readonly session: string; readonly target: string },
  crashed: () => void,
): PrintingPage | undefined {
  const session = connection.session(ids.session);
  if (session === null) return undefined;
  // Commands to a page whose process has died are never answered; those to a browser that has ended are refused at once.
  session.once('Inspector.targetCrashed', crashed);
  return openPage(session, ids.target);
}
