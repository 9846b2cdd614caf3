import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { watch } from 'chokidar';
import type { FSWatcher } from 'chokidar';
import type { FileWatch } from './local-server.ts';

/** So often, in milliseconds, files are looked at that nothing may tell of: on other computers' disks, or where none was yet. */
const rounds = 1500;

/** How each watched path was last found; empty where it was not looked at yet. */
type Stamps = Map<string, string>;

/** Tells of files that change, come or go, by their whole paths, and of each newly watched one once. A file replaced by another of its name has changed. */
export function watchFiles(changed: (paths: readonly string[]) => void, workingFolder: string): FileWatch {
  const stamps: Stamps = new Map();
  const watcher = watch([], {
    depth: 0,
    ignoreInitial: true,
    atomic: false,
    // Without this every file beside the watched ones would be watched.
    ignored: (path, stats) => stats?.isFile() === true && !stamps.has(resolve(path)),
  });
  watcher.on('all', (_event, path) => {
    if (stamps.has(resolve(path))) changed([resolve(path)]);
  });
  // What cannot be watched is looked at in any case.
  watcher.on('error', () => undefined);
  let turn = Promise.resolve();
  const lookAfter = async (before: Promise<void>): Promise<void> => {
    await before;
    const found = await lookAt(stamps, watcher);
    if (found.length > 0) changed(found);
  };
  const look = (): void => {
    turn = lookAfter(turn);
  };
  setInterval(look, rounds);
  return {
    add: (paths) => {
      const added = paths.map((path) => resolve(workingFolder, path)).filter((path) => !stamps.has(path));
      for (const path of added) stamps.set(path, '');
      if (added.length > 0) look();
    },
  };
}

/** The paths that are not found as they were last. */
async function lookAt(stamps: Stamps, watcher: FSWatcher): Promise<readonly string[]> {
  const found: string[] = [];
  await Promise.all(
    [...stamps].map(async ([path, before]) => {
      const now = await stampOf(path);
      if (now === before) return;
      stamps.set(path, now);
      found.push(path);
      // The folder too: a watched file that is removed would be forgotten.
      if (now !== nothing && (before === nothing || before === '')) watcher.add([path, dirname(path)]);
    }),
  );
  return found;
}

const nothing = 'nothing';

async function stampOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${String(mtimeMs)} ${String(size)} ${String(ino)}`;
  } catch {
    return nothing;
  }
}
