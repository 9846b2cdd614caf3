import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, makePrivate } from './cache-folder.ts';

const keptDays = 30;

/**
 * The folder for the compiled code of one build of the program; `undefined` where there can be none. When it is made, those of other
 * builds that nothing was added to for a month go.
 */
export function compiledCodeFolder(build: string, environment: NodeJS.ProcessEnv): string | undefined {
  const all = join(cacheFolder(environment), 'compiled');
  const own = join(all, build);
  try {
    const isNew = statSync(own, { throwIfNoEntry: false }) === undefined;
    makePrivate(own);
    if (isNew) removeOld(all);
    return own;
  } catch {
    return undefined;
  }
}

function removeOld(all: string): void {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(all)) {
    const folder = join(all, name);
    if (statSync(folder).mtimeMs < oldest) rmSync(folder, { recursive: true, force: true });
  }
}
