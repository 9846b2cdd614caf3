import type { Host, Printer } from '../host/host.ts';
import type { Page } from '../render/page.ts';

/** What a format may use beside the page. */
export interface Production {
  /** The world. */
  readonly host: Host;
  /** The browser; started at the first call. */
  printer(): Promise<Printer>;
}

/** A form in which a report is published. */
export interface Format {
  /** Its name on the command line. */
  readonly name: string;
  /** The ending of its files. */
  readonly extension: string;
  /** What it is, for help. */
  readonly summary: string;
  /** The file's bytes. Rejects with a `BrowserProblem` where a browser is needed and fails. */
  produce(page: Page, production: Production): Promise<Uint8Array>;
}
