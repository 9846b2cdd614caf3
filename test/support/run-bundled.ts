import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

/** How a script ended. */
export interface ScriptEnd {
  /** Its exit code; 128 plus the number when a signal ended it. */
  readonly code: number;
  /** What it wrote to standard output. */
  readonly out: string;
  /** What it wrote to standard error. */
  readonly err: string;
}

/**
 * Runs TypeScript in a process of its own, bundled with what it imports from the repository (`./src/…`).
 * `shell` is a shell script that finds Node and the bundled script in "$@"; without it they are simply run.
 */
export function runBundled(script: string, folder: string, shell = 'exec "$@"'): ScriptEnd {
  const bundleFolder = mkdtempSync(join(tmpdir(), 'bundled-'));
  try {
    // So that another user of the computer can run it, too.
    chmodSync(bundleFolder, 0o755);
    const outfile = join(bundleFolder, 'script.mjs');
    buildSync({
      stdin: { contents: script, resolveDir: resolve(import.meta.dirname, '../..'), loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'silent',
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    });
    const end = spawnSync('/bin/sh', ['-c', shell, 'sh', process.execPath, outfile], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 30_000,
    });
    return { code: end.status ?? 128, out: end.stdout, err: end.stderr };
  } finally {
    rmSync(bundleFolder, { recursive: true, force: true });
  }
}

/** Whether this computer lets a test mount things out of sight of everyone else (Linux, as root). */
export const canMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
