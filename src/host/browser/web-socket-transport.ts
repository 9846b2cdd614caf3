import type { ConnectionTransport } from 'puppeteer-core/lib/esm/puppeteer/common/ConnectionTransport.js';
import { WebSocket } from 'ws';

/** A web socket that is open. */
export interface OpenSocket {
  /** The messages to and from it. */
  readonly transport: ConnectionTransport;
  /** Resolves when it is closed, by whomever. */
  readonly closed: Promise<void>;
}

/** A long report is a print of some megabytes, in base64. */
const longestMessage = 2 ** 28;
const farewellMs = 1000;

/** Opens the DevTools protocol over a web socket. Rejects with what went wrong when nobody answers there in time. */
export function openWebSocket(address: string, timeoutMs: number): Promise<OpenSocket> {
  const socket = new WebSocket(address, {
    handshakeTimeout: timeoutMs,
    maxPayload: longestMessage,
    perMessageDeflate: false,
    // One message a turn of the event loop, as Puppeteer's own transports do it.
    allowSynchronousEvents: false,
  });
  return new Promise((resolve, reject) => {
    // What goes wrong later closes the socket.
    socket.on('error', reject);
    socket.once('open', () => resolve(withMessages(socket)));
  });
}

function withMessages(socket: WebSocket): OpenSocket {
  const transport: ConnectionTransport = {
    send: (message) => socket.send(message),
    close: () => {
      socket.close();
      setTimeout(() => socket.terminate(), farewellMs).unref();
    },
  };
  socket.on('message', (message: Buffer) => transport.onmessage?.(message.toString('utf8')));
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      transport.onclose?.();
      resolve();
    });
  });
  return { transport, closed };
}
