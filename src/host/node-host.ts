import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileFailure } from './file-failure.ts';
import { findFiles, kindOf } from './find-files.ts';
import type { Files, Host } from './host.ts';
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
    today: () => {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
    readStandardInput,
    ask: askOnTerminal,
    openPrinter: async (printerOptions) => {
      const { openPrinter } = await import('./browser/printer.ts');
      return openPrinter(printerOptions, { packageFolder, workingFolder, environment });
    },
    examineComputer: async () => {
      const { examineComputer } = await import('./examine-computer.ts');
      return examineComputer({ packageFolder, workingFolder, environment });
    },
    examineFolder: async (path) => {
      const { examineFolder } = await import('./examine-computer.ts');
      return examineFolder(resolve(workingFolder, path));
    },
    installBrowser: async (installation) => {
      const { installBrowser } = await import('./browser/install-browser.ts');
      const { thisComputer } = await import('./browser/start-browser.ts');
      return installBrowser(installation, thisComputer({ packageFolder, workingFolder, environment }));
    },
    startThreads: async (most, setup) => {
      const { startThreads } = await import('./threads.ts');
      return startThreads(`${packageFolder}/dist/thread.cjs`, { most, setup });
    },
    openEditorChannel: async () => (await import('./editor-channel.ts')).openEditorChannel(),
    runProgram: async (program, words) => (await import('./run-program.ts')).runProgram(program, words),
  };
}

// Notes are small: asking for them in turn without waiting is faster than with.
function createNodeFiles(workingFolder: string): Files {
  return {
    read: async (path) => {
      try {
        return readFileSync(resolve(workingFolder, path));
      } catch (error) {
        throw fileFailure(error, path, 'read');
      }
    },
    kind: async (path) => {
      try {
        return kindOf(resolve(workingFolder, path));
      } catch (error) {
        throw fileFailure(error, path, 'read');
      }
    },
    find: (pattern) => findFiles(pattern, workingFolder),
    writeAll: async (files) => {
      const { writeAll } = await import('./write-all.ts');
      await writeAll(files, workingFolder);
    },
  };
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
