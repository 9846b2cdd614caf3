import { posix, win32 } from 'node:path';
import { BrowserProblem } from '../host.ts';
import { appFolders, cachedNames, commandNames, windowsPrograms } from './known-browsers.ts';

/** What the search needs to know of a computer. */
export interface Computer {
  /** The operating system. */
  readonly platform: NodeJS.Platform;
  /** Its environment variables. */
  readonly environment: NodeJS.ProcessEnv;
  /** The person's home folder. */
  readonly homeFolder: string;
  /** The folder that relative paths start from. */
  readonly workingFolder: string;
  /** Whether a program stands at the path. */
  readonly exists: (path: string) => boolean;
  /** The names in a folder; none if there is no such folder. */
  readonly list: (folder: string) => readonly string[];
}

/**
 * The browser that the person named with `--browser` or PUPPETEER_EXECUTABLE_PATH; `undefined` when none is named.
 * Throws a `BrowserProblem` when it does not exist: nothing else may be tried then.
 */
export function givenBrowser(computer: Computer, browserPath?: string): string | undefined {
  const variable = readVariable(computer, 'PUPPETEER_EXECUTABLE_PATH');
  if (browserPath !== undefined) return existing(computer, browserPath, 'given with `--browser`');
  if (variable !== '') return existing(computer, variable, 'named by PUPPETEER_EXECUTABLE_PATH');
  return undefined;
}

/** The browsers of the computer, the best first: those in Puppeteer's cache, then the installed ones. */
export function findBrowsers(computer: Computer): readonly string[] {
  return [...new Set([...cached(computer), ...installed(computer)])].filter((path) => computer.exists(path));
}

/** The ways to a browser on a system, one a line. */
export function waysToBrowser(platform: NodeJS.Platform): string {
  return [
    'Let `scrutineer setup` get one.',
    'Or install Google Chrome, Chromium or Microsoft Edge.',
    'Or name another browser of that family: `--browser PATH`.',
    ...(platform === 'linux' ? ['Or, with an Intel or AMD processor: `npm install @sparticuz/chromium`.'] : []),
    'Or make the web page only, which needs no browser: `--formats html`.',
  ].join('\n');
}

function existing(computer: Computer, browserPath: string, how: string): string {
  const path = pathsOf(computer).resolve(computer.workingFolder, browserPath);
  if (computer.exists(path)) return path;
  const hint =
    'Check the path: it must lead to the program itself, not to its folder.\nOr leave it out, to print with an installed browser.';
  throw new BrowserProblem('missing', `There is no program at \`${browserPath}\`, the browser ${how}.`, hint);
}

function pathsOf(computer: Computer): typeof posix {
  return computer.platform === 'win32' ? win32 : posix;
}

/** Windows does not care how a variable's name is spelled: `Path`, `PATH`. */
function readVariable(computer: Computer, name: string): string {
  if (computer.platform !== 'win32') return computer.environment[name] ?? '';
  const found = Object.entries(computer.environment).find(([each]) => each.toUpperCase() === name.toUpperCase());
  return found?.[1] ?? '';
}

/** The folder in which Puppeteer keeps browsers (https://pptr.dev/guides/configuration). */
export function puppeteerCache(computer: Computer): string {
  const given = readVariable(computer, 'PUPPETEER_CACHE_DIR');
  return given === '' ? pathsOf(computer).join(computer.homeFolder, '.cache', 'puppeteer') : given;
}

/** Browsers that `npx puppeteer browsers install` or `npm install puppeteer` brought: `<cache>/chrome/<system>-<version>/…`. */
function* cached(computer: Computer): Iterable<string> {
  const paths = pathsOf(computer);
  const cache = puppeteerCache(computer);
  for (const product of ['chrome-headless-shell', 'chrome'] as const) {
    const folder = paths.join(cache, product);
    for (const version of computer.list(folder).toSorted(newestFirst)) {
      for (const inner of computer.list(paths.join(folder, version))) {
        for (const name of cachedNames[product]) yield paths.join(folder, version, inner, name);
      }
    }
  }
}

/** Folders are named `<system>-<version>`, such as `linux-148.0.7778.97`. */
function newestFirst(one: string, other: string): number {
  const numbersOf = (name: string) => (name.slice(name.indexOf('-')).match(/\d+/g) ?? []).map(Number);
  const [ones, others] = [numbersOf(one), numbersOf(other)];
  const differs = ones.findIndex((number, index) => number !== others[index]);
  return differs < 0 ? others.length - ones.length : (others[differs] ?? 0) - (ones[differs] ?? 0);
}

function* installed(computer: Computer): Iterable<string> {
  const paths = pathsOf(computer);
  const folders = readVariable(computer, 'PATH')
    .split(paths.delimiter)
    .map((folder) => folder.replaceAll('"', ''))
    .filter((folder) => folder !== '');
  for (const family of ['headless-shell', 'chromium', 'chrome', 'edge'] as const) {
    for (const name of commandNames[family]) {
      for (const folder of folders) yield paths.join(folder, computer.platform === 'win32' ? `${name}.exe` : name);
    }
    if (computer.platform === 'linux' && family === 'chromium') yield '/snap/bin/chromium';
    if (computer.platform === 'darwin') yield* applications(computer, family);
    if (computer.platform === 'win32') yield* programs(computer, family);
  }
}

function* applications(computer: Computer, family: keyof typeof appFolders): Iterable<string> {
  for (const base of ['/Applications', posix.join(computer.homeFolder, 'Applications')]) {
    for (const app of appFolders[family]) yield posix.join(base, `${app}.app`, 'Contents', 'MacOS', app);
  }
}

function* programs(computer: Computer, family: keyof typeof windowsPrograms): Iterable<string> {
  for (const variable of ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'LOCALAPPDATA']) {
    const base = readVariable(computer, variable);
    if (base === '') continue;
    for (const program of windowsPrograms[family]) yield win32.join(base, program);
  }
}
