import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  InitializeRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  ExitNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { ClientCapabilities, Diagnostic, ProtocolConnection, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { projectFolder } from './compile-fixture.ts';

/** An editor that speaks with the built program over its standard streams. */
export interface Editor {
  /** Sends requests and notifications. */
  readonly connection: ProtocolConnection;
  /** The address of a file in the editor's folder. */
  uri(name: string): string;
  /** Opens a document with a text that may differ from the file's. */
  open(name: string, text: string): Promise<void>;
  /** Replaces the text of a document that is open, or part of it. */
  change(name: string, text: string, range?: TextEdit['range']): Promise<void>;
  /** Closes a document. */
  close(name: string): Promise<void>;
  /** The next problems that are told of a document and fit; fails after ten seconds. */
  told(name: string, fits?: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** The text of a document as the editor has it. */
  text(name: string): string;
  /** Says goodbye; the exit code of the program. */
  quit(): Promise<number | null>;
  /** Goes away without a word; the exit code of the program. */
  vanish(): Promise<number | null>;
  /** What the program wrote to standard error. */
  err(): string;
}

/** Starts the program in a folder and shakes hands. */
export async function startEditor(folder: string, capabilities: ClientCapabilities = {}): Promise<Editor> {
  const program = spawn(process.execPath, [join(projectFolder, 'bin/scrutineer.js'), 'lsp', '--stdio'], {
    cwd: folder,
  });
  const ended = new Promise<number | null>((resolve) => {
    program.on('close', (code) => resolve(code));
  });
  let err = '';
  program.stderr.on('data', (bytes: Buffer) => (err += bytes.toString('utf8')));
  const connection = createProtocolConnection(
    new StreamMessageReader(program.stdout),
    new StreamMessageWriter(program.stdin),
  );
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const latest = new Map<string, readonly Diagnostic[]>();
  const listeners = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri: of, diagnostics }) => {
    latest.set(of, diagnostics);
    for (const listener of listeners) listener();
  });
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification(InitializedNotification.type, {});
  const documents = new Map<string, TextDocument>();
  const notify = async (method: string, parameters: object): Promise<void> =>
    connection.sendNotification(`textDocument/${method}`, parameters);
  const versioned = (name: string): { uri: string; version: number } => {
    const version = documents.get(name)?.version ?? 0;
    return { uri: uri(name), version };
  };
  return {
    connection,
    uri,
    open: async (name, text) => {
      const languageId = name.endsWith('.md') ? 'markdown' : 'yaml';
      documents.set(name, TextDocument.create(uri(name), languageId, 1, text));
      await notify('didOpen', { textDocument: { uri: uri(name), languageId, version: 1, text } });
    },
    change: async (name, text, range) => {
      latest.delete(uri(name));
      const document = documents.get(name);
      if (document === undefined) throw new Error(`${name} is not open.`);
      const change = range === undefined ? { text } : { text, range };
      documents.set(name, TextDocument.update(document, [change], document.version + 1));
      await notify('didChange', { textDocument: versioned(name), contentChanges: [change] });
    },
    close: async (name) => {
      latest.delete(uri(name));
      documents.delete(name);
      await notify('didClose', { textDocument: { uri: uri(name) } });
    },
    told: (name, fits = () => true) =>
      new Promise((resolve, reject) => {
        const stop = setTimeout(
          () =>
            reject(new Error(`Nothing that fits was told of ${name}: ${JSON.stringify(latest.get(uri(name)))} ${err}`)),
          10_000,
        );
        const look = (): void => {
          const diagnostics = latest.get(uri(name));
          if (diagnostics === undefined || !fits(diagnostics)) return;
          clearTimeout(stop);
          listeners.delete(look);
          resolve(diagnostics);
        };
        listeners.add(look);
        look();
      }),
    text: (name) => documents.get(name)?.getText() ?? '',
    quit: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return ended;
    },
    vanish: async () => {
      program.stdin.end();
      return ended;
    },
    err: () => err,
  };
}
