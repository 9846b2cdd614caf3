import type { Located, Span } from '../source/span.ts';

/** A comment in the notes by which a clerk says that a finding is none: `scrutineer-ignore rule: reason`. */
export interface Suppression {
  /** Where the comment stands. */
  readonly span: Span;
  /** Whether it holds for one place or for the whole file. */
  readonly scope: 'place' | 'file';
  /** The ids of rules as written, each with its place; whether they exist is not known here. */
  readonly rules: readonly Located<string>[];
  /** Why the finding is none; absent where no words were given, and then it holds for nothing. */
  readonly reason?: string;
  /** The text that it holds for: a problem that begins there is meant. */
  readonly holds: Span;
  /** The one line that it stands on, or right above; empty where a blank line parts it from what follows. */
  readonly line: Span;
}

/** Rules that guess from words or places that something is meant to be withheld: an explicit word of the clerk at that line settles it. */
export const guessingRules: ReadonlySet<string> = new Set([
  'exempt-not-withheld',
  'exempt-outside-point',
  'summary-runs-on',
  'text-after-exempt-point',
]);

/** Whether a suppression is about what is withheld and nothing else, has a reason, and is about one place: only such a one is believed. */
export function isAboutMarks(suppression: Suppression): boolean {
  return (
    suppression.scope === 'place' &&
    suppression.reason !== undefined &&
    suppression.rules.length > 0 &&
    suppression.rules.every(({ value }) => guessingRules.has(value))
  );
}

/** The suppression by which a clerk says that what stands at a place is no mark of exemption, or may be published. */
export function denialAt(suppressions: readonly Suppression[], rule: string, { start }: Span): Suppression | undefined {
  return suppressions.find(
    (one) =>
      isAboutMarks(one) &&
      one.rules.some(({ value }) => value === rule) &&
      start >= one.line.start &&
      start < one.line.end,
  );
}
