import { readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { codeOf, fileFailure } from './file-failure.ts';

/**
 * The files below a folder, or matching a glob, or the file itself; sorted by code unit, with `/` between folders,
 * beginning as the pattern does. Hidden files and folders and `node_modules` are left out unless the pattern names them.
 * Empty when nothing is there. A `\` separates folders, as on Windows, unless a file has it in its name. Rejects with a `FileProblem`.
 */
export async function findFiles(pattern: string, workingFolder: string): Promise<readonly string[]> {
  try {
    for (const path of new Set([pattern, pattern.replaceAll('\\', '/')])) {
      const kind = kindOf(resolve(workingFolder, path));
      if (kind === 'file') return [slashed(path)];
      if (kind === 'folder') return await below(path, '**', workingFolder);
    }
    const { folder, rest } = await splitGlob(pattern.replaceAll('\\', '/'));
    if (rest === '' || kindOf(resolve(workingFolder, folder)) !== 'folder') return [];
    return await below(folder, rest, workingFolder);
  } catch (error) {
    throw fileFailure(error, pattern, 'read');
  }
}

/** What stands at an absolute path. */
export function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'nothing';
    throw error;
  }
}

async function below(folder: string, pattern: string, workingFolder: string): Promise<readonly string[]> {
  const cwd = resolve(workingFolder, folder);
  // The search passes over folders that it may not read; the one that was asked for must not be one of them.
  readdirSync(cwd);
  const { glob } = await import('tinyglobby');
  const names = await glob(pattern, { cwd, dot: false, expandDirectories: false, ignore: ['**/node_modules/**'] });
  return names.map((name) => slashed(join(folder, name))).toSorted();
}

/** Splits `a/b/*.md` into the folder that is surely meant, `a/b`, and the pattern below it. */
async function splitGlob(pattern: string): Promise<{ readonly folder: string; readonly rest: string }> {
  const { isDynamicPattern } = await import('tinyglobby');
  const parts = pattern.split('/');
  const firstDynamic = parts.findIndex((part) => isDynamicPattern(part));
  if (firstDynamic < 0) return { folder: pattern, rest: '' };
  const folder = parts.slice(0, firstDynamic).join('/');
  return { folder: folder === '' && firstDynamic > 0 ? '/' : folder || '.', rest: parts.slice(firstDynamic).join('/') };
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}
