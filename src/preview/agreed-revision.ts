import { basename, dirname, resolve } from 'node:path';
import { earlierVersion } from '../commands/earlier-version.ts';
import { git } from '../commands/git-history.ts';
import type { Host } from '../host/host.ts';
import { isSettled, statusOf } from '../interpret/notes.ts';
import { checkSource, modelSource } from '../pipeline.ts';
import type { Project } from '../project.ts';
import type { Review } from '../review/review.ts';
import { agreementsOf } from '../review/review.ts';
import { versionOf } from '../review/version.ts';
import type { Source } from '../source/source.ts';

/** The notes as they were when they were agreed last, or why there are none: git does not keep them, or no version was agreed. */
export type AgreedRevision =
  | { readonly kind: 'agreed'; readonly source: Source; readonly commit: string }
  | { readonly kind: 'no-git' | 'never-agreed' };

/** So many versions are looked at, the latest first. */
const mostRevisions = 200;

/** The last version that git keeps whose words somebody agreed, by the review; where there is none, the last that says itself that it was agreed. */
export async function agreedRevision(
  path: string,
  { project, review }: { readonly project: Project; readonly review: Review },
  host: Host,
): Promise<AgreedRevision> {
  const commits = await commitsOf(path, host);
  if (commits === undefined) return { kind: 'no-git' };
  let settled: AgreedRevision = { kind: 'never-agreed' };
  for (const commit of commits) {
    const earlier = await earlierVersion(path, commit, host);
    if (earlier.kind !== 'found') continue;
    // A report without a reference prints the name of its file.
    const source = { ...earlier.source, path };
    const agreed = { kind: 'agreed', source, commit } as const;
    if (isAgreed(source, project, review)) return agreed;
    const notes = checkSource(source, project).value;
    if (settled.kind !== 'agreed' && notes !== undefined && isSettled(statusOf(notes))) settled = agreed;
  }
  return settled;
}

function isAgreed(source: Source, project: Project, review: Review): boolean {
  return (['public', 'members'] as const).some((edition) => {
    const report = modelSource(source, project, edition).value?.shown;
    const structure = report === undefined ? undefined : project.structures.get(report.type);
    if (report === undefined || structure === undefined) return false;
    return agreementsOf(review, versionOf(report, structure)).length > 0;
  });
}

/** The commits that changed a file, the latest first; nothing where git does not keep it. */
async function commitsOf(path: string, host: Host): Promise<readonly string[] | undefined> {
  const full = resolve(host.workingFolder, path);
  const words = ['log', '--no-show-signature', `--max-count=${String(mostRevisions)}`, '--format=%H', '--'];
  const run = await git([...words, `./${basename(full)}`], dirname(full), host);
  const commits = run?.exitCode === 0 ? (run.output.match(/^[0-9a-f]{40,64}$/gmu) ?? []) : [];
  return commits.length === 0 ? undefined : commits;
}
