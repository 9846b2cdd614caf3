import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  /** Environment variables beside the usual ones. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the built program as a person would. */
export function runCli(words: readonly string[], options: CliOptions): CliRun {
  const { CI: _ci, FORCE_COLOR: _colour, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'bin/scrutineer.js'), ...words], {
    cwd: options.folder,
    env: { ...environment, ...options.environment },
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
