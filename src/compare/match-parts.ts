import type { Part } from './report-parts.ts';

/** A thing with the place that it is in: things are looked for in the same place first. */
export interface Placed {
  /** The thing. */
  readonly part: Part;
  /** What its place is known by, such as the name of its section. */
  readonly place: string;
}

/** How much of their words two things must have in common to be one that was reworded. */
const leastAlike = 0.5;
/** How many things round the same place are looked at. */
const mostLookedAt = 40;

/** For each thing of the later version the one of the earlier that it was: known by its key, else by the same words, else by words that are mostly the same. */
export function matchParts(before: readonly Placed[], after: readonly Placed[]): ReadonlyMap<Part, Part> {
  const found = new Map<Part, Part>();
  const taken = new Set<Part>();
  const join = (later: Part, earlier: Part): void => {
    found.set(later, earlier);
    taken.add(earlier);
  };
  const open = (): { readonly earlier: readonly Placed[]; readonly later: readonly Placed[] } => ({
    earlier: before.filter(({ part }) => !taken.has(part)),
    later: after.filter(({ part }) => !found.has(part)),
  });
  const byName = ({ part }: Placed): string | undefined =>
    part.key === undefined ? undefined : `${part.of} ${part.key}`;
  const byWords = ({ part }: Placed): string | undefined =>
    part.whole === '' ? undefined : `${part.of} ${part.whole}`;
  const byWordsInPlace = (one: Placed): string | undefined =>
    one.part.whole === '' ? undefined : `${one.part.of} ${one.place}\n${one.part.whole}`;
  for (const known of [byName, byWordsInPlace, byWords]) joinSame(open(), known, join);
  joinAlike(open(), join);
  return found;
}

type Open = { readonly earlier: readonly Placed[]; readonly later: readonly Placed[] };
type Join = (later: Part, earlier: Part) => void;

function joinSame({ earlier, later }: Open, known: (one: Placed) => string | undefined, join: Join): void {
  const waiting = new Map<string, Part[]>();
  for (const one of earlier) {
    const by = known(one);
    if (by === undefined) continue;
    const same = waiting.get(by) ?? [];
    same.push(one.part);
    waiting.set(by, same);
  }
  for (const one of later) {
    const match = waiting.get(known(one) ?? '')?.shift();
    if (match !== undefined) join(one.part, match);
  }
}

/** The most alike first; of those as alike as each other, the ones in the same place, then the nearest. */
function joinAlike({ earlier, later }: Open, join: Join): void {
  const words = new Map([...earlier, ...later].map(({ part }) => [part, longWords(part.whole)]));
  const pairs = later.flatMap((one, index) => {
    const from = Math.max(0, Math.min(index, earlier.length) - mostLookedAt / 2);
    return earlier.slice(from, from + mostLookedAt).flatMap((other, at) => {
      const score = mayBeOne(one, other) ? likeness(words.get(one.part), words.get(other.part)) : 0;
      const isFar = one.place !== other.place;
      return score < leastAlike ? [] : [{ one, other, score, isFar, distance: Math.abs(index - from - at) }];
    });
  });
  pairs.sort(
    (one, two) => two.score - one.score || Number(one.isFar) - Number(two.isFar) || one.distance - two.distance,
  );
  const taken = new Set<Part>();
  for (const { one, other } of pairs) {
    if (taken.has(one.part) || taken.has(other.part)) continue;
    taken.add(one.part).add(other.part);
    join(one.part, other.part);
  }
}

/** Two ids are two things, however alike they are. */
function mayBeOne({ part: one }: Placed, { part: other }: Placed): boolean {
  return one.of === other.of && (one.key === undefined || other.key === undefined);
}

/** How often each word of four letters or more occurs; all words where there are none of these. */
function longWords(text: string): ReadonlyMap<string, number> {
  const all = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const long = all.filter((word) => word.length > 3);
  const counts = new Map<string, number>();
  for (const word of long.length > 0 ? long : all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** From 0, nothing in common, to 1: twice the words in common by all words of both. */
function likeness(
  one: ReadonlyMap<string, number> = new Map(),
  other: ReadonlyMap<string, number> = new Map(),
): number {
  let [joint, all] = [0, 0];
  for (const [word, count] of one) {
    joint += Math.min(count, other.get(word) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * joint) / all;
}

/** The numbers that belong to a longest row of rising ones: what stands in it kept its order, what does not was moved. */
export function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    const found = number > (ends.at(-1) ?? -1) ? -1 : ends.findIndex((end) => end >= number);
    const at = found === -1 ? ends.length : found;
    previous.set(number, ends[at - 1]);
    ends[at] = number;
  }
  const row = new Set<number>();
  for (let number = ends.at(-1); number !== undefined; number = previous.get(number)) row.add(number);
  return row;
}
