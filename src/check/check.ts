import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Notes } from '../interpret/notes.ts';
import type { Facts } from '../facts.ts';
import type { Preset, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { structureProblems } from './structure.ts';

/** What decides which rules are checked and how serious their findings are. */
export interface RuleSettings {
  /** How serious each rule's findings are by the council's settings; `off` silences a rule, any other turns it on. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** The set of rules that is checked. */
  readonly preset: Preset;
  /** What the rules are told besides the notes. */
  readonly facts: Facts;
}

/** Judges notes: their structure first, then every rule. `reported` are the problems found while reading them; all come back, in any order. */
export function checkNotes(
  notes: Notes,
  reported: readonly Diagnostic[],
  settings: RuleSettings,
): readonly Diagnostic[] {
  const found = rules.flatMap((rule) => findings(rule, notes, settings));
  const all = [...reported, ...structureProblems(notes), ...found];
  return all.map((diagnostic) => withSetting(diagnostic, settings)).filter((diagnostic) => diagnostic !== undefined);
}

function findings(rule: Rule, notes: Notes, settings: RuleSettings): readonly Diagnostic[] {
  const severity = settings.severities.get(rule.id);
  const isLeftOut = rule.preset === 'house-style' && settings.preset === 'recommended' && severity === undefined;
  if (severity === 'off' || isLeftOut) return [];
  return [...rule.check(notes, settings.facts)].map((finding): Diagnostic => ({
    ...finding,
    rule: rule.id,
    severity: rule.severity,
    source: notes.source,
  }));
}

/** Structural errors cannot be turned down: the report could not be made truthfully. */
function withSetting(diagnostic: Diagnostic, settings: RuleSettings): Diagnostic | undefined {
  const severity = settings.severities.get(diagnostic.rule);
  const isStructural = !rules.some((rule) => rule.id === diagnostic.rule);
  if (severity === undefined || severity === diagnostic.severity) return diagnostic;
  if (isStructural && diagnostic.severity === 'error') {
    const hint = [diagnostic.hint, 'The settings cannot turn this error down.'].filter((words) => words !== undefined);
    return { ...diagnostic, hint: hint.join(' ') };
  }
  return severity === 'off' ? undefined : { ...diagnostic, severity };
}
