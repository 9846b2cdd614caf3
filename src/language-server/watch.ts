import { DidChangeWatchedFilesNotification, TextDocuments } from 'vscode-languageserver';
import type { Connection, Diagnostic as EditorDiagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { CheckedDocument } from './checked-notes.ts';
import { checkDocument } from './checked-notes.ts';
import { editorDiagnostic } from './editor-diagnostics.ts';
import type { NoticeBoard } from './notice-board.ts';
import { openNoticeBoard } from './notice-board.ts';
import { isSettings, pathOf, uriOf } from './open-notes.ts';

/** The documents that are open, each checked a moment after it changes. */
export interface Watch {
  /** Begins to look at files that are not open, too, where the editor can tell of their changes. */
  begin(canWatchFiles: boolean): void;
  /** A document as it stands, checked; nothing when it is not open. */
  checked(uri: string): Promise<{ readonly document: TextDocument; readonly checked: CheckedDocument } | undefined>;
}

/** How long nobody must have typed before a document is checked, in milliseconds. */
const pause = 150;

interface Watching {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: TextDocuments<TextDocument>;
  readonly board: NoticeBoard;
  /** Documents that wait to be checked. */
  readonly waiting: Map<string, NodeJS.Timeout>;
  /** The latest check of each document. */
  readonly latest: Map<string, Promise<CheckedDocument>>;
}

/** Watches the documents of a connection. Settings are read anew with every check, so that none is out of date. */
export function watchDocuments(connection: Connection, host: Host): Watch {
  const documents = new TextDocuments(TextDocument);
  const board = openNoticeBoard((uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }));
  const watching: Watching = { connection, host, documents, board, waiting: new Map(), latest: new Map() };
  documents.onDidChangeContent(({ document }) => {
    checkSoon(document, watching);
    if (isSettings(pathOf(document, host))) checkAll(watching);
  });
  documents.onDidSave(() => checkAll(watching));
  documents.onDidClose(({ document }) => {
    close(document, watching);
    if (isSettings(pathOf(document, host))) checkAll(watching);
  });
  documents.listen(connection);
  connection.onDidChangeWatchedFiles(() => checkAll(watching));
  return {
    begin: (canWatchFiles) => {
      if (canWatchFiles) connection.onInitialized(() => void watchFiles(connection));
    },
    checked: async (uri) => {
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      return { document, checked: await checkNow(document, watching) };
    },
  };
}

async function watchFiles(connection: Connection): Promise<void> {
  const watchers = ['**/scrutineer.yaml', '**/*.{yaml,yml}'].map((globPattern) => ({ globPattern }));
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

function close({ uri }: TextDocument, { waiting, latest, board }: Watching): void {
  clearTimeout(waiting.get(uri));
  waiting.delete(uri);
  latest.delete(uri);
  board.remove(uri);
}

/** Checks everything that is open: something changed that holds for several documents. */
function checkAll(watching: Watching): void {
  watching.latest.clear();
  for (const document of watching.documents.all()) checkSoon(document, watching);
}

function checkSoon({ uri }: TextDocument, watching: Watching): void {
  const { waiting, documents } = watching;
  clearTimeout(waiting.get(uri));
  const tell = (): void => {
    waiting.delete(uri);
    const document = documents.get(uri);
    if (document !== undefined) void checkAndTell(document, watching);
  };
  waiting.set(uri, setTimeout(tell, pause));
}

/** The check of the document as it stands: the one that was made, or a new one. */
async function checkNow(document: TextDocument, watching: Watching): Promise<CheckedDocument> {
  const { host, documents, latest } = watching;
  const known = await latest.get(document.uri);
  if (known?.version === document.version) return known;
  const checking = checkDocument(document, documents.all(), host);
  latest.set(document.uri, checking);
  return checking;
}

async function checkAndTell(document: TextDocument, watching: Watching): Promise<void> {
  const { connection, documents, board, latest } = watching;
  try {
    const checked = await checkNow(document, watching);
    // What was typed or closed meanwhile is checked for itself.
    if (documents.get(document.uri)?.version !== checked.version) return;
    board.put(document.uri, byText(document, checked, watching));
  } catch (problem) {
    latest.delete(document.uri);
    connection.console.error(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
  }
}

/** The problems by the address of the text that holds them; the document's own under its own, even when there are none. */
function byText(
  document: TextDocument,
  { diagnostics, elsewhere }: CheckedDocument,
  { documents, host }: Watching,
): ReadonlyMap<string, readonly EditorDiagnostic[]> {
  const opened = new Map(documents.all().map((one) => [uriOf(pathOf(one, host), host), one.uri]));
  const found = new Map<string, EditorDiagnostic[]>([[document.uri, []]]);
  const add = (diagnostic: Diagnostic, uri: string): void => {
    found.set(uri, [...(found.get(uri) ?? []), editorDiagnostic(diagnostic, uri)]);
  };
  for (const diagnostic of diagnostics) add(diagnostic, document.uri);
  for (const diagnostic of elsewhere) {
    const uri = uriOf(diagnostic.source.path, host);
    add(diagnostic, opened.get(uri) ?? uri);
  }
  return found;
}
