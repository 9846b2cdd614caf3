import type { ReportStructure } from './report-type.ts';

/** `dist/report-types.json`: the structures of the package's own report types, read and checked when the package was built. */
export interface CompiledTypes {
  /** The structures by name; their sources hold no text, since they hold no mistake to show. */
  readonly types: Readonly<Record<string, ReportStructure>>;
}

/** `dist/templates.json`: the text of every file in the package's `templates/`, by its path from there: one file is read faster than thirty. */
export type CompiledTemplates = Readonly<Record<string, string>>;
