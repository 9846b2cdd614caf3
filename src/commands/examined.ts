import type { BrowserProblem, ComputerFacts, FolderFacts } from '../host/host.ts';

/** One thing that `doctor` looked at. */
export interface Examined {
  /** What, in one word that never changes: `node`, `browser`, `sandbox`, `output`, `temporary`, `cache`, `proxy`. */
  readonly name: string;
  /** `ok`; `advice`: reports can be made, and something could be better; `problem`: reports cannot be made. */
  readonly state: 'ok' | 'advice' | 'problem';
  /** What was found, as a sentence. */
  readonly message: string;
  /** What to do about it, one way out a line. */
  readonly cure?: string;
}

/** What can be said without starting a browser. */
export function examinedFacts(given: {
  readonly facts: ComputerFacts;
  /** Where reports go. */
  readonly output: FolderFacts;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): readonly Examined[] {
  const { facts, output, environment } = given;
  return [
    node(facts.nodeVersion),
    folder('output', output, {
      state: 'problem',
      use: 'Reports can be written',
      cure: 'Stand in a folder of your own, or name one with `--out FOLDER`.',
    }),
    folder('temporary', facts.temporaryFolder, {
      state: 'problem',
      use: 'The browser can keep what it needs while it runs',
      cure: `Name a folder of your own with the environment variable ${facts.system === 'win32' ? 'TEMP' : 'TMPDIR'}.`,
    }),
    folder('cache', facts.cacheFolder, {
      state: 'advice',
      use: 'What is used again can be kept',
      cure: `Without it everything works, but more slowly. Name another folder with ${facts.system === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'}.`,
    }),
    ...proxy(environment),
  ];
}

function node(version: string): Examined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isRecent = major > 20 || (major === 20 && minor >= 19);
  if (isRecent) return { name: 'node', state: 'ok', message: `Node ${version} runs the program.` };
  const cure = 'Install Node 20.19 or later: https://nodejs.org';
  return { name: 'node', state: 'problem', message: `Node ${version} is too old.`, cure };
}

interface FolderUse {
  readonly state: 'advice' | 'problem';
  readonly use: string;
  readonly cure: string;
}

const leastMegabytes = 200;

function folder(name: string, facts: FolderFacts, { state, use, cure }: FolderUse): Examined {
  const { path, problem, freeMegabytes } = facts;
  if (problem !== undefined) return { name, state, message: problem, cure };
  if (freeMegabytes !== undefined && freeMegabytes < leastMegabytes)
    return {
      name,
      state: 'advice',
      message: `There is little room left in \`${path}\`: ${String(freeMegabytes)} MB.`,
      cure: `Remove what is no longer needed there. ${cure}`,
    };
  return { name, state: 'ok', message: `${use} (${path}).` };
}

const proxyVariables = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'];

/** A proxy matters to `setup` only. Its name and password are nobody's business. */
function proxy(environment: Readonly<Record<string, string | undefined>>): readonly Examined[] {
  const name = proxyVariables.find((variable) => (environment[variable] ?? '') !== '');
  if (name === undefined) return [];
  const address = (environment[name] ?? '').replace(/\/\/[^@/]*@/u, '//');
  return [
    { name: 'proxy', state: 'ok', message: `\`scrutineer setup\` would go through the proxy ${address} (${name}).` },
  ];
}

/** What helps where a browser runs without its sandbox. */
export function sandboxCure(obstacle: ComputerFacts['sandboxObstacle']): string {
  if (obstacle === 'administrator') return 'Run scrutineer as an ordinary user; in a container, name one with `USER`.';
  if (obstacle === 'apparmor')
    return [
      'AppArmor forbids it. Install the browser from its own package, which brings a profile that allows it.',
      'Or ask an administrator to allow it to all programs: `sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0`.',
    ].join('\n');
  return [
    'Ask an administrator to allow user namespaces: `sudo sysctl user.max_user_namespaces=15000`,',
    'on Debian before version 11 also `sudo sysctl kernel.unprivileged_userns_clone=1`.',
  ].join('\n');
}

const library = /\blib[\w.+-]+\.so(?:\.\d+)*/u;

/** What helps where a browser is missing or does not print. */
export function printingCure({ message, hint }: BrowserProblem): string {
  const missing = library.exec(message)?.[0];
  if (missing !== undefined)
    return [
      `The library \`${missing}\` is missing. Installing the system's own browser brings all that is needed:`,
      '  on Debian and Ubuntu `sudo apt-get install chromium`, on Fedora `sudo dnf install chromium`.',
      'Or, without an administrator: `npm install @sparticuz/chromium`, which brings its libraries.',
    ].join('\n');
  return hint;
}
