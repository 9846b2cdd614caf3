import { basename, dirname, resolve } from 'node:path';
import { earlierVersion } from '../commands/earlier-version.ts';
import type { Host } from '../host/host.ts';
import { isSettled } from '../interpret/notes.ts';
import type { Version } from '../compare/report-parts.ts';
import { modelSource } from '../pipeline.ts';
import type { Project } from '../project.ts';
import type { Source } from '../source/source.ts';
import { reportStatus } from './report-status.ts';

/** A version of notes that git keeps. */
export interface Revision {
  /** The id of the commit. */
  readonly commit: string;
  /** The day of the commit: `2026-03-04`. */
  readonly day: string;
  /** The notes as they were. */
  readonly source: Source;
}

/** The version of notes that was agreed last, or why there is none: git does not keep them, or none of its versions was agreed. */
export type AgreedRevision = Revision | { readonly none: 'no-git' | 'never-agreed' };

/** Finds versions that were agreed. */
export interface History {
  /** The last version of notes that `isAgreed` knows or, where it knows none, whose status says so. */
  agreed(path: string, project: Project, isAgreed: (version: Version) => boolean): Promise<AgreedRevision>;
}

/** So many versions are looked at. */
const mostRevisions = 200;

/** The history of notes as git keeps it; what was read of a commit is not read again. */
export function openHistory(host: Host): History {
  const known = new Map<string, { readonly version?: Version; readonly isSettled: boolean; readonly source?: Source }>();
  const look = async (path: string, commit: string, project: Project): Promise<NonNullable<ReturnType<typeof known.get>>> => {
    const key = `${commit} ${path}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const earlier = await earlierVersion(path, commit, host);
    const source = earlier.kind === 'found' ? earlier.source : undefined;
    const version = source === undefined ? undefined : modelSource(source, project, 'members').value;
    const status = version === undefined ? undefined : await reportStatus(version.whole, project);
    const looked = {
      isSettled: isSettled(status),
      ...(version === undefined ? {} : { version }),
      ...(source === undefined ? {} : { source }),
    };
    known.set(key, looked);
    return looked;
  };
  return {
    agreed: async (path, project, isAgreed) => {
      const commits = await commitsOf(path, host);
      if (commits === undefined) return { none: 'no-git' };
      let settled: Revision | undefined;
      for (const { commit, day } of commits) {
        const { source, version, isSettled: says } = await look(path, commit, project);
        if (source === undefined || version === undefined) continue;
        if (isAgreed(version)) return { commit, day, source };
        if (says) settled ??= { commit, day, source };
      }
      return settled ?? { none: 'never-agreed' };
    },
  };
}

/** The commits that changed a file, the latest first; nothing where git does not keep it. */
async function commitsOf(
  path: string,
  host: Host,
): Promise<readonly { readonly commit: string; readonly day: string }[] | undefined> {
  const full = resolve(host.workingFolder, path);
  const words = ['log', '--no-show-signature', `--max-count=${String(mostRevisions)}`, '--format=%H %cs', '--', `./${basename(full)}`];
  const run = await host.runProgram('git', ['-C', dirname(full), ...words]);
  if (run?.exitCode !== 0) return undefined;
  return [...run.output.matchAll(/^([0-9a-f]{40,64}) (\d{4}-\d\d-\d\d)$/gmu)].map(([, commit = '', day = '']) => ({ commit, day }));
}
