import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { ValueKind } from '../report-types/report-type.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/** What is expected of a value. */
export interface Expected {
  /** The printed label, for messages. */
  readonly label: string;
  /** The kind of value. */
  readonly kind: ValueKind;
  /** The values of a choice. */
  readonly choices: readonly string[];
  /** The notes' text. */
  readonly source: Source;
}

/** What is wrong with a value, and what to do. */
export interface ValueWords {
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/** An error about a value. */
export function problem({ source }: Expected, rule: string, found: ValueWords & { readonly span: Span }): Diagnostic {
  const { message, hint, span } = found;
  return { rule, severity: 'error', message, hint, source, span };
}

/** A value that was read without a problem. */
export function read<T>(value: T): Outcome<T> {
  return { value, diagnostics: [] };
}
