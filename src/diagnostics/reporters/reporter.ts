import type { Diagnostic } from '../diagnostic.ts';

/** A file that was checked, and what was found in it. */
export interface CheckedFile {
  /** The path as the user knows it; `-` names standard input. */
  readonly path: string;
  /** What was found, in the order in which it shall be told; all of it in this file. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was found and is not told, for formats that keep it: each has its reason. */
  readonly suppressed?: readonly Diagnostic[];
  /** What a report for people says of it, where that is known already. */
  readonly inWords?: string;
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

/** A report that is being told file by file, so that nothing of a file need be kept once it is told. */
export interface RunningReport {
  /** The words that a further file adds, maybe none yet. */
  file(checked: CheckedFile): string;
  /** The rest, once there are no more files; the whole ends with LF. */
  end(): string;
}

/** A way to tell what was found. */
export interface Reporter {
  /** The name by which `--format` chooses it. */
  readonly name: string;
  /** Begins a report. */
  readonly begin: (options: ReportOptions) => RunningReport;
}

/** A whole report of files that are all there. */
export function wholeReport<Options extends readonly ReportOptions[]>(
  begin: (...options: Options) => RunningReport,
): (files: readonly CheckedFile[], ...options: Options) => string {
  return (files, ...options) => {
    const report = begin(...options);
    return files.map((file) => report.file(file)).join('') + report.end();
  };
}
