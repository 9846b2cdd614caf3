import type { Host } from '../host/host.ts';
import { BrowserProblem } from '../host/host.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';

/** What `setup` was asked. */
export interface SetupOptions {
  /** Whether no question is asked. */
  readonly yes: boolean;
  /** Whether a browser is fetched although there is one. */
  readonly download: boolean;
  /** The address that it is fetched from instead of Google's. */
  readonly mirror?: string;
}

const examples = `
Examples:
  scrutineer setup                  see whether a browser is here; if none is, fetch one after asking
  scrutineer setup --yes            the same without a question, for a machine that nobody sits at
  scrutineer setup --mirror URL     fetch it from a mirror that your network allows

PDFs are printed by Microsoft Edge, Google Chrome or Chromium, whichever is installed; on Windows Edge always is. Only where none of them is,
chrome-headless-shell is fetched (about 110 MB) into your own folder; that needs no administrator. Proxies are taken from HTTPS_PROXY.
\`scrutineer doctor\` says whether all is well.`;

/** Sees to it that there is a browser to print with. 2 when there is none in the end. */
export async function runSetup(options: SetupOptions, host: Host): Promise<ExitCode> {
  const { browsers, hasEmbeddedBrowser } = await host.examineComputer();
  const found = browsers[0] ?? (hasEmbeddedBrowser ? '@sparticuz/chromium' : undefined);
  if (found !== undefined && !options.download) {
    host.terminal.err(
      `There is a browser to print with: ${found}\n  Nothing was changed. \`scrutineer doctor\` tries it; \`--download\` fetches another one.\n`,
    );
    return 0;
  }
  if (!(await isWanted(options, host))) {
    host.terminal.err(
      'Nothing was fetched.\n  PDFs need a browser; web pages do not: `scrutineer build notes.md --formats html`.\n',
    );
    return 2;
  }
  return fetchBrowser(options, host);
}

async function isWanted(options: SetupOptions, host: Host): Promise<boolean> {
  if (options.yes) return true;
  if (!host.terminal.isInteractive) {
    host.terminal.err('This is no terminal, so nobody can be asked: say `--yes` to fetch a browser.\n');
    return false;
  }
  const answer = await host.ask('Fetch chrome-headless-shell (about 110 MB) into your own folder?', 'yes');
  return answer !== undefined && /^y(es)?$/iu.test(answer.trim());
}

async function fetchBrowser(options: SetupOptions, host: Host): Promise<ExitCode> {
  let told = 0;
  const progress = (received: number, all: number): void => {
    const share = all > 0 ? Math.floor((received / all) * 10) * 10 : 0;
    if (share <= told) return;
    told = share;
    host.terminal.err(`${String(share)} % of ${String(Math.round(all / 2 ** 20))} MB\n`);
  };
  try {
    const path = await host.installBrowser({
      progress,
      ...(options.mirror === undefined ? {} : { mirror: options.mirror }),
    });
    host.terminal.err(`Installed ${path}\n  \`scrutineer doctor\` tries it.\n`);
    return 0;
  } catch (problem) {
    if (!(problem instanceof BrowserProblem)) throw problem;
    host.terminal.err(`${problem.message}\n  ${problem.hint.replaceAll('\n', '\n  ')}\n`);
    return 2;
  }
}

/** `scrutineer setup`. */
export const setup: ScrutineerCommand = {
  name: 'setup',
  declare: (command, run) => {
    command
      .summary('get a browser to print PDFs with')
      .description('Sees to it that there is a browser to print PDFs with, and fetches one where there is none.')
      .option('-y, --yes', 'ask no question', false)
      .option('--download', 'fetch one although there is one', false)
      .option('--mirror <url>', 'where to fetch it from')
      .addHelpText('after', examples)
      .action(async (given: SetupOptions) => run((host) => runSetup(given, host)));
  },
};
