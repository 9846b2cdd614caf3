import process from 'node:process';
import type { Interruption } from './host.ts';

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const cleanups = new Set<() => void>();
// `docker stop` waits ten seconds before it kills.
const patienceMs = 8000;
let heeding: ((exitCode: Interruption) => void) | undefined;
let isListening = false;

/**
 * Runs `cleanup` if the program ends, is interrupted (Ctrl-C) or terminated before the returned function is called.
 * `cleanup` cannot wait for anything: the program ends when it returns. A signal ends it with 128 plus the signal's number.
 */
export function atExit(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  listenIfNeeded();
  return () => {
    cleanups.delete(cleanup);
    listenIfNeeded();
  };
}

/**
 * Tells `heed` of the first signal instead of ending the program, which then has eight seconds to end itself with the exit code it
 * is told; a second signal ends it at once. Only one is told at a time. The result takes that back.
 */
export function whenInterrupted(heed: (exitCode: Interruption) => void): () => void {
  heeding = heed;
  listenIfNeeded();
  return () => {
    heeding = undefined;
    listenIfNeeded();
  };
}

/** Without anything to do, signals have their usual effect. */
function listenIfNeeded(): void {
  const isNeeded = cleanups.size > 0 || heeding !== undefined;
  if (isNeeded === isListening) return;
  isListening = isNeeded;
  const change = isNeeded ? 'on' : 'off';
  process[change]('exit', cleanUp);
  for (const signal of signals) process[change](signal, endBySignal);
}

function endBySignal(signal: (typeof signals)[number]): void {
  const heed = heeding;
  const exitCode = exitCodes[signal];
  if (heed === undefined) process.exit(exitCode);
  heeding = undefined;
  setTimeout(() => process.exit(exitCode), patienceMs).unref();
  heed(exitCode);
}

function cleanUp(): void {
  for (const cleanup of cleanups) {
    try {
      cleanup();
    } catch {
      // The others still have to run.
    }
  }
  cleanups.clear();
}
