import type { Host, Printer } from '../host/host.ts';
import type { BuildOptions } from './build-options.ts';

/** The browser of one run, started once at the most. */
export interface RunBrowser {
  /** Begins to start it; that it cannot be started is told only to those who ask for it. */
  start(): void;
  /** The browser. Rejects with a `BrowserProblem`. */
  printer(): Promise<Printer>;
  /** Ends it, if it was started. */
  close(): Promise<void>;
}

/** The browser that a build was told to use. */
export function browserOf(options: BuildOptions, host: Host): RunBrowser {
  let started: Promise<Printer> | undefined;
  let isTold = options.quiet;
  const launch = (): Promise<Printer> => {
    const named = options.browser === undefined ? {} : { browserPath: options.browser };
    started ??= host.openPrinter({ ...named, timeoutMs: options.timeout * 1000, pages: 1 });
    return started;
  };
  return {
    start: () => {
      launch().catch(() => undefined);
    },
    printer: async () => {
      const printer = await launch();
      if (printer.remark !== undefined && !isTold) host.terminal.err(`${printer.remark}\n`);
      isTold = true;
      return printer;
    },
    close: async () => {
      const printer = await started?.catch(() => undefined);
      await printer?.close();
    },
  };
}
