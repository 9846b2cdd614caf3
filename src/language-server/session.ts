import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type {
  CodeAction,
  CodeActionParams,
  CompletionItem,
  Connection,
  InitializeParams,
  InitializeResult,
  Position,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host/host.ts';
import { version } from '../version.ts';
import { completionsAt } from './completion.ts';
import { explain } from './explanation.ts';
import { hoverAt } from './hover.ts';
import { isYaml, pathOf } from './open-notes.ts';
import type { ActionContext } from './quick-fixes.ts';
import { explainCommand, fixAll, fixAllKind, quickFixes } from './quick-fixes.ts';
import type { Watch } from './watch.ts';
import { watchDocuments } from './watch.ts';

/** Answers an editor's questions about the documents that it has open. */
export function openSession(connection: Connection, host: Host): void {
  const watch = watchDocuments(connection, host);
  const can = { showDocuments: false, versionedEdits: false };
  connection.onInitialize(({ capabilities }: InitializeParams) => {
    can.showDocuments = capabilities.window?.showDocument?.support ?? false;
    can.versionedEdits = capabilities.workspace?.workspaceEdit?.documentChanges ?? false;
    watch.begin(capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false);
    return abilities;
  });
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const found = await watch.checked(uri);
    return found === undefined
      ? null
      : ((await hoverAt(found.document.offsetAt(position), found.checked, host)) ?? null);
  });
  connection.onCompletion(({ textDocument: { uri }, position }) => completions({ uri, position }, watch, host));
  connection.onCodeAction((parameters) => actions(parameters, watch, can.versionedEdits));
  connection.onExecuteCommand(async ({ command, arguments: [rule] = [] }) => {
    if (command === explainCommand && typeof rule === 'string')
      await explain(rule, { connection, canShow: can.showDocuments, host });
  });
}

const abilities: InitializeResult = {
  serverInfo: { name: 'scrutineer', version },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [':', ' '] },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    executeCommandProvider: { commands: [explainCommand] },
  },
};

async function completions(
  { uri, position }: { readonly uri: string; readonly position: Position },
  watch: Watch,
  host: Host,
): Promise<CompletionItem[]> {
  const found = await watch.checked(uri);
  const project = found?.checked.project;
  if (found === undefined || project === undefined) return [];
  const lines = found.document.getText().split(/\r\n|\n|\r/u);
  return [...completionsAt({ ...position, lines, isYaml: isYaml(pathOf(found.document, host)) }, project)];
}

async function actions(
  { textDocument: { uri }, range, context }: CodeActionParams,
  watch: Watch,
  hasVersions: boolean,
): Promise<CodeAction[]> {
  const found = await watch.checked(uri);
  if (found === undefined) return [];
  const { document, checked } = found;
  const edit = (changes: TextEdit[]): WorkspaceEdit => changesOf(document, changes, hasVersions);
  const actionContext: ActionContext = { uri, diagnostics: checked.diagnostics, edit };
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const isWanted = (kind: string): boolean =>
    context.only === undefined || context.only.some((one) => kind === one || kind.startsWith(`${one}.`));
  return [
    ...(isWanted(CodeActionKind.QuickFix) ? quickFixes(place, actionContext) : []),
    ...(isWanted(fixAllKind) ? fixAll(actionContext) : []),
  ];
}

/** An editor that knows versions refuses changes of a text that has changed meanwhile. */
function changesOf({ uri, version: of }: TextDocument, edits: TextEdit[], hasVersions: boolean): WorkspaceEdit {
  return hasVersions
    ? { documentChanges: [{ textDocument: { uri, version: of }, edits }] }
    : { changes: { [uri]: edits } };
}
