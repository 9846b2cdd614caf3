import type { Host, Printer } from '../host/host.ts';
import type { PdfStandard } from '../pdf/wishes.ts';
import type { Page } from '../render/page.ts';

/** What a format may use beside the page. */
export interface Production {
  /** The world. */
  readonly host: Host;
  /** What PDFs are to claim. */
  readonly pdfStandards: readonly PdfStandard[];
  /** The notes, for a PDF that carries what it was made from. */
  readonly notes: NotesFile;
  /** The browser; started at the first call. */
  printer(): Promise<Printer>;
}

/** Notes as they were read. */
export interface NotesFile {
  /** The name of the file, without folders. */
  readonly name: string;
  /** What it says. */
  readonly text: string;
  /** Whether the public may read all of it: it holds neither exempt points nor comments. */
  readonly isPublic: boolean;
}

/** What came of producing a file. */
export type Produced =
  /** Its bytes, with remarks for the person who builds. */
  | { readonly bytes: Uint8Array; readonly remarks?: readonly string[] }
  /** Why there is none: what would be wrong with it, one sentence each. */
  | { readonly faults: readonly string[] };

/** A form in which a report is published. */
export interface Format {
  /** Its name on the command line. */
  readonly name: string;
  /** The ending of its files. */
  readonly extension: string;
  /** What it is, for help. */
  readonly summary: string;
  /** The file. Rejects with a `BrowserProblem` where a browser is needed and fails. */
  produce(page: Page, production: Production): Promise<Produced>;
}
