import { pretty } from '../diagnostics/reporters/pretty.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { modelSource } from '../pipeline.ts';
import { openProjects } from '../project.ts';
import { versionOf } from '../review/version.ts';
import { loadNotes } from './load-notes.ts';
import { withProblems } from './problems-by-file.ts';

/** The versions of notes as they stand now, for the public and for members; nothing where the notes cannot be read, which is told by `check`. */
export async function versionsNow(path: string, host: Host): Promise<ReadonlySet<string>> {
  const loaded = await loadNotes(path, { host, projects: openProjects(host) });
  if (loaded.kind !== 'loaded') return new Set();
  const { source, project } = loaded;
  const versions = (['public', 'members'] as const).flatMap((edition) => {
    const report = modelSource(source, project, edition).value?.shown;
    const structure = report === undefined ? undefined : project.structures.get(report.type);
    return report === undefined || structure === undefined ? [] : [versionOf(report, structure)];
  });
  return new Set(versions);
}

/** Tells on standard error what keeps a review file from being read. */
export function tellMistakes(diagnostics: readonly Diagnostic[], { terminal }: Host): void {
  if (diagnostics.length === 0) return;
  terminal.err(pretty(withProblems([], diagnostics), { hasColour: terminal.errHasColour, columns: terminal.columns }));
}
