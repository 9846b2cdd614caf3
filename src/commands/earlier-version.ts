import { basename, dirname, resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import { readSource } from '../read/read.ts';
import type { Source } from '../source/source.ts';

/** A file of notes as it was in a revision of git, or why it cannot be had: a sentence, and what to do. `isCertain` where git is there and says so. */
export type EarlierVersion =
  | { readonly kind: 'found'; readonly source: Source }
  | { readonly kind: 'absent'; readonly isCertain: boolean; readonly message: string; readonly hint: string };

/** Notes as they were in a revision, such as `main` or `HEAD~2`. The path counts from the working folder, or as git counts it, from the top of the repository. */
export async function earlierVersion(path: string, revision: string, host: Host): Promise<EarlierVersion> {
  const full = resolve(host.workingFolder, path);
  const name = `${revision}:${path}`;
  const nearby = await git(['cat-file', 'blob', '--', `${revision}:./${basename(full)}`], dirname(full), host);
  if (nearby === undefined)
    return absent(
      false,
      'git was not found, so earlier versions of notes cannot be read.',
      'Install git from git-scm.com, or name the file of the earlier version.',
    );
  const read = nearby.exitCode === 0 ? nearby : await git(['cat-file', 'blob', '--', name], host.workingFolder, host);
  if (read?.exitCode !== 0) return whyAbsent(path, revision, host);
  const source = readSource(name, new TextEncoder().encode(read.output));
  if (source.value !== undefined) return { kind: 'found', source: source.value };
  return absent(true, `\`${name}\` cannot be read as notes.`, source.diagnostics[0]?.message ?? '');
}

async function whyAbsent(path: string, revision: string, host: Host): Promise<EarlierVersion> {
  const known = await git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    dirname(resolve(host.workingFolder, path)),
    host,
  );
  if (known?.exitCode === 0)
    return absent(
      true,
      `\`${path}\` is not in \`${revision}\`.`,
      `If it had another name then, write \`scrutineer diff ${revision}:OLD-NAME ${path}\`.`,
    );
  const inside = await git(['rev-parse', '--git-dir'], dirname(resolve(host.workingFolder, path)), host);
  if (inside?.exitCode !== 0)
    return absent(false, `\`${path}\` is not in a folder that git keeps.`, 'Name the file of the earlier version.');
  return absent(
    true,
    `git knows no revision \`${revision}\`.`,
    'Write a branch, a tag or the number of a commit; `git log --oneline` lists them.',
  );
}

function absent(isCertain: boolean, message: string, hint: string): EarlierVersion {
  return { kind: 'absent', isCertain, message, hint };
}

function git(words: readonly string[], folder: string, host: Host): ReturnType<Host['runProgram']> {
  return host.runProgram('git', ['-C', folder, ...words]);
}
