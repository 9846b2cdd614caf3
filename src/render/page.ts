import type { Report } from '../model/report.ts';

/** One report as a complete HTML document: styles, fonts and logo inside, no script, nothing fetched. */
export interface Page {
  /** The report that it shows. */
  readonly report: Report;
  /** The document. */
  readonly html: string;
}
