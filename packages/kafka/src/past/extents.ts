/** Offset to go on with, by partition. */
export type Positions = Readonly<Record<string, string>>;

/** What is to be read of one partition: from `next`, and not `end`. */
export interface Extent {
  readonly partition: number;
  next: bigint;
  readonly end: bigint;
  /** Nothing but these offsets of it, rising. */
  readonly only?: readonly bigint[];
}

/** Where one record lies in a topic. */
export interface Place {
  readonly partition: number;
  readonly offset: string;
}

/** From `low`, and not `high`. */
interface Bounds {
  readonly partition: number;
  readonly low: string;
  readonly high: string;
}

/** The extents of some places, of which those are left out that a topic with these bounds does not hold. */
export function extentsOf(places: readonly Place[], kept: readonly Bounds[]): Extent[] {
  return kept.flatMap(({ partition, low, high }) => {
    const offsets = places
      .filter((place) => place.partition === partition)
      .map(({ offset }) => BigInt(offset))
      .filter((offset) => offset >= BigInt(low) && offset < BigInt(high));
    const only = [...new Set(offsets)].sort((a, b) => (a < b ? -1 : 1));
    const [next] = only;
    const last = only.at(-1);
    return next === undefined || last === undefined ? [] : [{ partition, next, end: last + 1n, only }];
  });
}

/** Which of some offsets are still to be read. */
export function wantedOf({ next, end, only }: Extent): (offset: bigint) => boolean {
  const these = only && new Set(only);
  return (offset) => offset >= next && offset < end && (these?.has(offset) ?? true);
}

/** Where to go on in an extent that was read up to an offset, not included; its end when nothing is left. */
export function onwards({ end, only }: Extent, reached: bigint): bigint {
  if (reached >= end) return end;
  return only?.find((offset) => offset >= reached) ?? reached;
}

/** What is left to read after an earlier reading stopped at these positions. */
export function remaining(extents: readonly Extent[], positions: Positions): Extent[] {
  return extents
    .map((extent) => {
      const reached = BigInt(positions[extent.partition] ?? 0);
      return reached > extent.next ? { ...extent, next: reached } : extent;
    })
    .filter(({ next, end }) => next < end);
}
