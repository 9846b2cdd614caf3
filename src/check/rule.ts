import type { RelatedPlace, Severity } from '../diagnostics/diagnostic.ts';
import type { Notes } from '../interpret/notes.ts';
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
  /** Whether a change that cannot alter the meaning would cure it. */
  readonly fixable?: boolean;
}

/** One check on notes that could be read. Its `<id>.md` says what, why and how, with examples that run as tests. */
export interface Rule {
  /** The permanent id; it names the defect and reads well as "allow ⟨id⟩". */
  readonly id: string;
  /** How serious its findings are unless the settings say otherwise. */
  readonly severity: Severity;
  /** What it looks for, in one sentence. */
  readonly summary: string;
  /** Yields what it finds, in any order. It sees no settings, no reporter, no file. */
  check(notes: Notes): Iterable<Finding>;
}
