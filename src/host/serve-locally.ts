import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import process from 'node:process';
import { keepAddress, keptAddress, newAddress } from './kept-address.ts';
import type { KeptAddress } from './kept-address.ts';
import type { LocalAnswer, LocalServerOptions } from './local-server.ts';
import { PortProblem } from './local-server.ts';
import { mayAsk } from './may-ask.ts';

const mostBytes = 1_000_000;
/** So often, in milliseconds, a listening browser hears that the server still lives. */
const pulse = 5000;
const strictest = "default-src 'none'; frame-ancestors 'none'";

/** Starts a server on this computer's own addresses, 127.0.0.1 and, where there is one, ::1. Rejects with a `PortProblem`. */
export async function serveLocally(
  options: LocalServerOptions,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const kept = keptAddress(options.purpose, environment);
  // Set before anything can be asked: a server listens before its port is known here.
  const address = { secret: kept.secret, port: options.port ?? kept.port };
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    answerOne(request, { response, address, options }).catch((problem: unknown) => {
      options.onFailure(problem);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, baseHeaders(strictest)).end();
    });
  };
  await openFirst(respond, address, options.port !== undefined);
  keepAddress(options.purpose, address, environment);
  await alsoOnSix(respond, address.port);
  return `http://127.0.0.1:${String(address.port)}/${address.secret}/`;
}

type Respond = (request: IncomingMessage, response: ServerResponse) => void;

/** Where the last port is taken, somebody else may show the last address: the new one has a new secret. */
async function openFirst(
  respond: Respond,
  address: { -readonly [Key in keyof KeptAddress]: KeptAddress[Key] },
  isPortWanted: boolean,
): Promise<void> {
  try {
    address.port = portOf(await listening(respond, { host: '127.0.0.1', port: address.port }));
  } catch (problem) {
    if (isPortWanted) throw new PortProblem(`The port ${String(address.port)} cannot be used: ${reasonOf(problem)}.`);
    const port = portOf(await listening(respond, { host: '127.0.0.1', port: 0 }));
    Object.assign(address, newAddress(), { port });
  }
}

/** The other name of this computer; not every one has it. */
async function alsoOnSix(respond: Respond, port: number): Promise<void> {
  await listening(respond, { host: '::1', port }).catch(() => undefined);
}

function listening(respond: Respond, place: { readonly host: string; readonly port: number }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(respond);
    server.once('error', reject);
    server.listen({ ...place, exclusive: true }, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function reasonOf(problem: unknown): string {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
  if (code === 'EADDRINUSE') return 'another program has it';
  return code === 'EACCES' ? 'you are not allowed to use it' : String(problem);
}

interface Answering {
  readonly response: ServerResponse;
  readonly address: KeptAddress;
  readonly options: LocalServerOptions;
}

async function answerOne(request: IncomingMessage, { response, address, options }: Answering): Promise<void> {
  const admission = mayAsk(request, address);
  if ('refusal' in admission) {
    response.writeHead(admission.refusal, { ...baseHeaders(strictest), connection: 'close' }).end();
    return;
  }
  const isPost = request.method === 'POST';
  const body = isPost ? await bodyOf(request) : '';
  if (body === undefined) {
    response.writeHead(413, { ...baseHeaders(strictest), connection: 'close' }).end();
    return;
  }
  const answer = await options.answer({ ...admission, method: isPost ? 'POST' : 'GET', body });
  if ('listen' in answer) tellEvents(response, answer);
  else {
    const headers = { ...baseHeaders(answer.policy ?? strictest), 'content-type': answer.type };
    response.writeHead(answer.status ?? 200, headers).end(answer.body);
  }
}

function baseHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  };
}

/** Nothing where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request) {
    if (!(piece instanceof Uint8Array)) continue;
    length += piece.length;
    if (length > mostBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function tellEvents(response: ServerResponse, { listen }: Extract<LocalAnswer, { listen: unknown }>): void {
  response.writeHead(200, { ...baseHeaders(strictest), 'content-type': 'text/event-stream' });
  const send = (event: string, words: string): void => {
    // A browser that sleeps hears the latest when it asks again; what it cannot take now need not be kept.
    if (!response.destroyed && response.writableLength < mostBytes)
      response.write(`event: ${event}\ndata: ${words.replaceAll(/[\r\n]+/gu, ' ')}\n\n`);
  };
  const beat = setInterval(() => send('alive', ''), pulse);
  const stop = listen(send);
  response.on('close', () => {
    clearInterval(beat);
    stop();
  });
}
