import type { Preset } from '../check/rule.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedFile } from '../diagnostics/reporters/reporter.ts';
import { bounded } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import type { GrammarChecker } from '../language/grammar.ts';
import type { CheckedNotes } from '../pipeline.ts';
import { checkSource, checkWithGrammar } from '../pipeline.ts';
import { openProjects } from '../project.ts';
import type { Fixes } from './fix-notes.ts';
import type { LoadedNotes } from './load-notes.ts';
import { loadNotes } from './load-notes.ts';
import { mostOfOneRule } from './problems-by-file.ts';

/** What `check` was asked that concerns each file alone; plain data. */
export interface CheckFileOptions {
  /** The set of rules to check, whatever the settings say. */
  readonly preset?: Preset;
  /** What standard input is called in messages; its ending tells the kind of notes. */
  readonly stdinName?: string;
}

/** Where notes that were read stand, for their council's baseline. */
export interface NotesPlace {
  /** The path of the notes. */
  readonly path: string;
  /** The folder of their council's settings; absent where there are none. */
  readonly councilFolder?: string;
}

/** What came of one file, plain data: its problems (and its place, unless it was standard input or unreadable), or those of the settings that keep it from being checked. */
export type FileOutcome =
  | { readonly kind: 'checked'; readonly file: CheckedFile; readonly place?: NotesPlace }
  | { readonly kind: 'unsettled'; readonly diagnostics: readonly Diagnostic[] };

/** What files are checked with. */
export interface CheckingTools {
  /** Files and everything else of the world. */
  readonly host: Host;
  /** Mends what can be mended before the notes are checked. */
  readonly fixes?: Fixes | undefined;
  /** Is asked about every sentence, too. */
  readonly grammar?: GrammarChecker | undefined;
}

type ReadNotes = Extract<LoadedNotes, { kind: 'loaded' }>;

/** Checks one file of notes, given by its path. */
export type FileChecker = (path: string) => Promise<FileOutcome>;

/** Checks files one by one, fixed first where fixes are gathered; settings and report types are read once. */
export function openFileChecker(options: CheckFileOptions, { host, fixes, grammar }: CheckingTools): FileChecker {
  const { preset, stdinName } = options;
  const projects = openProjects(host, preset === undefined ? {} : { preset });
  const reading = { host, projects, ...(stdinName === undefined ? {} : { standardInputName: stdinName }) };
  const limit = { perRule: mostOfOneRule };
  const checked = async ({ source, project, review }: ReadNotes): Promise<CheckedNotes> =>
    grammar === undefined
      ? checkSource(source, project, { review })
      : checkWithGrammar(source, project, { grammar, review });
  return async (path) => {
    const loaded = await loadNotes(path, reading);
    if (loaded.kind === 'unsettled') return { kind: 'unsettled', diagnostics: loaded.diagnostics };
    if (loaded.kind === 'unreadable')
      return { kind: 'checked', file: { path: loaded.path, diagnostics: bounded(loaded.diagnostics, limit) } };
    const { source, project } = loaded;
    const found = fixes?.fix(path, loaded).checked ?? (await checked(loaded));
    const file = {
      path: source.path,
      diagnostics: bounded(found.diagnostics, limit),
      suppressed: bounded(found.suppressed, limit),
    };
    const { folder } = project.settings;
    const place = { path, ...(folder === undefined ? {} : { councilFolder: folder }) };
    return { kind: 'checked', file, ...(path === '-' ? {} : { place }) };
  };
}
