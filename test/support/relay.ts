import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';

/** What stands between a program and a server, as in a farm of browsers. */
export interface Relay {
  /** Its port on 127.0.0.1. */
  readonly port: number;
  /** How often somebody connected. */
  readonly connections: () => number;
  /** Breaks off all connections. */
  readonly breakOff: () => void;
  /** Breaks off, and takes no more. */
  readonly close: () => void;
}

/** How a relay behaves. */
export interface RelayOptions {
  /** The port that it leads to; without one it takes connections and says nothing. */
  readonly to?: number;
  /** Told how many bytes have come back in all, piece by piece. */
  readonly heard?: (relay: Relay, bytes: number) => void;
  /** The certificate and key that it shows. */
  readonly secured?: { readonly cert: string; readonly key: string };
}

/** Opens a relay. */
export async function openRelay({ to, heard, secured }: RelayOptions): Promise<Relay> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let received = 0;
  const take = (socket: Socket): void => {
    connections += 1;
    const ends = to === undefined ? [socket] : [socket, connect(to, '127.0.0.1')];
    for (const each of ends) {
      sockets.add(each);
      each.on('error', () => undefined);
      each.once('close', () => {
        for (const end of ends) end.destroy();
      });
    }
    const [, far] = ends;
    if (far === undefined) return;
    socket.pipe(far);
    far.pipe(socket);
    far.on('data', (bytes: Buffer) => heard?.(relay, (received += bytes.length)));
  };
  const server: Server = secured === undefined ? createServer(take) : createSecureServer(secured, take);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const breakOff = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const relay: Relay = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    connections: () => connections,
    breakOff,
    close: () => {
      server.close();
      breakOff();
    },
  };
  return relay;
}
