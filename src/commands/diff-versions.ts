import { pretty } from '../diagnostics/reporters/pretty.ts';
import type { Version } from '../compare/report-parts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Report } from '../model/report.ts';
import { modelSource } from '../pipeline.ts';
import type { Project, Projects } from '../project.ts';
import { earlierVersion } from './earlier-version.ts';
import { loadNotes } from './load-notes.ts';

/** A version as it was asked for: a file, or a file in a revision of git. */
export interface AskedVersion {
  /** The file. */
  readonly path: string;
  /** The revision; the file as it is now without one. */
  readonly revision?: string;
}

/** A version that was read, its project, and what it is called. */
export interface LoadedVersion {
  /** What its notes say. */
  readonly version: Version;
  /** The project that it belongs to. */
  readonly project: Project;
  /** What it is called: the file's name, or the revision's and the file's. */
  readonly name: string;
}

/** The earlier and the later version that were asked for: two files, or one file and the revision with which it is compared. */
export async function askedVersions(
  { old, new: later, since }: { readonly old: string; readonly new?: string; readonly since?: string },
  host: Host,
): Promise<readonly [AskedVersion, AskedVersion]> {
  const first = await asked(old, host);
  if (later !== undefined) return [first, await asked(later, host)];
  return [{ revision: since ?? 'HEAD', ...first }, { path: first.path }];
}

/** `main:notes.md` is a file in a revision, unless there is a file of that name; `C:\notes.md` is a file. */
async function asked(text: string, host: Host): Promise<AskedVersion> {
  const [, revision, path] = /^([^:]+):(?![\\/])(.+)$/u.exec(text) ?? [];
  if (revision === undefined || path === undefined || (await host.files.kind(text)) !== 'nothing')
    return { path: text };
  return { path, revision };
}

/** Reads a version; what keeps it from being read is told on standard error. */
export async function loadVersion(
  { path, revision }: AskedVersion,
  reading: { readonly host: Host; readonly projects: Projects; readonly edition: Report['edition'] },
): Promise<LoadedVersion | undefined> {
  const { host, projects, edition } = reading;
  if (revision === undefined) {
    const loaded = await loadNotes(path, { host, projects });
    if (loaded.kind !== 'loaded') return tell(loaded.diagnostics, host);
    return modelled({ ...loaded, name: loaded.source.path }, edition, host);
  }
  const earlier = await earlierVersion(path, revision, host);
  if (earlier.kind !== 'found') {
    host.terminal.err(`${earlier.message}\n  ${earlier.hint}\n`);
    return undefined;
  }
  const project = await projects.of(path);
  if (project.value === undefined) return tell(project.diagnostics, host);
  return modelled({ source: earlier.source, project: project.value, name: earlier.source.path }, edition, host);
}

function modelled(
  {
    source,
    project,
    name,
  }: { readonly source: Diagnostic['source']; readonly project: Project; readonly name: string },
  edition: Report['edition'],
  host: Host,
): LoadedVersion | undefined {
  const made = modelSource(source, project, edition);
  return made.value === undefined ? tell(made.diagnostics, host) : { version: made.value, project, name };
}

function tell(diagnostics: readonly Diagnostic[], host: Host): undefined {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const path = errors[0]?.source.path ?? '';
  const { errHasColour: hasColour, columns } = host.terminal;
  host.terminal.err(pretty([{ path, diagnostics: errors }], { hasColour, columns }));
  return undefined;
}
