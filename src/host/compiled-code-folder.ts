import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, makePrivate } from './cache-folder.ts';

const keptDays = 30;

/** The folder for the compiled code of one build of the program; `undefined` where there can be none. When it is made, those of other builds that nothing was added to for a month go. */
export function compiledCodeFolder(build: string, environment: NodeJS.ProcessEnv): string | undefined {
  const all = join(cacheFolder(environment), 'compiled');
  const own = join(all, build);
  const isNew = statSync(own, { throwIfNoEntry: false }) === undefined;
  if (!makePrivate(own)) return undefined;
  if (isNew) removeOld(all);
  return own;
}

function removeOld(all: string): void {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(all)) {
    const folder = join(all, name);
    const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? oldest;
    if (changed < oldest) rmSync(folder, { recursive: true, force: true });
  }
}
