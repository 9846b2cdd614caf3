import type { Host } from '../host/host.ts';

/** The variable that names the folder of the cache. */
export const folderVariable = 'SCRUTINEER_CACHE_FOLDER';

/** The variable that says how large the cache may be. */
export const sizeVariable = 'SCRUTINEER_CACHE_MEGABYTES';

/** So large the cache may be unless something else is said, in millions of bytes: some ten thousand reports. */
export const usualMegabytes = 2_000;

/** The folder of the cache: as the option says, else the variable; nothing: this person's own. */
export function cacheFolderOf(option: string | undefined, { environment }: Host): string | undefined {
  const named = option ?? environment[folderVariable] ?? '';
  return named === '' ? undefined : named;
}

/** How many bytes the cache may hold. */
export function bytesLimit({ environment }: Host): number {
  const megabytes = Number(environment[sizeVariable] ?? usualMegabytes);
  return (Number.isFinite(megabytes) && megabytes >= 0 ? megabytes : usualMegabytes) * 1_000_000;
}
