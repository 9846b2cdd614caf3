import type { ReportStructure } from './report-type.ts';

/** `dist/report-types.json`: the structures of the package's own report types, read and checked when the package was built. */
export interface CompiledTypes {
  /** The structures by name; their sources hold no text, since they hold no mistake to show. */
  readonly types: Readonly<Record<string, ReportStructure>>;
}
