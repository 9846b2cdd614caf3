import { setTimeout as wait } from 'node:timers/promises';
import { BrowserProblem } from '../host.ts';
import { hostOf, socketOf } from './browser-address.ts';
import {
  createSession,
  pageOf,
  type BrowserSession,
  type ConnectedBrowser,
  type StartedBrowser,
} from './browser-session.ts';
import type { PrintingPage } from './printing-page.ts';
import { openWebSocket, type OpenSocket } from './web-socket-transport.ts';
import { within } from './within.ts';

const pauseMs = 500;
const farewellMs = 1000;

/** Reaches a browser that runs elsewhere. It goes on when this program ends; only what was begun in it ends. Rejects with a `BrowserProblem`. */
export async function reachBrowser(endpoint: string, timeoutMs: number): Promise<StartedBrowser> {
  const again = async (): Promise<BrowserSession> => {
    try {
      return await reachOnce(endpoint, timeoutMs);
    } catch {
      await wait(pauseMs);
    }
    return reachOnce(endpoint, timeoutMs);
  };
  return { session: await again(), again, release: async () => undefined };
}

async function reachOnce(endpoint: string, timeoutMs: number): Promise<BrowserSession> {
  const host = hostOf(endpoint);
  let socket: OpenSocket | undefined;
  const reach = async (): Promise<BrowserSession> => {
    socket = await openWebSocket(await socketOf(endpoint, timeoutMs), timeoutMs);
    return createSession(await talkTo(socket, host));
  };
  try {
    return await within(timeoutMs, `The browser at \`${host}\` did not answer`, reach());
  } catch (error) {
    socket?.transport.close();
    throw error instanceof BrowserProblem ? error : unreachable(host, reasonOf(error));
  }
}

/** Takes a part of the browser for itself alone, which goes with the connection, and from which no way leads out. */
async function talkTo({ transport, closed }: OpenSocket, host: string): Promise<ConnectedBrowser> {
  const { Connection } = await import('puppeteer-core/lib/esm/puppeteer/cdp/Connection.js');
  const connection = new Connection('', transport, 0, 0);
  const [{ product }, { browserContextId }] = await Promise.all([
    connection.send('Browser.getVersion'),
    // Pages are told to be offline. What a browser does ahead of any page, such as looking up names, ends at a port on which nobody answers.
    connection.send('Target.createBrowserContext', {
      disposeOnDetach: true,
      proxyServer: 'http://127.0.0.1:9',
      proxyBypassList: '<-loopback>',
    }),
  ]);
  const newPage = async (): Promise<PrintingPage> => {
    const { targetId: target } = await connection.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId: session } = await connection.send('Target.attachToTarget', { targetId: target, flatten: true });
    const page = pageOf(connection, { session, target }, () => transport.close());
    if (page === undefined) throw brokenOff(host);
    return page;
  };
  const end = async (): Promise<void> => {
    const farewell = connection.send('Target.disposeBrowserContext', { browserContextId });
    await Promise.race([farewell.catch(() => undefined), wait(farewellMs)]);
    transport.close();
    await closed;
  };
  const lost = closed.then((): never => {
    throw brokenOff(host);
  });
  return { version: product, newPage, lost, end };
}

function brokenOff(host: string): BrowserProblem {
  const hint =
    'Try again. If it happens again, see whether the browser, or what stands before it, ends connections after a while,\nor print with a browser of this computer: leave out `--browser-endpoint`.';
  return new BrowserProblem('crashed', `The browser at \`${host}\` broke off while it printed.`, hint);
}

function unreachable(host: string, reason: string): BrowserProblem {
  const cures: readonly (readonly [RegExp, string])[] = [
    [
      /\b40[13]\b/u,
      'It asks for a password or a token: put it into the address. The variable SCRUTINEER_BROWSER_ENDPOINT keeps it out of command lines.',
    ],
    [
      /\b404\b|Invalid URL/u,
      `Give the whole address that the browser shows when it starts, or \`http://${host}\`, so that it is asked for it.`,
    ],
    [
      /\b500\b/u,
      'Chrome answers only to an IP address or `localhost` in an address that begins with `http`: write one of these.',
    ],
    [
      /certificate/iu,
      'Its certificate is not trusted here: name the file of your own authority in the variable NODE_EXTRA_CA_CERTS.',
    ],
  ];
  const usual = 'See whether it runs, and whether this computer may reach it.';
  const cure = cures.find(([pattern]) => pattern.test(reason))?.[1] ?? usual;
  return new BrowserProblem(
    'missing',
    `The browser at \`${host}\` cannot be reached: ${reason}.`,
    `${cure}\nOr print with a browser of this computer: leave out \`--browser-endpoint\`.`,
  );
}

/** What went wrong, in the words of the system. Those of addresses that cannot be read are left out: they repeat them. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error.message.replace(/\.$/u, '');
}
