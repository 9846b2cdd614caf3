import type { Edit, RelatedPlace, Severity, Suggestion } from '../diagnostics/diagnostic.ts';
import type { Facts } from '../facts.ts';
import type { Notes } from '../interpret/notes.ts';
import { quoted } from '../source/quoted.ts';
import type { Span } from '../source/span.ts';

/** One thing that a rule found; severity, id and source are stamped on by `check.ts`. */
export interface Finding {
  /** What is wrong, in one sentence, in the clerk's words; values stand in backticks. */
  readonly message: string;
  /** Where. */
  readonly span: Span;
  /** What to do about it, in one sentence. */
  readonly hint?: string;
  /** Other places that explain it. */
  readonly related?: readonly RelatedPlace[];
  /** Changes that cure it and cannot alter the meaning: `check --fix` makes them. */
  readonly edits?: readonly Edit[];
  /** Changes that would cure it and could alter the meaning: they are offered, never made. */
  readonly suggestions?: readonly Suggestion[];
}

/** One cure to decide on: that other words stand in a place. */
export function offered(span: Span, text: string): readonly Suggestion[] {
  return [{ message: `Write ${quoted(text)}.`, edits: [{ span, text }] }];
}

/**
 * The sets of rules. `recommended`: what is wrong in any council's report. `house-style`: besides, what may speak on ordinary prose,
 * such as long sentences and contractions.
 */
export type Preset = 'recommended' | 'house-style';

/** One check on notes that could be read. Its `<id>.md` says what, why and how, with examples that run as tests. */
export interface Rule {
  /** The permanent id; it names the defect and reads well as "allow ⟨id⟩". */
  readonly id: string;
  /** How serious its findings are unless the settings say otherwise. */
  readonly severity: Severity;
  /** Which set it belongs to: `recommended` is always checked, `house-style` when the council asks for it. */
  readonly preset: Preset;
  /** What it looks for, in one sentence. */
  readonly summary: string;
  /** Yields what it finds, in any order. It sees no settings, no reporter, no file. */
  check(notes: Notes, facts: Facts): Iterable<Finding>;
}
