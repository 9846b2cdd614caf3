import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../support/compile-fixture.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';
import { canMount } from '../support/run-bundled.ts';

const folder = temporaryFolder();
const clean = readFileSync(join(projectFolder, 'fixtures/demo/notes/2026-12-09-night-time-noise.md'), 'utf8');
mkdirSync(join(folder, 'notes'));
// The third has an error.
for (const number of [1, 2, 3, 4, 5]) {
  const own = clean.replace(/^report-title: .*$/mu, `report-title: Report ${String(number)}`);
  const text = number === 3 ? own.replace(/^date: .*$/mu, 'date: 5/12/2026') : own;
  writeFileSync(join(folder, `notes/${String(number)}.md`), text);
}

it('makes the others where one has errors, and says what became of each in order', () => {
  const { code, err } = runCli(['build', 'notes', '--out', 'all', '--formats', 'html'], { folder });
  expect(code).toBe(1);
  expect(err.match(/(?<=^Wrote .*report-)\d|^error\[.*\]/gmu)).toEqual(['1', '2', 'error[ambiguous-date]', '4', '5']);
  expect(err).toContain('4 of 5 reports were written; 1 has errors.\n  not written: notes/3.md\n');
});

it('begins nothing more after the first that was not written, where that is asked', () => {
  const { code, err } = runCli(['build', 'notes', '--out', 'some', '--formats', 'html', '--fail-fast'], { folder });
  expect(code).toBe(1);
  expect(readdirSync(join(folder, 'some')).filter((name) => name.endsWith('.html'))).toHaveLength(2);
  expect(err).toContain('2 of 5 reports were written; 1 has errors, 2 were not begun.\n');
});

it('tells only what is wrong with --quiet', () => {
  const { code, out, err } = runCli(['build', 'notes/1.md', 'notes/2.md', '--formats', 'html', '--quiet'], { folder });
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
});

it('says once that there is no browser', () => {
  const { code, err } = runCli(['build', 'notes', '--out', 'none', '--browser', '/nowhere/chrome'], { folder });
  expect(code).toBe(2);
  expect(err.match(/There is no program/gu)).toHaveLength(1);
  expect(err).toContain('0 of 5 reports were written');
});

it.runIf(canMount)('says once that the disk is full, and leaves no half file', () => {
  mkdirSync(join(folder, 'small'));
  const program = [process.execPath, join(projectFolder, 'bin/scrutineer.js'), 'build', 'notes', '--formats', 'html'];
  const script = `mount -t tmpfs -o size=200k none small && "$@" --out small; code=$?; ls -A small; exit $code`;
  const end = spawnSync('unshare', ['-m', 'sh', '-c', script, 'sh', ...program], { cwd: folder, encoding: 'utf8' });
  expect(end.status, end.stdout + end.stderr).toBe(2);
  expect(end.stderr.match(/the disk is full/gu)).toHaveLength(1);
  const made = end.stdout
    .trim()
    .split('\n')
    .filter((name) => name !== 'manifest.json');
  expect(made.filter((name) => !name.endsWith('.html'))).toEqual([]);
  expect(end.stderr).toContain(`${String(made.length)} of 5 reports were written; `);
});

it('shows a bar on a terminal, below what it tells, and takes it away', () => {
  const words = `${process.execPath} ${join(projectFolder, 'bin/scrutineer.js')} build notes --out seen --formats html`;
  const script = spawnSync('script', ['-qec', words, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: '', TERM: 'xterm' },
    input: '',
  });
  expect(script.stdout).toContain('] 0 of 5 reports');
  expect(script.stdout).toContain('\r\u001B[KWrote seen/');
  expect(script.stdout.slice(script.stdout.lastIndexOf('['))).not.toContain('of 5 reports\r');
});
