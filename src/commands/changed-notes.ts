import { dirname, join, relative, resolve } from 'node:path';
import { loadSettings, settingsFileName } from '../config.ts';
import type { Settings } from '../config.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Host } from '../host/host.ts';
import { mayBeNotes } from '../read/find.ts';
import type { BuildOptions } from './build-options.ts';
import type { History, NoHistory } from './git-history.ts';
import { historySince } from './git-history.ts';

/**
 * Those of the notes that changed since a revision of git, or whose settings, register, logo, templates or report types did; what git
 * does not know counts as changed. Tells how many, and which were deleted. Nothing where git cannot say, which is told.
 */
export async function changedNotes(
  paths: readonly string[],
  options: Pick<BuildOptions, 'notes' | 'quiet'> & { readonly since: string },
  host: Host,
): Promise<readonly string[] | undefined> {
  const { since, quiet } = options;
  const history = historySince(since, host);
  for (const folder of new Set(paths.filter((path) => path !== '-').map((path) => dirname(path)))) {
    const obstacle = await history.obstacle(folder);
    if (obstacle === undefined) continue;
    host.terminal.err(whyUnknown(obstacle, folder, since));
    return undefined;
  }
  const isMadeAnew = remadeFolders(history, host);
  const changed: string[] = [];
  for (const path of paths)
    if (path === '-' || !(await history.isUnchanged(path)) || (await isMadeAnew(dirname(path)))) changed.push(path);
  if (quiet) return changed;
  for (const path of await deletedNotes(options.notes, history, host))
    host.terminal.err(
      `\`${printable(path)}\` was deleted since \`${printable(since)}\`; its report was left as it is.\n`,
    );
  host.terminal.err(inWords(changed.length, paths.length, since));
  return changed;
}

function inWords(changed: number, all: number, since: string): string {
  if (changed === 0) return `Nothing changed since \`${printable(since)}\`.\n`;
  return all === 1 ? '' : `${String(changed)} of ${String(all)} notes changed since \`${printable(since)}\`.\n`;
}

function whyUnknown(obstacle: NoHistory, folder: string, since: string): string {
  const [message, hint] = {
    'no-git': [
      'git was not found, so nobody can tell what changed.',
      'Install git from git-scm.com, or leave out `--since`.',
    ],
    'no-repository': [
      `\`${printable(folder)}\` is not in a folder that git keeps, or git may not look at it.`,
      'Leave out `--since`. Where the folder belongs to another user, as in a container: `git config --global --add safe.directory "$PWD"`.',
    ],
    'no-revision': [
      `git knows no revision \`${printable(since)}\`.`,
      'Write a branch, a tag or the number of a commit; `git log --oneline` lists them. A pipeline has to fetch the whole history first.',
    ],
  }[obstacle];
  return `${message ?? ''}\n  ${hint ?? ''}\n`;
}

/** Whether what reports are made with, besides the notes themselves, has changed for the notes in a folder. */
function remadeFolders(history: History, host: Host): (folder: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return (folder) => {
    const answer = known.get(folder) ?? isRemade(folder, history, host);
    known.set(folder, answer);
    return answer;
  };
}

async function isRemade(folder: string, history: History, host: Host): Promise<boolean> {
  const { value: settings } = await loadSettings(folder, host);
  // What cannot be read is told when it is built.
  if (settings === undefined) return true;
  const { folder: home, written } = settings;
  if (await hasLostSettings(folder, settings, { history, host })) return true;
  if (home === undefined) return false;
  const named = [settingsFileName, written.register, written.council?.logo].filter((path) => path !== undefined);
  for (const path of named) if (!(await history.isUnchanged(join(home, path)))) return true;
  return written.templates !== undefined && (await isChangedBelow(resolve(home, written.templates), history, host));
}

/** Whether settings nearer to the notes than those that hold now were deleted. */
async function hasLostSettings(
  folder: string,
  { folder: home }: Settings,
  { history, host }: { readonly history: History; readonly host: Host },
): Promise<boolean> {
  let place = resolve(host.workingFolder, folder);
  while (place !== home) {
    if ((await history.deletedBelow(place)).includes(`${place}/${settingsFileName}`)) return true;
    if (dirname(place) === place) return false;
    place = dirname(place);
  }
  return false;
}

async function isChangedBelow(folder: string, history: History, host: Host): Promise<boolean> {
  if ((await history.deletedBelow(folder)).length > 0) return true;
  for (const path of await host.files.find(folder)) if (!(await history.isUnchanged(path))) return true;
  return false;
}

/** The notes that were deleted from the folders that are built. */
async function deletedNotes(given: readonly string[], history: History, host: Host): Promise<readonly string[]> {
  const deleted = new Set<string>();
  for (const argument of given) {
    if (argument === '-' || (await host.files.kind(argument)) !== 'folder') continue;
    for (const path of await history.deletedBelow(argument)) if (mayBeNotes(path)) deleted.add(path);
  }
  return [...deleted].filter((path) => !isHidden(relative(host.workingFolder, resolve(host.workingFolder, path))));
}

/** Files that `Files.find` leaves out. */
function isHidden(path: string): boolean {
  return path.split(/[/\\]/u).some((part) => part === 'node_modules' || (part.startsWith('.') && part !== '..'));
}
