import type { Diagnostic, Severity } from './diagnostic.ts';

/** How many problems of each severity there are. */
export type Tally = Readonly<Record<Severity, number>>;

/** Counts the problems that the diagnostics stand for, those summed up by `bounded` included. */
export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const counts = { error: 0, warning: 0, notice: 0 };
  addTo(counts, diagnostics);
  return counts;
}

/** Adds the problems to counts that are being made. */
export function addTo(counts: Record<Severity, number>, diagnostics: readonly Diagnostic[]): void {
  for (const { severity, count } of diagnostics) counts[severity] += count ?? 1;
}

/** A number with its noun, in the plural where there is not just one: `1 file`, `3 files`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
