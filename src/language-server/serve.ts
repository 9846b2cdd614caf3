import { createConnection, createProtocolConnection } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import type { EditorChannel, Host } from '../host/host.ts';
import { openSession } from './session.ts';

/** Serves an editor until it says goodbye or goes away. 0 when it had asked to shut down, else 1, as the protocol wants it. */
export async function serve(channel: EditorChannel, host: Host): Promise<0 | 1> {
  return new Promise((resolve) => {
    const life = {
      shutdownReceived: false,
      initialize: (): void => undefined,
      exit: (): void => {
        channel.close();
        resolve(life.shutdownReceived ? 0 : 1);
      },
    };
    const connection: Connection = createConnection((logger) => {
      const protocol = createProtocolConnection(channel.reader, channel.writer, logger);
      protocol.onClose(() => life.exit());
      return protocol;
    }, life);
    openSession(connection, host);
    connection.listen();
  });
}
