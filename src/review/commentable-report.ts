import type { Report } from '../model/report.ts';

/** A part of a shared report that can be commented on. */
export interface CommentableItem {
  /** What comments on it name. */
  readonly item: string;
  /** What is printed to name it. */
  readonly label: string;
  /** Where it is in the page. */
  readonly selector: string;
  /** The heading of its row, where the selector finds all rows. */
  readonly heading?: string;
}

/** What the script in a shared report is told. */
export interface CommentableReport {
  /** The file name of the notes. */
  readonly notes: string;
  /** The name of the review file. */
  readonly file: string;
  /** The version, of `versionOf`. */
  readonly version: string;
  /** Who may read it. */
  readonly edition: Report['edition'];
  /** What can be commented on, in the order of the report. */
  readonly items: readonly CommentableItem[];
  /** The words round the report, by key. */
  readonly words: Readonly<Record<string, string>>;
}
