import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import process from 'node:process';
import type { Computer } from './find-browser.ts';

/** Where browsers are looked for. */
export interface Surroundings {
  /** The folder of the installed package, whose `node_modules` may hold a browser. */
  readonly packageFolder: string;
  /** The folder that relative paths start from, whose `node_modules` may hold a browser. */
  readonly workingFolder: string;
  /** The environment variables. */
  readonly environment: NodeJS.ProcessEnv;
}

/** What the search for browsers needs to know of this computer. */
export function thisComputer(surroundings: Surroundings): Computer {
  const { environment, workingFolder } = surroundings;
  return {
    platform: process.platform,
    environment,
    homeFolder: homedir(),
    workingFolder,
    exists: isProgram,
    list: namesIn,
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
