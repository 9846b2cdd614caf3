import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { whenInterrupted } from './at-exit.ts';
import { cacheFolder } from './cache-folder.ts';
import { codeOf, fileFailure } from './file-failure.ts';
import { findFiles, kindOf } from './find-files.ts';
import type { Surroundings } from './browser/surroundings.ts';
import type { Files, Host } from './host.ts';
import { makeFolder } from './make-folder.ts';
import { askOnTerminal, createNodeTerminal } from './node-terminal.ts';

/** Where the program stands in the world. */
export interface NodeHostOptions {
  /** The folder of the installed package. */
  readonly packageFolder: string;
  /** The folder that relative paths start from; the process's own unless given. */
  readonly workingFolder?: string;
  /** The environment variables; the process's own unless given. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** The real host: this computer's files, clock, terminal and browsers. */
export function createNodeHost(options: NodeHostOptions): Host {
  const { packageFolder, workingFolder = process.cwd(), environment = process.env } = options;
  return {
    packageFolder,
    workingFolder,
    environment,
    files: createNodeFiles(workingFolder),
    terminal: createNodeTerminal(environment),
    today,
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
    readStandardInput,
    ask: askOnTerminal,
    ...browserDeeds({ packageFolder, workingFolder, environment }),
    openCache: async (folder) => {
      const { openCacheStore } = await import('./cache-store.ts');
      return openCacheStore(
        folder === undefined ? join(cacheFolder(environment), 'builds') : resolve(workingFolder, folder),
      );
    },
    startThreads: async (most, setup) => {
      const { startThreads } = await import('./threads.ts');
      return startThreads(`${packageFolder}/dist/thread.cjs`, { most, setup });
    },
    openEditorChannel: async () => (await import('./editor-channel.ts')).openEditorChannel(),
    openGrammarChecker: async () => {
      const { openGrammarChecker } = await import('./grammar-checker.ts');
      return openGrammarChecker(`${packageFolder}/dist/grammar.mjs`);
    },
    runProgram: async (program, words) => (await import('./run-program.ts')).runProgram(program, words),
    serveLocally: async (serving) => (await import('./serve-locally.ts')).serveLocally(serving, environment),
    watchFiles: async (changed) => (await import('./watch-files.ts')).watchFiles(changed, workingFolder),
    whenInterrupted,
    openAddress: async (address) => (await import('./open-address.ts')).openAddress(address),
  };
}

type BrowserDeeds = Pick<
  Host,
  'openPrinter' | 'examineComputer' | 'examineFolder' | 'installBrowser' | 'browserIdentity'
>;

/** What has to do with browsers is loaded when it is asked for. */
function browserDeeds(surroundings: Surroundings): BrowserDeeds {
  return {
    openPrinter: async (printerOptions) => {
      const { openPrinter } = await import('./browser/printer.ts');
      return openPrinter(printerOptions, surroundings);
    },
    examineComputer: async () => {
      const { examineComputer } = await import('./examine-computer.ts');
      return examineComputer(surroundings);
    },
    examineFolder: async (path) => {
      const { examineFolder } = await import('./examine-computer.ts');
      return examineFolder(resolve(surroundings.workingFolder, path));
    },
    installBrowser: async (installation) => {
      const { installBrowser } = await import('./browser/install-browser.ts');
      const { thisComputer } = await import('./browser/surroundings.ts');
      return installBrowser(installation, thisComputer(surroundings));
    },
    browserIdentity: async ({ browserPath, endpoint }) => {
      if (endpoint !== undefined) return undefined;
      const { browserIdentity } = await import('./browser/browser-identity.ts');
      return browserIdentity(browserPath, surroundings);
    },
  };
}

// Notes are small: asking for them in turn without waiting is faster than with.
function createNodeFiles(workingFolder: string): Files {
  return {
    read: async (path) => orProblem(path, () => readFileSync(resolve(workingFolder, path))),
    kind: async (path) => orProblem(path, () => kindOf(resolve(workingFolder, path))),
    realPath: async (path) => orProblem(path, () => realpathSync(resolve(workingFolder, path))),
    find: (pattern) => findFiles(pattern, workingFolder),
    writeAll: async (files) => {
      const { writeAll } = await import('./write-all.ts');
      await writeAll(files, workingFolder);
    },
    stamp: (path) => {
      try {
        const found = statSync(resolve(workingFolder, path), { bigint: true });
        return found.isFile() ? [found.size, found.mtimeNs, found.ctimeNs, found.ino].join(' ') : undefined;
      } catch {
        return undefined;
      }
    },
    inTurn: async (lock, deed) => inTurn(resolve(workingFolder, lock), { lock, deed }),
  };
}

function orProblem<T>(path: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw fileFailure(error, path, 'read');
  }
}

function today(): ReturnType<Host['today']> {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

async function readStandardInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of process.stdin) if (piece instanceof Uint8Array) pieces.push(piece);
  } catch (error) {
    throw fileFailure(error, 'standard input', 'read');
  }
  return Buffer.concat(pieces);
}

async function inTurn(
  path: string,
  { lock, deed }: { readonly lock: string; readonly deed: () => Promise<void> },
): Promise<void> {
  const { withLock } = await import('./browser/folder-lock.ts');
  try {
    makeFolder(dirname(path), () => undefined);
    await withLock(path, deed);
  } catch (error) {
    throw codeOf(error) === '' ? error : fileFailure(error, lock, 'written');
  }
}
