import { createHash } from 'node:crypto';
import { InvalidArgumentError } from 'commander';
import type { Host } from '../host/host.ts';
import { publishedPath } from '../manifest/published-path.ts';

/** Which part of the notes is built: `index` of `total`, from 1; `auto`: as the variables of the CI say, which may leave the total to be told. */
export type ShardWish =
  | { readonly kind: 'part'; readonly index: number; readonly total: number }
  | { readonly kind: 'auto'; readonly total?: number };

/** One of the parts of a build. */
export interface Shard {
  /** Its number, from 1. */
  readonly index: number;
  /** How many there are. */
  readonly total: number;
}

/** What CIs tell the parts of a job: the variables, and the number of the first part. */
const variablesOfSystems = [
  // https://docs.gitlab.com/ci/variables/predefined_variables/
  { index: 'CI_NODE_INDEX', total: 'CI_NODE_TOTAL', first: 1 },
  // https://kubernetes.io/docs/tasks/job/indexed-parallel-processing-static/; Kubernetes itself does not tell the total.
  { index: 'JOB_COMPLETION_INDEX', total: 'JOB_COMPLETIONS', first: 0 },
] as const;

/** Reads the value of `--shard`. Throws an `InvalidArgumentError`. */
export function shardWish(text: string): ShardWish {
  const [, index, total] = /^(?:(\d{1,5}|auto)\/(\d{1,5})|auto)$/u.exec(text) ?? [];
  if (text === 'auto') return { kind: 'auto' };
  const wish = { index: Number(index), total: Number(total) };
  if (index === 'auto' && wish.total >= 1) return { kind: 'auto', total: wish.total };
  if (wish.index >= 1 && wish.index <= wish.total) return { kind: 'part', ...wish };
  throw new InvalidArgumentError(
    'Write 2/4 for the second of four parts, or auto to read them from the variables of the CI.',
  );
}

/** The shard wished for, or why it is not known: whole lines. */
export function shardOf(wish: ShardWish, { environment }: Host): Shard | string {
  if (wish.kind === 'part') return wish;
  const system = variablesOfSystems.find(({ index }) => environment[index] !== undefined);
  if (system === undefined)
    return '`--shard auto` finds neither `CI_NODE_INDEX` (GitLab) nor `JOB_COMPLETION_INDEX` (Kubernetes).\n  Write the part itself, such as `--shard 2/4`.\n';
  const total = wish.total ?? Number(environment[system.total]);
  const index = Number(environment[system.index]) - system.first + 1;
  if (Number.isInteger(index) && Number.isInteger(total) && index >= 1 && index <= total) return { index, total };
  const told = [system.index, system.total].map((name) => `\`${name}\` is \`${environment[name] ?? ''}\``).join(', ');
  return `\`--shard auto\` cannot tell the part: ${told}.\n  Write how many parts there are, such as \`--shard auto/4\`.\n`;
}

/** The notes of one part. Which part a file belongs to depends on its path alone, so that other files that come or go do not move it. */
export function notesOfShard(paths: readonly string[], { index, total }: Shard, host: Host): readonly string[] {
  return paths.filter((path) => {
    const name = path === '-' ? path : publishedPath(path, { working: host.workingFolder });
    return createHash('sha256').update(name).digest().readUInt32BE() % total === index - 1;
  });
}

/** What is built of the notes, as a line to tell. */
export function inWords({ index, total }: Shard, own: number, all: number): string {
  return `Part ${String(index)} of ${String(total)}: ${String(own)} of ${String(all)} notes.`;
}
