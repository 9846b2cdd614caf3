import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Thread } from './host.ts';

interface Waiting {
  readonly resolve: (answer: string) => void;
  readonly reject: (problem: unknown) => void;
}

/** Starts threads that run a program file, one for each processor besides this thread's own and at most `most`. */
export function startThreads(
  program: string,
  options: { readonly most: number; readonly setup: string },
): readonly Thread[] {
  const count = Math.max(0, Math.min(availableParallelism() - 1, options.most));
  return Array.from({ length: count }, () => startThread(program, options.setup));
}

/** Starts one thread; `setup` is what `setupText` is there. */
export function startThread(program: string, setup: string): Thread {
  // It does the work of `check`: what is compiled for it is kept under that name.
  const worker = new Worker(program, { argv: ['check'], workerData: setup });
  const waiting: Waiting[] = [];
  let failure: unknown;
  const fail = (problem: unknown): void => {
    failure ??= problem;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on('message', (answer: string) => waiting.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`A further thread ended with ${String(code)}.`)));
  return {
    ask: async (request) =>
      new Promise((resolve, reject) => {
        if (failure === undefined) waiting.push({ resolve, reject });
        else reject(failure);
        worker.postMessage(request, []);
      }),
    release: () => worker.postMessage(undefined, []),
    stop: () => void worker.terminate(),
  };
}

/** In such a thread: what it was told at its start. */
export function setupText(): string {
  return String(workerData);
}

/** In such a thread: answers each request in turn until it is released. Whatever `answer` throws ends the thread, and its parent is told. */
export function answerRequests(answer: (request: string) => Promise<string>): void {
  let turn: Promise<void> = Promise.resolve();
  const take = async (request: string | undefined): Promise<void> => {
    if (request === undefined) parentPort?.close();
    else parentPort?.postMessage(await answer(request), []);
  };
  parentPort?.on('message', (request: string | undefined) => {
    turn = turn.then(async () => take(request));
  });
}
