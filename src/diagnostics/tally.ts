import type { Diagnostic, Severity } from './diagnostic.ts';

/** How many problems of each severity there are. */
export type Tally = Readonly<Record<Severity, number>>;

/** Counts the problems that the diagnostics stand for, those summed up by `bounded` included. */
export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity, count } of diagnostics) counts[severity] += count ?? 1;
  return counts;
}
