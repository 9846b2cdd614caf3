import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core/lib/esm/puppeteer/common/ConnectionTransport.js';

/** The DevTools protocol over two pipes: JSON messages, each ended by a zero byte (Chromium's `--remote-debugging-pipe`). */
export function createPipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  let pieces: Buffer[] = [];
  const transport: ConnectionTransport = {
    send: (message) => void toBrowser.write(`${message}\0`),
    close: () => void toBrowser.destroy(),
  };
  // One message a turn of the event loop, as Puppeteer's own transports do it.
  const deliver = (message: string) => setImmediate(() => transport.onmessage?.(message));
  fromBrowser.on('data', (bytes: Buffer) => {
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      deliver(Buffer.concat([...pieces, bytes.subarray(start, end)]).toString('utf8'));
      pieces = [];
      start = end + 1;
    }
    if (start < bytes.length) pieces.push(bytes.subarray(start));
  });
  fromBrowser.once('close', () => transport.onclose?.());
  // A browser that ends takes its pipes along; `onclose` tells.
  fromBrowser.on('error', () => undefined);
  toBrowser.on('error', () => undefined);
  return transport;
}
