import type { CheckedFile } from '../diagnostics/reporters/reporter.ts';
import { reporters } from '../diagnostics/reporters/index.ts';
import type { Host } from '../host/host.ts';
import { version } from '../version.ts';
import type { CheckFormat } from './check-formats.ts';

/** The reports of one run, in every format that was asked for. */
export interface Reports {
  /** Tells of one more file. */
  file(checked: CheckedFile): void;
  /** Tells the rest and writes the files, whole or not at all. Rejects with a `FileProblem`. */
  end(): Promise<void>;
}

/** So many characters are printed at once. */
const printed = 65_536;

/** Begins the reports. What goes to the screen is printed as it comes, so that it need not be kept. */
export function beginReports(
  formats: readonly CheckFormat[],
  { host, isOutTaken }: { readonly host: Host; readonly isOutTaken: boolean },
): Reports {
  const { terminal } = host;
  // Where standard output holds changes or the fixed text, problems are told on standard error.
  const print = (text: string): void => (isOutTaken ? terminal.err(text) : terminal.out(text));
  const reports = formats.flatMap(({ name, file }) => {
    const hasColour = file === undefined && (isOutTaken ? terminal.errHasColour : terminal.outHasColour);
    const begun = reporters
      .find((reporter) => reporter.name === name)
      ?.begin({ hasColour, columns: terminal.columns, version });
    const pieces: string[] = [];
    return begun === undefined ? [] : [{ begun, file, pieces }];
  });
  const add = ({ file, pieces }: (typeof reports)[number], text: string): void => {
    pieces.push(text);
    const isEnough = file === undefined && pieces.reduce((sum, piece) => sum + piece.length, 0) >= printed;
    if (isEnough) print(pieces.splice(0).join(''));
  };
  return {
    file: (checked) => {
      for (const report of reports) add(report, report.begun.file(checked));
    },
    end: async () => {
      for (const report of reports) add(report, report.begun.end());
      const texts = reports.map(({ file, pieces }) => ({ file, text: pieces.join('') }));
      for (const { file, text } of texts) if (file === undefined && text !== '') print(text);
      const files = texts.flatMap(({ file, text }) =>
        file === undefined ? [] : [{ path: file, bytes: new TextEncoder().encode(text) }],
      );
      if (files.length > 0) await host.files.writeAll(files);
    },
  };
}
