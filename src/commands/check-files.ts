import type { Thread, Host } from '../host/host.ts';
import type { CheckFileOptions, CheckingTools, FileChecker, FileOutcome } from './check-file.ts';
import { openFileChecker } from './check-file.ts';
import { outcomesFromText } from './outcome-text.ts';

/** What a further thread is told at its start. */
export interface ThreadSetup extends CheckFileOptions {
  /** The folder that relative paths start from. */
  readonly workingFolder: string;
}

/** Some paths of files to be checked, and what came of each. */
type Hand = (paths: readonly string[]) => Promise<readonly FileOutcome[]>;

/** So many files go to a thread at once: more would leave one thread alone with the last of them. */
const batchSize = 4;

/** A thread pays for itself when it has so many files to check. */
const filesToAThread = 20;

/** So many batches may be under way or wait for one before them; a large file in front does not pile the others up. */
const batchesAhead = 64;

/** Checks files and yields what came of each, in their order, the same with any number of threads. */
export async function* checkFiles(
  paths: readonly string[],
  options: CheckFileOptions,
  tools: CheckingTools,
): AsyncGenerator<FileOutcome> {
  const check = openFileChecker(options, tools);
  const isForOne = paths.includes('-') || tools.fixes !== undefined || tools.grammar !== undefined;
  const most = isForOne ? 0 : Math.floor(paths.length / filesToAThread);
  const threads = most === 0 ? [] : await startThreads(most, options, tools.host);
  if (threads.length === 0) {
    for (const path of paths) yield await check(path);
    return;
  }
  let isDone = false;
  try {
    yield* dealtOut(inBatches(paths), [ownHand(check), ...threads.flatMap((thread) => handsOf(thread))]);
    isDone = true;
  } finally {
    for (const thread of threads)
      if (isDone) thread.release();
      else thread.stop();
  }
}

async function startThreads(most: number, options: CheckFileOptions, host: Host): Promise<readonly Thread[]> {
  const setup: ThreadSetup = { ...options, workingFolder: host.workingFolder };
  return host.startThreads(most, JSON.stringify(setup));
}

/** This thread checks files too, and hears the others between them. */
function ownHand(check: FileChecker): Hand {
  return async (paths) => {
    const outcomes: FileOutcome[] = [];
    for (const path of paths) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      outcomes.push(await check(path));
    }
    return outcomes;
  };
}

/** A thread has its next batch before it is done with one, so that it never waits. */
function handsOf(thread: Thread): readonly Hand[] {
  const hand: Hand = async (paths) => outcomesFromText(await thread.ask(JSON.stringify(paths)));
  return [hand, hand];
}

function inBatches(paths: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(paths.length / batchSize) }, (_, index) =>
    paths.slice(index * batchSize, (index + 1) * batchSize),
  );
}

/** Gives each batch to the next free hand, and yields the outcomes in order. */
async function* dealtOut(batches: readonly (readonly string[])[], hands: readonly Hand[]): AsyncGenerator<FileOutcome> {
  const free = [...hands];
  const running = new Map<number, Promise<void>>();
  const done = new Map<number, readonly FileOutcome[]>();
  const begin = (index: number, hand: Hand): void => {
    const work = async (): Promise<void> => {
      done.set(index, await hand(batches[index] ?? []));
      running.delete(index);
      free.push(hand);
    };
    running.set(index, work());
  };
  let next = 0;
  for (let told = 0; told < batches.length; told += 1) {
    while (!done.has(told)) {
      const end = Math.min(batches.length, told + batchesAhead);
      for (const hand of free.splice(0, Math.max(0, end - next))) {
        begin(next, hand);
        next += 1;
      }
      await Promise.race(running.values());
    }
    yield* done.get(told) ?? [];
    done.delete(told);
  }
}
