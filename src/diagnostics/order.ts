import type { Diagnostic, Severity } from './diagnostic.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** The diagnostics of one file in reading order: by start, then end, then severity (errors first), then rule. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(compare);
}

function compare(one: Diagnostic, other: Diagnostic): number {
  return (
    one.span.start - other.span.start ||
    one.span.end - other.span.end ||
    rank[one.severity] - rank[other.severity] ||
    // By code unit, since a locale's order differs from machine to machine.
    Number(one.rule > other.rule) - Number(one.rule < other.rule)
  );
}

/**
 * The diagnostics of one file with at most `perRule` of each rule and severity, in order. The rest of a rule are replaced by one
 * diagnostic at the first place left out, whose `count` says how many it stands for; a single one left over is kept as it is.
 */
export function bounded(
  diagnostics: readonly Diagnostic[],
  options: { readonly perRule: number },
): readonly Diagnostic[] {
  const ofRule = new Map<string, Diagnostic[]>();
  for (const diagnostic of inOrder(diagnostics)) {
    const key = `${diagnostic.severity} ${diagnostic.rule}`;
    const known = ofRule.get(key);
    if (known === undefined) ofRule.set(key, [diagnostic]);
    else known.push(diagnostic);
  }
  return inOrder(
    [...ofRule.values()].flatMap((all) => [...all.slice(0, options.perRule), ...summedUp(all.slice(options.perRule))]),
  );
}

function summedUp(rest: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first] = rest;
  if (first === undefined || rest.length === 1) return rest;
  const { rule, severity, source, span, suppression } = first;
  const count = rest.reduce((sum, diagnostic) => sum + (diagnostic.count ?? 1), 0);
  const message = `… and ${count} more of \`${rule}\` in this file.`;
  return [{ rule, severity, source, span, count, message, ...(suppression === undefined ? {} : { suppression }) }];
}
