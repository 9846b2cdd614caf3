import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';

/** The browsers among the children of this process, and all processes below them (Linux). */
export function browserProcesses(parent = process.pid): readonly { readonly id: number; readonly command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map((name) => ({ id: Number(name), command: commandOf(name) }))
    .filter(({ command }) => parent !== process.pid || command.includes('--user-data-dir='))
    .flatMap((found) => [found, ...browserProcesses(found.id)]);
}

/** The command line of a process; empty when it has ended. */
export function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function parentOf(id: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}
