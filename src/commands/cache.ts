import { InvalidArgumentError } from 'commander';
import { printable } from '../diagnostics/printable.ts';
import type { CacheStore, Host } from '../host/host.ts';
import { bytesLimit, cacheFolderOf, folderVariable, sizeVariable, usualMegabytes } from './cache-place.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';

/** What `cache prune` was asked. */
export interface PruneOptions {
  /** How many millions of bytes may stay; else what a variable says, else the usual bound. */
  readonly megabytes?: number;
  /** The folder of the cache; else the one that a variable names, else this person's own. */
  readonly cacheFolder?: string;
}

const examples = `
Examples:
  scrutineer cache prune                    what builds do now and then themselves
  scrutineer cache prune --megabytes 0      keep nothing

What was used least recently goes first. ${folderVariable} names another folder than your cache folder,
${sizeVariable} another bound than ${String(usualMegabytes)}.`;

/** Removes from the cache of builds what was used least recently. 2 where there can be no cache. */
export async function runPrune(options: PruneOptions, host: Host): Promise<ExitCode> {
  let store: CacheStore;
  try {
    store = await host.openCache(cacheFolderOf(options.cacheFolder, host));
  } catch (problem) {
    host.terminal.err(`There is no cache: ${String(problem).replace(/^Error: /u, '')}.\n`);
    return 2;
  }
  const limit = options.megabytes === undefined ? bytesLimit(host) : options.megabytes * 1_000_000;
  const { kept, removed } = store.prune(limit);
  host.terminal.out(`${inMegabytes(removed)} removed, ${inMegabytes(kept)} kept in ${printable(store.folder)}.\n`);
  return 0;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function megabytes(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= 0) return number;
  throw new InvalidArgumentError('Write a number of megabytes, such as 500.');
}

/** `scrutineer cache`. */
export const cache: ScrutineerCommand = {
  name: 'cache',
  declare: (command, run) => {
    command.summary('look after what builds keep').description('Looks after what builds keep for the next build.');
    command
      .command('prune')
      .description('Removes what was used least recently.')
      .option('--megabytes <number>', `how much may stay (default: ${String(usualMegabytes)})`, megabytes)
      .option('--cache-folder <folder>', 'the folder of the cache (default: your cache folder)')
      .addHelpText('after', examples)
      .action(async (options: PruneOptions) => run((host) => runPrune(options, host)));
  },
};
