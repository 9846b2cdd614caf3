/** A place: how far to the right and how far up. */
export type Point = readonly [across: number, up: number];
/** What turns the places in which something is drawn into places on the page. ISO 32000-1, 8.3.3. */
export interface Matrix {
  /** Where a step to the right leads from nought. */
  readonly across: Point;
  /** Where a step up leads. */
  readonly up: Point;
  /** Where nought is. */
  readonly origin: Point;
}

/** Leaves everything where it is. */
export const unmoved: Matrix = { across: [1, 0], up: [0, 1], origin: [0, 0] };

/** The numbers before an operator of a page's content, whose operands begin at `start`. */
export function numbersIn(bytes: Uint8Array, start: number, end: number): readonly number[] {
  const words = Buffer.from(bytes.subarray(start, end)).toString('latin1').trim().split(/\s+/);
  return words.slice(0, -1).map(Number);
}

/** The six numbers before `cm` or `Tm`. */
export function matrixAt(bytes: Uint8Array, start: number, end: number): Matrix {
  const numbers = numbersIn(bytes, start, end);
  const point = (index: number): Point => [numbers[index] ?? 0, numbers[index + 1] ?? 0];
  return { across: point(0), up: point(2), origin: point(4) };
}

/** First the one matrix, then the other. */
export function joined(one: Matrix, other: Matrix): Matrix {
  const turning = { ...other, origin: unmoved.origin };
  return { across: placed(one.across, turning), up: placed(one.up, turning), origin: placed(one.origin, other) };
}

/** A point where a matrix puts it. */
export function placed(point: Point, { across, up, origin }: Matrix): Point {
  const along = (axis: 0 | 1): number => point[0] * across[axis] + point[1] * up[axis] + origin[axis];
  return [along(0), along(1)];
}
