import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Notes } from '../interpret/notes.ts';
import type { Facts } from '../facts.ts';
import { withoutEditsInOthersWords } from './others-words.ts';
import type { Preset, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { structureProblems } from './structure.ts';
import { withSuppressions } from './suppress.ts';

/** What decides which rules are checked and how serious their findings are. */
export interface RuleSettings {
  /** How serious each rule's findings are by the council's settings; `off` silences a rule, any other turns it on. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** The set of rules that is checked. */
  readonly preset: Preset;
  /** What the rules are told besides the notes. */
  readonly facts: Facts;
  /** The ids of all rules and structural checks. */
  readonly ruleIds: ReadonlySet<string>;
}

/** Judges notes: their structure first, then every rule. `reported` are the problems found while reading them; all come back, in any order, and those that the notes' comments speak of with their reasons. */
export function checkNotes(
  notes: Notes,
  reported: readonly Diagnostic[],
  settings: RuleSettings,
): readonly Diagnostic[] {
  const found = rules
    .filter((rule) => isRuleChecked(rule, settings))
    .flatMap((rule) => findings(rule, notes, settings));
  const all = [...reported, ...structureProblems(notes), ...found];
  const set = all
    .map((diagnostic) => withSetting(diagnostic, settings))
    .filter((diagnostic) => diagnostic !== undefined);
  const judged = withSuppressions(notes, set, {
    ids: settings.ruleIds,
    isStructural: (id) => !rules.some((rule) => rule.id === id),
    isChecked: (id) => isChecked(id, settings),
  });
  // The council may turn down what is said of comments, too.
  const told = judged
    .map((diagnostic) => (diagnostic.rule.startsWith('suppression-') ? withSetting(diagnostic, settings) : diagnostic))
    .filter((diagnostic) => diagnostic !== undefined);
  return withoutEditsInOthersWords(notes, told);
}

function isChecked(id: string, settings: RuleSettings): boolean {
  const rule = rules.find((candidate) => candidate.id === id);
  return rule === undefined ? settings.severities.get(id) !== 'off' : isRuleChecked(rule, settings);
}

function isRuleChecked(rule: Rule, { severities, preset }: RuleSettings): boolean {
  const severity = severities.get(rule.id);
  const isLeftOut = rule.preset === 'house-style' && preset === 'recommended' && severity === undefined;
  return severity !== 'off' && !isLeftOut;
}

function findings(rule: Rule, notes: Notes, settings: RuleSettings): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const finding of rule.check(notes, settings.facts))
    found.push({ ...finding, rule: rule.id, severity: rule.severity, source: notes.source });
  return found;
}

/** Structural errors cannot be turned down: the report could not be made truthfully. */
function withSetting(diagnostic: Diagnostic, settings: RuleSettings): Diagnostic | undefined {
  const severity = settings.severities.get(diagnostic.rule);
  if (severity === undefined || severity === diagnostic.severity) return diagnostic;
  const isStructural = !rules.some((rule) => rule.id === diagnostic.rule);
  if (isStructural && diagnostic.severity === 'error') {
    const hint = [diagnostic.hint, 'The settings cannot turn this error down.'].filter((words) => words !== undefined);
    return { ...diagnostic, hint: hint.join(' ') };
  }
  return severity === 'off' ? undefined : { ...diagnostic, severity };
}
