import process from 'node:process';
import { BrowserProblem } from '../host.ts';
import { startBrowserProcess, type BrowserEnd, type BrowserProcess, type StartingWay } from './browser-process.ts';
import { openPage, printOn, type PrintingPage } from './printing-page.ts';
import { createQueue } from './queue.ts';
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
  readonly version: string;
  /** An empty page that nobody else prints on. */
  readonly newPage: () => Promise<PrintingPage>;
}

// The browser is already starting while Puppeteer is loaded. Its connection is enough: its pages ask for much that a print does not need.
async function connectTo(running: BrowserProcess): Promise<Connected> {
  const { Connection } = await import('puppeteer-core/lib/esm/puppeteer/cdp/Connection.js');
  const connection = new Connection('', running.transport, 0, 0);
  const pages = createQueue<PrintingPage>();
  connection.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = connection.session(sessionId);
    if (targetInfo.type !== 'page' || session === null) return;
    // Commands to a page whose process has died are never answered; those to a browser that has ended are refused at once.
    session.once('Inspector.targetCrashed', () => void running.kill());
    pages.put(openPage(session, targetInfo.targetId));
  });
  const [{ product }] = await Promise.all([
    connection.send('Browser.getVersion'),
    connection.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }),
  ]);
  // It begins with an empty page; opening another would take half as long as starting did.
  const first = pages.take();
  let hasFirst = true;
  const newPage = async (): Promise<PrintingPage> => {
    if (hasFirst) {
      hasFirst = false;
      return first;
    }
    await connection.send('Target.createTarget', { url: 'about:blank' });
    return pages.take();
  };
  return { version: product, newPage };
}

function createSession(way: StartingWay, running: BrowserProcess, connected: Connected): BrowserSession {
  const idle: PrintingPage[] = [];
  let hasEnded = false;
  const lost = running.ended.then(({ how }): never => {
    hasEnded = true;
    throw new Error(how);
  });
  lost.catch(() => undefined);
  const print = async (html: string): Promise<Uint8Array> => {
    const page = idle.pop() ?? (await connected.newPage());
    const bytes = await printOn(page, html);
    if (page.prints < printsPerPage) idle.push(page);
    else page.session.send('Page.close').catch(() => undefined);
    return bytes;
  };
  return {
    way,
    browser: connected.version,
    isAlive: () => !hasEnded,
    print: (html) => Promise.race([print(html), lost]),
    kill: () => {
      hasEnded = true;
      return running.kill();
    },
  };
}
