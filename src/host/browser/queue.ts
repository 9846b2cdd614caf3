/** Things that come, and those who wait for one. */
export interface Queue<Thing> {
  /** Gives a thing to whoever has waited longest, or keeps it. */
  put(thing: Thing): void;
  /** The thing that has been kept longest, or the next that comes. */
  take(): Promise<Thing>;
}

/** An empty queue. */
export function createQueue<Thing>(): Queue<Thing> {
  const kept: Thing[] = [];
  const waiting: ((thing: Thing) => void)[] = [];
  return {
    put: (thing) => {
      const first = waiting.shift();
      if (first === undefined) kept.push(thing);
      else first(thing);
    },
    take: async () => kept.shift() ?? new Promise((resolve) => waiting.push(resolve)),
  };
}
