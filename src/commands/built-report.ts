import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenOutputs } from '../manifest/update-manifest.ts';
import type { Source } from '../source/source.ts';
import type { Format, Production } from '../write/format.ts';
import type { BuildOptions } from './build-options.ts';
import type { LoadedNotes } from './load-notes.ts';

/** What came of one file of notes. */
export interface BuiltReport {
  /** The path of the notes, as messages name it. */
  readonly path: string;
  /** `unchanged`: its files stand there as they would be made now; `refused`: the notes have errors; `failed`: it could not be made or written. */
  readonly state: 'written' | 'unchanged' | 'refused' | 'failed';
  /** What was found: in the notes, in settings, in templates. */
  readonly diagnostics: readonly Diagnostic[];
  /** The paths of the files that were written; none when the report was not. */
  readonly written: readonly string[];
  /** What to tell besides, one remark each. */
  readonly remarks: readonly string[];
  /** Why it failed, where no problem says so; whole lines. */
  readonly failure?: string;
  /** Whether the same would befall every other report: no browser, a full disk. */
  readonly concernsAll?: boolean;
  /** What is told of the problems in its notes, where that is known already. */
  readonly inWords?: string;
  /** What its folder's manifest is to say of it; absent when it was not written. */
  readonly listed?: WrittenOutputs;
}

/** Everything that a report's files depend on, beside the program itself, its templates, its fonts and the browser. */
export interface ReportInputs {
  /** The notes as they were read. */
  readonly notes: Extract<LoadedNotes, { readonly kind: 'loaded' }>;
  /** The formats that are made. */
  readonly chosen: readonly Format[];
  /** Who may read the report. */
  readonly edition: BuildOptions['edition'];
  /** Whether it is made in spite of errors. */
  readonly allowErrors: boolean;
  /** What PDFs are to claim. */
  readonly pdfStandards: Production['pdfStandards'];
  /** The folder that the files go to. */
  readonly folder: string;
  /** The version that was agreed or published before, where one was named. */
  readonly earlier?: Source;
}

/** Why a report is not written whose files would have the names of another's. */
export function sameName(path: string, other: string, stem: string): string {
  const name = stem.slice(stem.lastIndexOf('/') + 1);
  return `\`${path}\` and \`${other}\` would both be written as \`${name}\`.\n  Change the title or the date of one of them.\n`;
}
