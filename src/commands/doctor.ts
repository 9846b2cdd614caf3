import { Option } from 'commander';
import type { ComputerFacts, Host } from '../host/host.ts';
import { BrowserProblem } from '../host/host.ts';
import { folderVariable } from './cache-place.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import type { Examined } from './examined.ts';
import { examinedFacts, printingCure, sandboxCure } from './examined.ts';
import { endpointMistake, namedBrowser } from './named-browser.ts';

/** What `doctor` was asked. */
export interface DoctorOptions {
  /** The browser to try instead of those found. */
  readonly browser?: string;
  /** The address of a browser that runs elsewhere, to try instead. */
  readonly browserEndpoint?: string;
  /** Whether the answer is JSON. */
  readonly json: boolean;
}

const examples = `
Examples:
  scrutineer doctor                     what is here, what is missing, and what to do about it
  scrutineer doctor --browser PATH      try this browser
  scrutineer doctor --json              the same for other programs

It starts the browser and prints one line on paper that nobody keeps; it changes nothing and asks nothing of the network.
Where something keeps PDFs from being made the exit code is 1.`;

/** Says whether everything that a report needs is here, and what to do where it is not. */
export async function runDoctor(options: DoctorOptions, host: Host): Promise<ExitCode> {
  const mistake = endpointMistake(options, host);
  if (mistake !== undefined) {
    host.terminal.err(mistake);
    return 2;
  }
  const computer = await host.examineComputer();
  const named = host.environment[folderVariable] ?? '';
  const facts = named === '' ? computer : { ...computer, cacheFolder: await host.examineFolder(named) };
  if (!options.json && host.terminal.isInteractive) host.terminal.err('Trying the browser …\n');
  const output = await host.examineFolder('reports');
  const examined = [
    ...examinedFacts({ facts, output, environment: host.environment }),
    ...(await tryBrowser(options, facts, host)),
  ];
  const problems = examined.filter(({ state }) => state === 'problem').length;
  host.terminal.out(
    options.json ? `${JSON.stringify({ version: 1, examined }, undefined, 2)}\n` : inWords(examined, problems),
  );
  return problems === 0 ? 0 : 1;
}

const testPage = '<!doctype html><html lang="en"><title>Test</title><p>scrutineer prints.</p></html>';

async function tryBrowser(options: DoctorOptions, facts: ComputerFacts, host: Host): Promise<readonly Examined[]> {
  try {
    const named = namedBrowser(options, host);
    const printer = await host.openPrinter({ ...named, timeoutMs: 30_000, pages: 1 });
    try {
      await printer.print(testPage);
      const elsewhere = named.endpoint === undefined ? undefined : new URL(named.endpoint).host;
      const path = elsewhere ?? named.browserPath ?? facts.browsers[0] ?? '@sparticuz/chromium';
      const found: Examined = { name: 'browser', state: 'ok', message: `${printer.browser} prints (${path}).` };
      if (printer.remark === undefined) return [found];
      const cure = sandboxCure(facts.sandboxObstacle);
      return [found, { name: 'sandbox', state: 'advice', message: printer.remark, cure }];
    } finally {
      await printer.close();
    }
  } catch (problem) {
    if (!(problem instanceof BrowserProblem)) throw problem;
    return [{ name: 'browser', state: 'problem', message: problem.message, cure: printingCure(problem) }];
  }
}

const words = { ok: 'ok       ', advice: 'advice   ', problem: 'PROBLEM  ' } as const;

function inWords(examined: readonly Examined[], problems: number): string {
  const lines = examined.map(({ state, message, cure }) => {
    const told = [message, ...(cure === undefined ? [] : [cure])].join('\n').split('\n');
    return told.map((line, index) => `${index === 0 ? words[state] : ' '.repeat(9)}${line}\n`).join('');
  });
  const verdict =
    problems === 0
      ? 'Everything that a report needs is here.'
      : `${problems === 1 ? 'One thing keeps' : `${String(problems)} things keep`} PDFs from being made: see PROBLEM above.`;
  return `${lines.join('')}\n${verdict}\n`;
}

/** `scrutineer doctor`. */
export const doctor: ScrutineerCommand = {
  name: 'doctor',
  declare: (command, run) => {
    command
      .summary('say whether all that a report needs is here')
      .description('Says what is found on this computer, what is missing, and what to do about it.')
      .option('--browser <path>', 'the browser to try')
      .addOption(
        new Option('--browser-endpoint <address>', 'a browser that runs elsewhere, to try instead').conflicts(
          'browser',
        ),
      )
      .option('--json', 'answer in JSON', false)
      .addHelpText('after', examples)
      .action(async (given: DoctorOptions) => run((host) => runDoctor(given, host)));
  },
};
