import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/**
 * How serious a problem is. `error`: the report cannot be made truthfully. `warning`: probably wrong.
 * `notice`: information. Only errors make the exit code 1.
 */
export type Severity = 'error' | 'warning' | 'notice';

/** A second place that explains a problem, such as the first of two fields with one name. */
export interface RelatedPlace {
  /** Where it is, in the same source as the problem. */
  readonly span: Span;
  /** What is there, in one sentence. */
  readonly message: string;
}

/** Text put in the place of other text. */
export interface Edit {
  /** What is replaced; empty where something is only put in. */
  readonly span: Span;
  /** What stands there afterwards. */
  readonly text: string;
}

/** A cure for a person to decide on. */
export interface Suggestion {
  /** What the change does, in a few words, such as "Write `its`." */
  readonly message: string;
  /** The changes, all of them or none. */
  readonly edits: readonly Edit[];
}

/** One problem in something that a person wrote. */
export interface Diagnostic {
  /** The permanent id of the rule or structural check, such as `doubled-word`. */
  readonly rule: string;
  /** How serious it is. */
  readonly severity: Severity;
  /** What is wrong, in one sentence, in the clerk's words; values stand in backticks. */
  readonly message: string;
  /** The text that holds the problem. */
  readonly source: Source;
  /** Where the problem is. */
  readonly span: Span;
  /** What to do about it, in one sentence. */
  readonly hint?: string;
  /** The report type's name of the field or section that is missing: the place is only where it might be added. */
  readonly missing?: string;
  /** Other places that explain it. */
  readonly related?: readonly RelatedPlace[];
  /** Changes that cure it and cannot alter the meaning: `check --fix` makes them. */
  readonly edits?: readonly Edit[];
  /** Changes that would cure it and could alter the meaning: they are offered, never made. */
  readonly suggestions?: readonly Suggestion[];
  /** How many problems it stands for, when it sums up those that were left out; absent: one. */
  readonly count?: number;
  /** Why it is not told. */
  readonly suppression?: SuppressedBecause;
}

/** Why a problem is not told. */
export interface SuppressedBecause {
  /** The reason that the clerk gives in the notes, or that the problem stands in the baseline. */
  readonly reason: string;
  /** Whether it is the baseline that keeps it from being told, not the notes. */
  readonly isInBaseline?: boolean;
}

/** What every stage returns: a value unless there can be none, and all that was found on the way. */
export interface Outcome<T> {
  /** The result; absent only when none could be made. */
  readonly value?: T;
  /** The problems found, in any order. */
  readonly diagnostics: readonly Diagnostic[];
}
