import process from 'node:process';
import type { Browser, Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import { BrowserProblem } from '../host.ts';
import { startBrowserProcess, type BrowserEnd, type BrowserProcess, type StartingWay } from './browser-process.ts';
import { within } from './within.ts';

const printsPerPage = 50;

/** One running browser. */
export interface BrowserSession {
  /** How it was started, for the next time. */
  readonly way: StartingWay;
  /** The product and version. */
  readonly browser: string;
  /** Whether it still runs. */
  isAlive(): boolean;
  /** Prints one document; rejects with whatever went wrong when the browser or its page dies. Several may print at once. */
  print(html: string): Promise<Uint8Array>;
  /** Ends it at once; never rejects. */
  kill(): Promise<void>;
}

/** Starts a browser in the given way, or in the way that it turns out to need. Rejects with a `BrowserProblem`. */
export async function startSession(firstWay: StartingWay, timeoutMs: number): Promise<BrowserSession> {
  let way = firstWay;
  for (;;) {
    const outcome = await startOnce(way, timeoutMs);
    if ('print' in outcome) return outcome;
    const next = nextWay(way, outcome);
    if (next === undefined) throw notStarted(way.executable, outcome);
    way = next;
  }
}

/** Whether the browser may start with its sandbox: Chromium refuses to as root. */
export const canTrySandbox = process.getuid?.() !== 0;

function nextWay(way: StartingWay, end: BrowserEnd): StartingWay | undefined {
  const { libraries } = way;
  if (libraries?.areUsed === false && /shared libraries|GLIBC/.test(end.log))
    return { ...way, libraries: { ...libraries, areUsed: true } };
  if (way.hasSandbox && /sandbox|namespace|zygote/i.test(end.log)) return { ...way, hasSandbox: false };
  return undefined;
}

function notStarted(executable: string, end: BrowserEnd): BrowserProblem {
  const lastLine = end.log.trim().split('\n').at(-1) ?? '';
  const said = lastLine === '' ? '' : `\nIt said: ${lastLine}`;
  const policy = /disallowed by the system admin/i.test(end.log)
    ? 'Your organisation does not let other programs drive this browser (policy RemoteDebuggingAllowed): name another one with `--browser PATH`.'
    : 'Name another browser with `--browser PATH`, or make the web page only: `--formats html`.';
  return new BrowserProblem(
    'crashed',
    `The browser \`${executable}\` ended before it could print (${end.how}).${said}`,
    policy,
  );
}

async function startOnce(way: StartingWay, timeoutMs: number): Promise<BrowserSession | BrowserEnd> {
  let running: BrowserProcess;
  try {
    running = startBrowserProcess(way);
  } catch (error) {
    return { how: String(error), log: '' };
  }
  try {
    const outcome = await within(
      timeoutMs,
      'The browser did not start',
      Promise.race([connectTo(running), running.ended]),
    );
    if ('how' in outcome) await running.kill();
    return 'how' in outcome ? outcome : createSession(way, running, outcome);
  } catch (error) {
    await running.kill();
    if (error instanceof BrowserProblem) throw error;
    return await running.ended;
  }
}

interface Connected {
  readonly browser: Browser;
  readonly version: string;
  readonly page: Page;
}

// The browser is already starting while Puppeteer is loaded.
async function connectTo(running: BrowserProcess): Promise<Connected> {
  const { connect } = await import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js');
  const browser = await connect({
    transport: running.transport,
    defaultViewport: null,
    issuesEnabled: false,
    protocolTimeout: 0,
  });
  // It begins with an empty page; opening another would take half as long as starting did.
  const [first] = await browser.pages();
  const [version, page] = await Promise.all([browser.version(), prepare(first ?? (await browser.newPage()), running)]);
  return { browser, version, page };
}

async function prepare(page: Page, running: BrowserProcess): Promise<Page> {
  // Commands to a page whose process has died are never answered; those to a browser that has ended are refused at once.
  page.once('error', () => void running.kill());
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setOfflineMode(true),
    // Otherwise the policies of all documents that a page has shown add up, and the later ones lose their styles.
    page.setBypassCSP(true),
  ]);
  return page;
}

function createSession(way: StartingWay, running: BrowserProcess, connected: Connected): BrowserSession {
  const idle: { readonly page: Page; readonly prints: number }[] = [{ page: connected.page, prints: 0 }];
  let hasEnded = false;
  void running.ended.then(() => (hasEnded = true));
  return {
    way,
    browser: connected.version,
    isAlive: () => !hasEnded,
    print: async (html) => {
      const { page, prints } = idle.pop() ?? {
        page: await prepare(await connected.browser.newPage(), running),
        prints: 0,
      };
      const bytes = await printPage(page, html);
      if (prints + 1 < printsPerPage) idle.push({ page, prints: prints + 1 });
      else void page.close().catch(() => undefined);
      return bytes;
    },
    kill: () => {
      hasEnded = true;
      return running.kill();
    },
  };
}

// The layout makes the fonts in use load, from `data:` at once in the Chromiums known. `document.fonts.ready` would also wait
// for a rendering, which a page in the background never gets. No script of the page runs: this comes from outside.
const failedFonts = `document.documentElement.offsetHeight;
  Promise.allSettled(Array.from(document.fonts).filter(face => face.status === 'loading').map(face => face.loaded))
    .then(() => [...new Set(Array.from(document.fonts).filter(face => face.status === 'error').map(face => face.family))].join(', '))`;

async function printPage(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { timeout: 0 });
  const failed = String(await page.evaluate(failedFonts));
  if (failed !== '')
    throw new BrowserProblem('crashed', `The browser could not load a font of the document: ${failed}.`, fontHint);
  const bytes = await page.pdf({
    format: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: false,
    timeout: 0,
  });
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/StructTreeRoot')) return bytes;
  throw new BrowserProblem('crashed', 'The browser printed an empty page.', fontHint);
}

// On a computer without any, Chromium leaves words out without a word, even of a document that brings its own fonts.
const fontHint =
  'The computer may have no fonts: install one, such as the package `fonts-liberation` on Debian and Ubuntu, and try again.';
