// Kills batches and their browsers at random moments, 20 times each, and looks at what is left; the tests do so twice.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync('npx', ['vitest', 'run', 'test/build-endurance.test.ts'], {
  cwd: dirname(dirname(fileURLToPath(import.meta.url))),
  env: { ...process.env, ROUNDS: process.argv[2] ?? '20' },
  shell: process.platform === 'win32',
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
