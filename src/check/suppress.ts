import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { Suppression } from '../diagnostics/suppression.ts';
import { denialAt, guessingRules } from '../diagnostics/suppression.ts';
import type { Notes } from '../interpret/notes.ts';
import { quoted } from '../source/quoted.ts';
import type { Located } from '../source/span.ts';

/** What is known of rules when suppressions are read. */
export interface KnownRules {
  /** The ids of all rules and structural checks. */
  readonly ids: ReadonlySet<string>;
  /** Whether an id is that of a structural check, whose errors nothing hides. */
  readonly isStructural: (id: string) => boolean;
  /** Whether a rule was checked; one that the settings leave out could find nothing. */
  readonly isChecked: (id: string) => boolean;
}

/** Gives their reasons to the findings that the notes' own comments speak of, and tells what is wrong with these comments. */
export function withSuppressions(
  notes: Notes,
  diagnostics: readonly Diagnostic[],
  known: KnownRules,
): readonly Diagnostic[] {
  const { suppressions } = notes;
  if (suppressions.length === 0) return diagnostics;
  const used = new Set<Located<string>>();
  const refused = new Map<Located<string>, Diagnostic>();
  const judged = diagnostics.map((diagnostic) => {
    const named = namedFor(diagnostic, suppressions);
    if (named === undefined) return diagnostic;
    const { reason } = named.suppression;
    const isSettled = diagnostic.suppression !== undefined || canHide(diagnostic, suppressions, known);
    if (reason === undefined || !isSettled) {
      if (reason !== undefined) refused.set(named.rule, diagnostic);
      return diagnostic;
    }
    used.add(named.rule);
    return { ...diagnostic, suppression: { reason } };
  });
  const faults = suppressions.flatMap((suppression) => [
    ...nameFaults(suppression, notes, known),
    ...reasonFault(suppression, notes),
    ...suppression.rules
      .filter((rule) => known.ids.has(rule.value) && suppression.reason !== undefined && !used.has(rule))
      .flatMap((rule) => useFault(rule, { notes, known, isRefused: refused.has(rule) })),
  ]);
  return [...judged, ...faults];
}

interface Named {
  readonly suppression: Suppression;
  readonly rule: Located<string>;
}

/** The first comment that names a finding's rule and holds where it begins; one with a reason before one without. */
function namedFor({ rule, span, source }: Diagnostic, suppressions: readonly Suppression[]): Named | undefined {
  const named = suppressions.flatMap((suppression): Named[] => {
    const { start, end } = suppression.holds;
    const id = suppression.rules.find(({ value }) => value === rule);
    const isHere = span.start >= start && (span.start < end || (span.start === end && end === source.text.length));
    return id !== undefined && isHere ? [{ suppression, rule: id }] : [];
  });
  return named.find(({ suppression }) => suppression.reason !== undefined) ?? named[0];
}

/** An error of structure says that the report cannot be made truthfully, which no comment changes; a guess about a mark can be settled. */
function canHide(
  { rule, severity, span }: Diagnostic,
  suppressions: readonly Suppression[],
  { isStructural }: KnownRules,
): boolean {
  if (rule.startsWith('suppression-')) return false;
  // Whether a point is withheld was settled when the notes were read, with the comment before its eyes.
  if (rule === 'exempt-not-withheld' || rule === 'exempt-outside-point') return false;
  if (guessingRules.has(rule)) return denialAt(suppressions, rule, span) !== undefined;
  return severity !== 'error' || !isStructural(rule);
}

function nameFaults({ rules, span }: Suppression, { source }: Notes, { ids }: KnownRules): readonly Diagnostic[] {
  const fault = { rule: 'suppression-unknown-rule', severity: 'warning', source } as const;
  if (rules.length === 0) {
    const hint = 'Write it as `scrutineer-ignore doubled-word: the reason`, with the rule in place of `doubled-word`.';
    return [
      { ...fault, message: 'This comment does not say which rule it is about, so it holds for none.', hint, span },
    ];
  }
  return rules
    .filter(({ value }) => !ids.has(value))
    .map(({ value, span: place }): Diagnostic => {
      const suggestion = nearest(value.toLowerCase(), [...ids]);
      const hint =
        suggestion === undefined
          ? 'The name of a rule stands in brackets before its message; `scrutineer explain --list` lists them all.'
          : `Did you mean \`${suggestion}\`?`;
      return {
        ...fault,
        message: `There is no rule ${quoted(value)}.`,
        hint,
        span: place,
        ...(suggestion === undefined
          ? {}
          : { suggestions: [{ message: `Write \`${suggestion}\`.`, edits: [{ span: place, text: suggestion }] }] }),
      };
    });
}

function reasonFault({ reason, rules, span, scope }: Suppression, { source }: Notes): readonly Diagnostic[] {
  if (reason !== undefined || rules.length === 0) return [];
  const word = `scrutineer-ignore${scope === 'file' ? '-file' : ''} ${rules.map(({ value }) => value).join(', ')}`;
  return [
    {
      rule: 'suppression-without-reason',
      severity: 'warning',
      message: 'This comment gives no reason, so it holds for nothing.',
      hint: `Write why behind a colon: ${quoted(`${word}: the reason`)}.`,
      source,
      span,
    },
  ];
}

interface UnusedName {
  readonly notes: Notes;
  readonly known: KnownRules;
  readonly isRefused: boolean;
}

function useFault(rule: Located<string>, { notes, known, isRefused }: UnusedName): readonly Diagnostic[] {
  const { source } = notes;
  if (isRefused)
    return [
      {
        rule: 'suppression-refused',
        severity: 'warning',
        message: `${quoted(rule.value)} cannot be left untold here: the report could not be made truthfully.`,
        hint: guessingRules.has(rule.value)
          ? 'Only a comment about this one line, on the line right above it or at its end, which names no other rule, is taken for an answer.'
          : 'Put the error right, and take this comment out.',
        source,
        span: rule.span,
      },
    ];
  if (!known.isChecked(rule.value)) return [];
  return [
    {
      rule: 'suppression-unused',
      severity: 'warning',
      message: `${quoted(rule.value)} finds nothing where this comment holds.`,
      hint: 'Take the comment out, or move it to the line above what it is about.',
      source,
      span: rule.span,
    },
  ];
}
