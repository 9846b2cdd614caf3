import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';
import { projectFolder } from './compile-fixture.ts';

/** What a run of the program ended with. */
export interface CliRun {
  /** The exit code. */
  readonly code: number | null;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
}

/** How to run the program. */
export interface CliOptions {
  /** The folder to stand in. */
  readonly folder: string;
  /** Standard input. */
  readonly input?: string | Uint8Array;
  /** The folder of the package, where it is not this one. */
  readonly packageFolder?: string;
  /** Environment variables beside the usual ones. */
  readonly environment?: Readonly<Record<string, string>>;
}

function programOf({ packageFolder = projectFolder }: CliOptions): string {
  return join(packageFolder, 'bin/scrutineer.js');
}

function environmentOf({ environment }: CliOptions): NodeJS.ProcessEnv {
  const { CI: _ci, FORCE_COLOR: _colour, ...usual } = process.env;
  return { ...usual, SCRUTINEER_CACHE_FOLDER: cacheFolder(), ...environment };
}

/** No run sees what those of another test file, or of the person at the computer, have kept. */
function cacheFolder(): string {
  ownCache ??= temporaryFolder();
  return ownCache;
}

let ownCache: string | undefined;

/** Runs the built program while this one goes on. */
export async function startCli(words: readonly string[], options: CliOptions): Promise<CliRun> {
  const { folder: cwd } = options;
  const started = spawn(process.execPath, [programOf(options), ...words], {
    cwd,
    env: environmentOf(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(started, 'exit');
  const [out, err] = await Promise.all([text(started.stdout), text(started.stderr)]);
  const [code]: (number | null)[] = await ended;
  return { code: code ?? null, out, err };
}

/** Runs the built program as a person would. */
export function runCli(words: readonly string[], options: CliOptions): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [programOf(options), ...words], {
    cwd: options.folder,
    env: environmentOf(options),
    encoding: 'utf8',
    timeout: 120_000,
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  return { code: status, out: stdout, err: stderr };
}

/** An empty folder that goes when the test file ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-test-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

// Here and not within the function: what is asked for inside a test would never be called.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
