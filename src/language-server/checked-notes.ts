import { resolve } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { bounded } from '../diagnostics/order.ts';
import type { Files, Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import type { Notes } from '../interpret/notes.ts';
import { checkSource } from '../pipeline.ts';
import type { Project } from '../project.ts';
import { openProjects } from '../project.ts';
import { mayBeNotes } from '../read/find.ts';
import { readSource } from '../read/read.ts';
import { reviewBeside } from '../review/review-beside.ts';
import { isSettings, looksLikeNotes, pathOf, shownPath } from './open-notes.ts';

/** What is known of one state of an open document. */
export interface CheckedDocument {
  /** The document's version that was checked. */
  readonly version: number;
  /** What is wrong in the document. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong in the settings and report types that hold for it. */
  readonly elsewhere: readonly Diagnostic[];
  /** The notes as far as they could be read. */
  readonly notes?: Notes;
  /** What holds for them; absent where the settings hold mistakes. */
  readonly project?: Project;
}

/** So many problems of one rule are told of a document, as `check` does. */
const mostOfOneRule = 20;

/** Checks a document as it stands in the editor, with the settings as they stand there, else on disk. */
export async function checkDocument(
  document: TextDocument,
  open: readonly TextDocument[],
  host: Host,
): Promise<CheckedDocument> {
  const path = pathOf(document, host);
  const shown = shownPath(document, host);
  const project = await openProjects(withOpenDocuments(open, host)).of(path);
  // Taken here: what is typed while the settings are read changes the document.
  const { version } = document;
  if (isSettings(path)) return { version, diagnostics: [], elsewhere: project.diagnostics };
  const { value } = project;
  if (value === undefined) {
    const diagnostics = mayBeNotes(path) ? notChecked(document, shown) : [];
    return { version, diagnostics, elsewhere: project.diagnostics };
  }
  const none = { version, diagnostics: [], elsewhere: project.diagnostics, project: value };
  if (!looksLikeNotes(document, value, host)) return none;
  const text = document.getText();
  const refused = readSource(shown, new TextEncoder().encode(text));
  if (refused.value === undefined) return { ...none, diagnostics: refused.diagnostics };
  // The editor's own text, whose places are those of the editor.
  const checked = checkSource({ path: shown, text }, value, { review: await reviewBeside(path, host) });
  const diagnostics = bounded(checked.diagnostics, { perRule: mostOfOneRule });
  return { ...none, diagnostics, ...(checked.value === undefined ? {} : { notes: checked.value }) };
}

/** Without settings there is no telling what is wrong: saying nothing would look like praise. */
function notChecked(document: TextDocument, path: string): readonly Diagnostic[] {
  const source = { path, text: document.getText() };
  const end = /^[^\r\n]*/u.exec(source.text)?.[0].length ?? 0;
  const message = 'These notes are not checked: the settings that hold for them hold a mistake.';
  const hint = 'Put the mistake right first; it is shown in its own file.';
  return [{ rule: 'settings-mistake', severity: 'error', message, hint, source, span: { start: 0, end } }];
}

/** The host, for whom the text of an open document stands in the place of the file. */
function withOpenDocuments(open: readonly TextDocument[], host: Host): Host {
  const texts = new Map(open.map((document) => [pathOf(document, host), document]));
  const at = (path: string): TextDocument | undefined => texts.get(resolve(host.workingFolder, path));
  const files: Files = {
    ...host.files,
    read: async (path) => {
      const document = at(path);
      return document === undefined ? host.files.read(path) : new TextEncoder().encode(document.getText());
    },
    kind: async (path) => (at(path) === undefined ? host.files.kind(path) : 'file'),
    writeAll: async () => {
      throw new FileProblem('', 'not-allowed', 'A language server writes nothing.');
    },
  };
  return { ...host, files };
}
