import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { bounded } from '../diagnostics/order.ts';
import type { CheckedFile } from '../diagnostics/reporters/reporter.ts';

/** At most so many problems of one rule are shown for a file. */
export const mostOfOneRule = 20;

/**
 * The files with more problems added, each under the file that it stands in: notes, settings, a template. A problem that is there already is
 * not added again: a mistake in the settings comes up with every file of notes.
 */
export function withProblems(
  files: readonly CheckedFile[],
  diagnostics: readonly Diagnostic[],
): readonly CheckedFile[] {
  const added = new Map(files.map((file) => [file.path, file]));
  for (const path of new Set(diagnostics.map((diagnostic) => diagnostic.source.path))) {
    const known = added.get(path)?.diagnostics ?? [];
    const isKnown = (diagnostic: Diagnostic): boolean =>
      known.some(({ message, span }) => message === diagnostic.message && span.start === diagnostic.span.start);
    const own = diagnostics.filter((diagnostic) => diagnostic.source.path === path && !isKnown(diagnostic));
    added.set(path, { ...added.get(path), path, diagnostics: [...known, ...bounded(own, { perRule: mostOfOneRule })] });
  }
  return [...added.values()];
}

/** Of some problems those that stand in one file, as they are told; nothing where there are none. */
export function problemsIn(path: string, diagnostics: readonly Diagnostic[]): CheckedFile | undefined {
  return withProblems(
    [],
    diagnostics.filter(({ source }) => source.path === path),
  )[0];
}
