import { dirname, resolve, sep } from 'node:path';
import type { Files, Host } from '../host/host.ts';

/** The host, telling of every file and folder that is asked for, there or not, before it is read. Those of the package never change. */
export function recordingHost(host: Host, asked: (paths: readonly string[]) => void): Host {
  const tell = (paths: readonly string[]): void =>
    asked(
      paths
        .map((path) => resolve(host.workingFolder, path))
        .filter((path) => !`${path}${sep}`.startsWith(`${host.packageFolder}${sep}`)),
    );
  const files: Files = {
    ...host.files,
    read: async (path) => {
      tell([path]);
      return host.files.read(path);
    },
    kind: async (path) => {
      tell([path]);
      return host.files.kind(path);
    },
    find: async (pattern) => {
      tell([folderOf(pattern)]);
      const found = await host.files.find(pattern);
      // A file that is added changes its folder.
      tell([...new Set(found.map((path) => dirname(path)))]);
      return found;
    },
  };
  return { ...host, files };
}

/** The folder that a glob begins in; what is no glob is one. */
export function folderOf(pattern: string): string {
  return /[*?[{]/u.test(pattern) ? pattern.replace(/[^/\\]*[*?[{].*$/su, '') || '.' : pattern;
}
