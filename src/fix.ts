import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { applyEdits } from './diagnostics/apply-edits.ts';
import { tally } from './diagnostics/tally.ts';
import { isSettled, statusOf } from './interpret/notes.ts';
import type { CheckedNotes, Said } from './pipeline.ts';
import { checkSource } from './pipeline.ts';
import type { Project } from './project.ts';
import type { Source } from './source/source.ts';

/** Notes after every change that cannot alter their meaning. */
export interface FixedNotes {
  /** The notes as they are now. */
  readonly source: Source;
  /** What was found in them afterwards. */
  readonly checked: CheckedNotes;
  /** How many problems were cured. */
  readonly cured: number;
  /** The status for which the notes were left alone, such as `agreed`. */
  readonly settled?: string;
}

interface Fixing {
  readonly project: Project;
  readonly said: Said | undefined;
}

const mostRounds = 10;

/** Makes every edit that the problems carry, and checks again, until there is no more to do. A change that brings a new problem is not made. */
export function fixSource(source: Source, project: Project, said?: Said): FixedNotes {
  const fixing = { project, said };
  let fixed: FixedNotes = { source, checked: checkSource(source, project, said), cured: 0 };
  const status = fixed.checked.value === undefined ? undefined : statusOf(fixed.checked.value);
  // Notes that others have agreed or read are no longer changed.
  if (status !== undefined && isSettled(status)) return { ...fixed, settled: status };
  for (let round = 0; round < mostRounds; round += 1) {
    const next = oneRound(fixed, fixing);
    if (next === undefined) break;
    fixed = next;
  }
  return fixed;
}

function oneRound(now: FixedNotes, fixing: Fixing): FixedNotes | undefined {
  const fixable = now.checked.diagnostics.filter(({ edits }) => edits !== undefined);
  if (fixable.length === 0) return undefined;
  const together = attempt(now, fixable, fixing);
  if (together !== undefined) return together;
  let accepted: readonly Diagnostic[] = [];
  let best: FixedNotes | undefined;
  for (const diagnostic of fixable.slice(0, mostTried)) {
    const next = attempt(now, [...accepted, diagnostic], fixing);
    if (next === undefined) continue;
    accepted = [...accepted, diagnostic];
    best = next;
  }
  return best;
}

/** How many changes are tried one by one where all together do harm. */
const mostTried = 50;

/** The notes with the edits made; nothing where that would bring a new problem, or change nothing. */
function attempt(
  now: FixedNotes,
  diagnostics: readonly Diagnostic[],
  { project, said }: Fixing,
): FixedNotes | undefined {
  const { text, made } = applyEdits(now.source.text, diagnostics);
  if (text === now.source.text) return undefined;
  const source = { path: now.source.path, text };
  const checked = checkSource(source, project, said);
  return isWorse(now.checked, checked) ? undefined : { source, checked, cured: now.cured + made.length };
}

function isWorse(before: CheckedNotes, after: CheckedNotes): boolean {
  const counts = (notes: CheckedNotes): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const { rule } of notes.diagnostics) found.set(rule, (found.get(rule) ?? 0) + 1);
    return found;
  };
  const known = counts(before);
  return (
    (after.value === undefined) !== (before.value === undefined) ||
    tally(after.diagnostics).error > tally(before.diagnostics).error ||
    [...counts(after)].some(([rule, count]) => count > (known.get(rule) ?? 0))
  );
}
