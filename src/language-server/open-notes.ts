import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { knownAs, settingsFileName } from '../config.ts';
import type { Host } from '../host/host.ts';
import { mayBeNotes } from '../read/find.ts';
import { nameKey } from '../source/name-key.ts';
import type { Project } from '../project.ts';

/** The path of an open document; one that was never saved is taken to stand in the working folder. */
export function pathOf(document: TextDocument, host: Host): string {
  const { uri, languageId } = document;
  if (uri.startsWith('file:')) return fileURLToPath(uri);
  const name = basename(uri.replace(/^[a-z-]+:/iu, ''));
  const ending = languageId === 'yaml' ? '.yaml' : '.md';
  return resolve(host.workingFolder, /\.(?:md|markdown|ya?ml)$/iu.test(name) ? name : `${name}${ending}`);
}

/** The address of a path in the words of an editor. */
export function uriOf(path: string, host: Host): string {
  return pathToFileURL(resolve(host.workingFolder, path)).href;
}

/** The path as messages name it. */
export function shownPath(document: TextDocument, host: Host): string {
  return knownAs(pathOf(document, host), host);
}

/** Whether the path is that of a council's settings. */
export function isSettings(path: string): boolean {
  return basename(path) === settingsFileName;
}

/** Whether the text is YAML as a whole, by its path. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/iu.test(path);
}

const start = 20_000;
const longestName = 100;

/**
 * Whether an open document holds notes: an editor opens many files that do not, and must hear nothing of them. Notes have two different names of
 * fields or sections at the beginnings of their lines.
 */
export function looksLikeNotes(document: TextDocument, project: Project, host: Host): boolean {
  if (!mayBeNotes(pathOf(document, host))) return false;
  const { known } = project;
  const found = new Set<string>();
  for (const line of document
    .getText()
    .slice(0, start)
    .split(/\r\n|\n|\r/u)) {
    const name = /^[\s#|*_]*([^:：|\t]{1,100})/u.exec(line.slice(0, longestName))?.[1]?.replace(/[\s*_#]+$/u, '') ?? '';
    if (name !== '' && (known.isField(name) || known.isSection(name))) found.add(nameKey(name));
  }
  return found.size >= 2;
}
