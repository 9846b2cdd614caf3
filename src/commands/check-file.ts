import type { Preset } from '../check/rule.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedFile } from '../diagnostics/reporters/reporter.ts';
import { bounded } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import { checkSource } from '../pipeline.ts';
import { openProjects } from '../project.ts';
import { loadNotes } from './load-notes.ts';
import { mostOfOneRule } from './problems-by-file.ts';

/** What `check` was asked that concerns each file alone; plain data. */
export interface CheckFileOptions {
  /** The set of rules to check, whatever the settings say. */
  readonly preset?: Preset;
  /** What standard input is called in messages; its ending tells the kind of notes. */
  readonly stdinName?: string;
}

/** What came of one file, plain data: its problems, or those of the settings that keep it from being checked. */
export type FileOutcome =
  | { readonly kind: 'checked'; readonly file: CheckedFile }
  | { readonly kind: 'unsettled'; readonly diagnostics: readonly Diagnostic[] };

/** Checks one file of notes, given by its path. */
export type FileChecker = (path: string) => Promise<FileOutcome>;

/** Checks files one by one; settings and report types are read once. */
export function openFileChecker(options: CheckFileOptions, host: Host): FileChecker {
  const { preset, stdinName } = options;
  const projects = openProjects(host, preset === undefined ? {} : { preset });
  const reading = { host, projects, ...(stdinName === undefined ? {} : { standardInputName: stdinName }) };
  return async (path) => {
    const loaded = await loadNotes(path, reading);
    if (loaded.kind === 'unsettled') return { kind: 'unsettled', diagnostics: loaded.diagnostics };
    const found =
      loaded.kind === 'unreadable' ? loaded.diagnostics : checkSource(loaded.source, loaded.project).diagnostics;
    const name = loaded.kind === 'unreadable' ? loaded.path : loaded.source.path;
    return { kind: 'checked', file: { path: name, diagnostics: bounded(found, { perRule: mostOfOneRule }) } };
  };
}
