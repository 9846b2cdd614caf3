import type { Diagnostic } from '../diagnostic.ts';

/** A file that was checked, and what was found in it. */
export interface CheckedFile {
  /** The path as the user knows it; `-` names standard input. */
  readonly path: string;
  /** What was found, in the order in which it shall be told; all of it in this file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a reporter may know of where its report will be read. */
export interface ReportOptions {
  /** Whether the reader's terminal takes colour. */
  readonly hasColour: boolean;
  /** The width of the reader's terminal in columns. */
  readonly columns: number;
  /** The version of the program, for formats that name it. */
  readonly version?: string;
}

/** A way to tell what was found. */
export interface Reporter {
  /** The name by which `--format` chooses it. */
  readonly name: string;
  /** The whole report, every line ended by LF. */
  report(files: readonly CheckedFile[], options: ReportOptions): string;
}
