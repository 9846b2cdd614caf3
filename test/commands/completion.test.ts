import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { runCli } from '../support/run-cli.ts';

const folder = process.cwd();
const script = (shell: string): string => runCli(['completion', shell], { folder }).out;

/** What bash offers for a line that ends where the cursor stands. */
function offers(words: readonly string[]): readonly string[] {
  const line = words.map((word) => `'${word}'`).join(' ');
  const ask = `${script('bash')}\nCOMP_WORDS=(${line}); COMP_CWORD=${String(words.length - 1)}; _scrutineer; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return spawnSync('bash', ['-c', ask], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((word) => word !== '');
}

it('bash completes commands, options and their values', () => {
  expect(offers(['scrutineer', ''])).toEqual(commands.map(({ name }) => name));
  expect(offers(['scrutineer', 'ver'])).toEqual(['verify']);
  expect(offers(['scrutineer', 'check', '--fix'])).toEqual(['--fix', '--fix-dry-run']);
  expect(offers(['scrutineer', 'check', '--preset', 'h'])).toEqual(['house-style']);
  expect(offers(['scrutineer', 'check', 'no'])).toEqual([]);
});

const file = join(mkdtempSync(join(tmpdir(), 'completion-')), 'script');
afterAll(() => rmSync(dirname(file), { recursive: true }));

it.each([
  ['bash', 'bash', ['-n', file]],
  ['zsh', 'zsh', ['-n', file]],
  ['fish', 'fish', ['-n', file]],
  ['powershell', 'pwsh', ['-NoProfile', '-File', file]],
])('%s can read its script, where it is installed', (shell, program, words) => {
  const text = script(shell);
  expect(text).toContain('verify');
  writeFileSync(file, text);
  const { error, status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (error === undefined) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
