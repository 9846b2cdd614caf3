import process from 'node:process';
import { BrowserProblem } from '../host.ts';
import { startBrowserProcess, type BrowserEnd, type BrowserProcess, type StartingWay } from './browser-process.ts';
import { createSession, pageOf, type BrowserSession, type ConnectedBrowser } from './browser-session.ts';
import type { PrintingPage } from './printing-page.ts';
import { createQueue } from './queue.ts';
import { within } from './within.ts';

/** A browser that was started here. */
export interface LocalSession extends BrowserSession {
  /** How it was started, for the next time. */
  readonly way: StartingWay;
}

/** Starts a browser in the given way, or in the way that it turns out to need. Rejects with a `BrowserProblem`. */
export async function startSession(firstWay: StartingWay, timeoutMs: number): Promise<LocalSession> {
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

async function startOnce(way: StartingWay, timeoutMs: number): Promise<LocalSession | BrowserEnd> {
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
    return 'how' in outcome ? outcome : { ...createSession(outcome), way };
  } catch (error) {
    await running.kill();
    if (error instanceof BrowserProblem) throw error;
    return await running.ended;
  }
}

// The browser is already starting while Puppeteer is loaded. Its connection is enough: its pages ask for much that a print does not need.
async function connectTo(running: BrowserProcess): Promise<ConnectedBrowser> {
  const { Connection } = await import('puppeteer-core/lib/esm/puppeteer/cdp/Connection.js');
  const connection = new Connection('', running.transport, 0, 0);
  const pages = createQueue<PrintingPage>();
  connection.on('Target.attachedToTarget', ({ sessionId: session, targetInfo: { type, targetId: target } }) => {
    const page = type === 'page' ? pageOf(connection, { session, target }, () => void running.kill()) : undefined;
    if (page !== undefined) pages.put(page);
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
  const lost = running.ended.then(({ how }): never => {
    throw new Error(how);
  });
  return { version: product, newPage, lost, end: () => running.kill() };
}
