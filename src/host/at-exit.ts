import process from 'node:process';

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const cleanups = new Set<() => void>();

/**
 * Runs `cleanup` if the program ends, is interrupted (Ctrl-C) or terminated before the returned function is called.
 * `cleanup` cannot wait for anything: the program ends when it returns. A signal ends it with 128 plus the signal's number.
 */
export function atExit(cleanup: () => void): () => void {
  if (cleanups.size === 0) listen();
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
    // Without anything to clean up, signals have their usual effect again.
    if (cleanups.size === 0) stopListening();
  };
}

function listen(): void {
  process.on('exit', cleanUp);
  for (const signal of signals) process.on(signal, endBySignal);
}

function stopListening(): void {
  process.off('exit', cleanUp);
  for (const signal of signals) process.off(signal, endBySignal);
}

function endBySignal(signal: (typeof signals)[number]): void {
  process.exit(exitCodes[signal]);
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
