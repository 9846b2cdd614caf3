import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inWordsOf } from '../diagnostics/reporters/pretty.ts';
import type { Host } from '../host/host.ts';
import type { WrittenOutputs } from '../manifest/update-manifest.ts';
import type { Source } from '../source/source.ts';
import type { BuiltReport } from './built-report.ts';
import { problemsIn } from './problems-by-file.ts';

/** What is kept of a report besides the bytes of its files. */
export interface ToldReport {
  /** The folder that its files go to where no other was asked for. */
  readonly folder: string;
  /** The name of its files without their endings. */
  readonly stem: string;
  /** The endings of its files, each with the SHA-256 of the file. */
  readonly files: readonly (readonly [extension: string, sha256: string])[];
  /** What was told besides, one remark each. */
  readonly remarks: readonly string[];
  /** What its manifest says of it. */
  readonly listed: Omit<WrittenOutputs, 'folder'>;
  /** Texts with problems other than the notes. */
  readonly sources: readonly Source[];
  /** The problems; each names its source by number: 0 is the notes, 1 the first of the others. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is told of the problems in the notes, on a terminal of such a width, with or without colour. */
  readonly words: { readonly columns: number; readonly hasColour: boolean; readonly text: string };
}

/** What is told of the problems in the notes, on this terminal. */
export function wordsOf({ path, diagnostics }: BuiltReport, { terminal }: Host): ToldReport['words'] {
  const { columns, errHasColour: hasColour } = terminal;
  const file = problemsIn(path, diagnostics);
  return { columns, hasColour, text: file === undefined ? '' : inWordsOf(file, { columns, hasColour }) };
}

/** What is kept of a report, as a text. */
export function toText(told: Omit<ToldReport, 'sources'>, notes: Source): string {
  const sources = [...new Set(told.diagnostics.map(({ source }) => source))].filter(({ path }) => path !== notes.path);
  return JSON.stringify({ ...told, sources }, (key, value) => (key === 'source' ? sources.indexOf(value) + 1 : value));
}

/** What a text tells of a report of the notes. */
export function fromText(text: string, notes: Source): ToldReport {
  const told: ToldReport = JSON.parse(text);
  const sources: readonly Source[] = [notes, ...told.sources];
  const diagnostics = told.diagnostics.map((diagnostic) => ({
    ...diagnostic,
    source: sources[Number(diagnostic.source)] ?? notes,
  }));
  return { ...told, diagnostics };
}
