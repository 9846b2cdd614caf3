import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import type { Project, Projects } from '../project.ts';
import { readSource } from '../read/read.ts';
import type { ReviewBeside } from '../review/review-beside.ts';
import { reviewBeside } from '../review/review-beside.ts';
import type { Source } from '../source/source.ts';

/** Notes that were read and the project they belong to, or why not. */
export type LoadedNotes =
  | {
      readonly kind: 'loaded';
      readonly source: Source;
      readonly bytes: Uint8Array;
      readonly project: Project;
      /** What was said of the report, or why that cannot be read; absent where there is no review file. */
      readonly review?: ReviewBeside;
    }
  | { readonly kind: 'unreadable'; readonly path: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'unsettled'; readonly path: string; readonly diagnostics: readonly Diagnostic[] };

/** Reads one file of notes (`-` is standard input, known to messages as `standardInputName`) and finds its project. */
export async function loadNotes(
  path: string,
  reading: { readonly host: Host; readonly projects: Projects; readonly standardInputName?: string },
): Promise<LoadedNotes> {
  const { host } = reading;
  const name = path === '-' ? (reading.standardInputName ?? 'standard input.md') : path;
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await host.readStandardInput() : await host.files.read(path);
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return { kind: 'unreadable', path: name, diagnostics: [unreadable(name, problem)] };
  }
  const source = readSource(name, bytes);
  if (source.value === undefined) return { kind: 'unreadable', path: name, diagnostics: source.diagnostics };
  const project = await reading.projects.of(path);
  if (project.value === undefined) return { kind: 'unsettled', path: name, diagnostics: project.diagnostics };
  const review = path === '-' ? undefined : await reviewBeside(path, host);
  return {
    kind: 'loaded',
    source: source.value,
    bytes,
    project: project.value,
    ...(review === undefined ? {} : { review }),
  };
}

function unreadable(path: string, problem: FileProblem): Diagnostic {
  return {
    rule: 'file-unreadable',
    severity: 'error',
    message: problem.message,
    source: { path, text: '' },
    span: { start: 0, end: 0 },
  };
}
