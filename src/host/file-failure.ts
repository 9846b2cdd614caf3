import { FileProblem } from './host.ts';

/** The system's code of a failed call, such as `ENOENT`; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A failed call to the file system as a `FileProblem` in plain words; `path` is named as the person gave it. */
export function fileFailure(error: unknown, path: string, deed: 'read' | 'written'): FileProblem {
  if (error instanceof FileProblem) return error;
  const code = codeOf(error);
  const known = deed === 'written' ? (writeCauses[code] ?? causes[code]) : causes[code];
  if (known === undefined)
    return new FileProblem(path, 'other', `\`${path}\` cannot be ${deed} (${code || String(error)}).`);
  const [reason, cause] = known;
  if (reason === 'not-found') return new FileProblem(path, reason, `\`${path}\` does not exist.`);
  if (reason === 'is-a-folder') return new FileProblem(path, reason, `\`${path}\` is a folder, not a file.`);
  return new FileProblem(path, reason, `\`${path}\` cannot be ${deed}: ${cause}.`);
}

type Cause = readonly [FileProblem['reason'], string];

const causes: Readonly<Record<string, Cause>> = {
  ENOENT: ['not-found', ''],
  ENOTDIR: ['not-found', ''],
  EISDIR: ['is-a-folder', ''],
  EACCES: ['not-allowed', 'you have no permission'],
  EPERM: ['not-allowed', 'you have no permission'],
  EBUSY: ['not-allowed', 'another program is using it'],
  EROFS: ['not-allowed', 'the disk can only be read'],
  ENOSPC: ['no-space', 'the disk is full'],
  EDQUOT: ['no-space', 'your share of the disk is used up'],
  ENAMETOOLONG: ['other', 'its name is too long'],
  ELOOP: ['other', 'its links lead round in a circle'],
  EMFILE: ['other', 'too many files are open at once'],
  ETXTBSY: ['not-allowed', 'it is a program that is running'],
};

const heldOpen = 'you have no permission, or another program has it open (close it there and try again)';

const writeCauses: Readonly<Record<string, Cause>> = {
  ENOENT: ['other', 'its folder is gone or its name is not a possible one'],
  ENOTDIR: ['other', 'a file stands where one of its folders should be'],
  EEXIST: ['other', 'a file stands where one of its folders should be'],
  EACCES: ['not-allowed', heldOpen],
  EPERM: ['not-allowed', heldOpen],
  EBUSY: ['not-allowed', 'another program has it open (close it there and try again)'],
};
