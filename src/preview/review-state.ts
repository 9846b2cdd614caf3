/** What was said of a report, as a browser shows it. */
export interface PreviewReview {
  /** The version that is shown, of `versionOf`. */
  readonly version: string;
  /** The comments that nobody has settled, in the order of their making. */
  readonly comments: readonly PreviewComment[];
  /** How many comments were settled. */
  readonly settled: number;
  /** How many open comments were made on the members' edition, where the public's is shown. */
  readonly withheld: number;
  /** The latest agreement of this edition; absent where nobody agreed any version. */
  readonly agreement?: PreviewAgreement;
  /** What keeps the review file from being read: nothing can be said until it is mended. */
  readonly mistake?: string;
}

/** A comment. */
export interface PreviewComment {
  /** Its id. */
  readonly id: string;
  /** What it says. */
  readonly text: string;
  /** Who says it. */
  readonly by: string;
  /** When, in UTC: `2026-12-01T10:00:00Z`. */
  readonly at: string;
  /** The index of its place in the report; absent where it is on the whole report, or its place is gone. */
  readonly place?: number;
  /** Whether its place is no longer in the report. */
  readonly isGone: boolean;
  /** Whether the report has changed since. */
  readonly isOnEarlier: boolean;
}

/** An agreement. */
export interface PreviewAgreement {
  /** Who agreed. */
  readonly by: string;
  /** When, in UTC. */
  readonly at: string;
  /** Whether it is this very version that was agreed. */
  readonly holds: boolean;
}

/** What somebody says in a browser. It is sent as JSON, and believed in nothing. */
export type Said =
  | {
      readonly kind: 'comment';
      readonly item: string;
      readonly text: string;
      readonly by: string;
      readonly version: string;
    }
  | { readonly kind: 'settle'; readonly id: string; readonly by: string }
  | { readonly kind: 'agree'; readonly by: string; readonly version: string };

/** What came of it: the key of the words that say why nothing did. */
export type Heard = 'done' | 'changed-meanwhile' | 'has-errors' | 'write-name' | 'write-words' | 'cannot-write';
