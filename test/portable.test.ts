import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { version } from '../src/version.ts';
import { projectFolder } from './support/compile-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'portable folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Makes the folder for a system, with the Node that runs the tests. */
function portable(system: string): string {
  const script = join(projectFolder, 'scripts/package-portable.mjs');
  const words = [script, system, '--out', folder, '--node', process.execPath];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trim();
}

it.skipIf(process.platform === 'win32')('runs from a folder of any name, with nothing else on the path', () => {
  const home = portable(process.platform === 'darwin' ? 'macos' : 'linux');
  cpSync(join(projectFolder, 'fixtures/notes/perfect/input.md'), join(folder, 'notes.md'));
  const run = (words: readonly string[]) =>
    spawnSync(join(home, 'scrutineer'), words, { cwd: folder, encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });
  expect(run(['--version']).stdout).toBe(`${version}\n`);
  const { status, stderr } = run(['build', 'notes.md', '--formats', 'html']);
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('Wrote reports/') });
});

it('has what Windows needs: its own line ends, and paths from where the starter stands', () => {
  const home = portable('windows');
  expect(readdirSync(home).toSorted()).toEqual(['README.txt', 'node.exe', 'program', 'scrutineer.cmd']);
  expect(readFileSync(join(home, 'scrutineer.cmd'), 'utf8')).toBe(
    '@echo off\r\n"%~dp0node.exe" "%~dp0program\\bin\\scrutineer.js" %*\r\n',
  );
});
