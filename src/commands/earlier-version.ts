import { basename, dirname, resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import { readSource } from '../read/read.ts';
import type { Source } from '../source/source.ts';
import type { BuildOptions } from './build-options.ts';
import { git } from './git-history.ts';

/** A file of notes as it was in a revision of git, or why it cannot be had: a sentence, and what to do. */
export type EarlierVersion =
  | { readonly kind: 'found'; readonly source: Source }
  | {
      /** `no-git`: git is not there, or does not keep the file's folder; `no-revision`; `no-file`: it is not in the revision; `unreadable`: it cannot be read. */
      readonly kind: 'no-git' | 'no-revision' | 'no-file' | 'unreadable';
      readonly message: string;
      readonly hint: string;
    };

/** Notes as they were in a revision, such as `main` or `HEAD~2`. The path counts from the working folder, or as git counts it, from the top of the repository. */
export async function earlierVersion(path: string, revision: string, host: Host): Promise<EarlierVersion> {
  const full = resolve(host.workingFolder, path);
  const name = `${revision}:${path}`;
  const nearby = await git(['cat-file', 'blob', '--', `${revision}:./${basename(full)}`], dirname(full), host);
  if (nearby === undefined) {
    const message = 'git was not found, so earlier versions of notes cannot be read.';
    return { kind: 'no-git', message, hint: 'Install git from git-scm.com, or name the file of the earlier version.' };
  }
  const read = nearby.exitCode === 0 ? nearby : await git(['cat-file', 'blob', '--', name], host.workingFolder, host);
  if (read?.exitCode !== 0) return whyAbsent(path, revision, host);
  const { value, diagnostics } = readSource(name, new TextEncoder().encode(read.output));
  if (value !== undefined) return { kind: 'found', source: value };
  return { kind: 'unreadable', message: `\`${name}\` cannot be read as notes.`, hint: diagnostics[0]?.message ?? '' };
}

async function whyAbsent(path: string, revision: string, host: Host): Promise<EarlierVersion> {
  const folder = dirname(resolve(host.workingFolder, path));
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  if ((await git(words, folder, host))?.exitCode === 0) {
    const hint = `If it had another name then, write \`scrutineer diff ${revision}:OLD-NAME ${path}\`.`;
    return { kind: 'no-file', message: `\`${path}\` is not in \`${revision}\`.`, hint };
  }
  if ((await git(['rev-parse', '--git-dir'], folder, host))?.exitCode !== 0) {
    const message = `\`${path}\` is not in a folder that git keeps.`;
    return { kind: 'no-git', message, hint: 'Name the file of the earlier version.' };
  }
  const hint = 'Write a branch, a tag or the number of a commit; `git log --oneline` lists them.';
  return { kind: 'no-revision', message: `git knows no revision \`${revision}\`.`, hint };
}

/** The notes before, where a build asks for them. Of what git does not know nothing is claimed, unless it was asked for by name. */
export async function earlierNotes(
  path: string,
  { publish, since }: Pick<BuildOptions, 'publish' | 'since'>,
  host: Host,
): Promise<{ readonly source?: Source; readonly problem?: string }> {
  if (path === '-' || (publish !== true && since === undefined)) return {};
  const earlier = await earlierVersion(path, since ?? 'HEAD', host);
  if (earlier.kind === 'found') return { source: earlier.source };
  const isNew = earlier.kind === 'no-file';
  return since === undefined || isNew ? {} : { problem: `${earlier.message}\n  ${earlier.hint}\n` };
}
