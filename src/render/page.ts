import type { Report } from '../model/report.ts';

/** One report as a complete HTML document: styles, fonts and logo inside, no script, nothing fetched. */
export interface Page {
  /** The report that it shows. */
  readonly report: Report;
  /** The document. */
  readonly html: string;
  /** The day of the meeting that receives the report, such as `2026-12-09`: the document's own date. */
  readonly date?: string;
  /** The program and its version. */
  readonly generator?: string;
}
