import { spawn } from 'node:child_process';
import type { ProgramRun } from './host.ts';

/** Runs another program without a shell; nothing where it is not installed. Its messages on standard error are left out. */
export function runProgram(program: string, words: readonly string[]): Promise<ProgramRun | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', () => resolve(undefined));
    child.once('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
