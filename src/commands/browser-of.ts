import type { Host, Printer } from '../host/host.ts';
import type { BuildOptions } from './build-options.ts';
import { namedBrowser } from './named-browser.ts';

/** The browser of one run, started once at the most. */
export interface RunBrowser {
  /** Begins to start it, and comes back once it is on its way; that it cannot be started is told only to those who ask for it. */
  start(): Promise<void>;
  /** The browser. Rejects with a `BrowserProblem`. */
  readonly printer: () => Promise<Printer>;
  /** Whether it was found that none can be started. */
  isUnavailable(): boolean;
  /** Ends it, if it was started. */
  close(): Promise<void>;
}

/** The browser that a build was told to use. */
export function browserOf(options: BuildOptions, host: Host): RunBrowser {
  let started: Promise<Printer> | undefined;
  let isTold = options.quiet;
  let isUnavailable = false;
  const launch = (): Promise<Printer> => {
    if (started === undefined) {
      started = host.openPrinter({ ...namedBrowser(options, host), timeoutMs: options.timeout * 1000, pages: 2 });
      started.catch(() => (isUnavailable = true));
    }
    return started;
  };
  return {
    start: async () => {
      void launch();
      // What is loaded next takes longer than finding a browser does.
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
    printer: async () => {
      const printer = await launch();
      if (printer.remark !== undefined && !isTold) host.terminal.err(`${printer.remark}\n`);
      isTold = true;
      return printer;
    },
    isUnavailable: () => isUnavailable,
    close: async () => {
      const printer = await started?.catch(() => undefined);
      await printer?.close();
    },
  };
}

/** The same browser for one print: it ends meanwhile, while the print is finished and written. */
export function forOnePrint(browser: RunBrowser): RunBrowser {
  return {
    ...browser,
    printer: async () => {
      const printer = await browser.printer();
      return {
        ...printer,
        print: async (html) => {
          const print = await printer.print(html);
          void browser.close();
          return print;
        },
      };
    },
  };
}
