/** Offset to go on with, by partition. */
export type Positions = Readonly<Record<string, string>>;

/** What is to be read of one partition: from `next`, and not `end`. */
export interface Extent {
  readonly partition: number;
  next: bigint;
  readonly end: bigint;
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
