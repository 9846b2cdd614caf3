/** A mistake in a register, with the keys and numbers that lead to its place. */
export interface Misplaced {
  /** The keys, and the numbers from 0 in lists. */
  readonly path: readonly (string | number)[];
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly hint: string;
}
