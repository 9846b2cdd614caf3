/** The reference of the next report. */
export interface NextReference {
  /** The reference, such as `SR/26/15`. */
  readonly reference: string;
  /** The one that it follows, such as `SR/26/14`. */
  readonly follows: string;
}

const counted = /^(?<series>.*?)(?<count>\d+)$/su;

/**
 * The reference after those given, newest first: one more than the highest of the series that the newest belongs to. A series is
 * what stands before the last number, such as `SR/26/`; the number keeps its width. Nothing when no reference ends in a number.
 */
export function nextReference(references: readonly string[]): NextReference | undefined {
  const read = references.flatMap((reference) => {
    const { series = '', count = '' } = counted.exec(reference.trim())?.groups ?? {};
    return count === '' ? [] : [{ series, count, reference: reference.trim() }];
  });
  const [newest] = read;
  if (newest === undefined) return undefined;
  const ofSeries = read.filter(({ series }) => series.toLowerCase() === newest.series.toLowerCase());
  const highest = ofSeries.reduce((one, other) => (BigInt(other.count) > BigInt(one.count) ? other : one));
  const next = String(BigInt(highest.count) + 1n).padStart(highest.count.length, '0');
  return { reference: `${highest.series}${next}`, follows: highest.reference };
}
