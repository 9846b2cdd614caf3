/** How pieces of work overlap. */
export interface Overlap<Item, Begun, Result> {
  /** How many pieces may be begun and not yet taken, so that what waits for one before it stays bounded. */
  readonly most: number;
  /** The first part of a piece of work; one after the other, in order. */
  readonly begin: (item: Item) => Promise<Begun>;
  /** The rest of it; several at once. */
  readonly finish: (begun: Begun) => Promise<Result>;
}

/** Does pieces of work, several at once, and yields what came of each in their order. Items are asked for as they are begun. */
export async function* inOrder<Item, Begun, Result>(
  items: Iterable<Item>,
  { most, begin, finish }: Overlap<Item, Begun, Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    const result = finish(await begin(item));
    // A failure is told when its turn comes.
    result.catch(() => undefined);
    running.push(result);
    while (running.length >= most) yield* next(running);
  }
  while (running.length > 0) yield* next(running);
}

async function* next<Result>(running: Promise<Result>[]): AsyncGenerator<Result> {
  const first = running.shift();
  if (first !== undefined) yield await first;
}
