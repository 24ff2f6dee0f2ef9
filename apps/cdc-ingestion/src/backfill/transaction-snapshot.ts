/**
 * Which transactions a query sees: `pg_snapshot`, printed as `xmin:xmax:list`. Everything before xmin has ended, nothing
 * from xmax on has, and of what lies between only the listed ones are still under way. The ids have 64 bits; the stream
 * gives the lower 32 of them.
 */
export interface TransactionSnapshot {
  readonly xmin: bigint;
  readonly xmax: bigint;
  /** Top-level transactions only. */
  readonly underWay: ReadonlySet<bigint>;
}

const pattern = /^(\d+):(\d+):((?:\d+(?:,\d+)*)?)$/;

/** As `pg_current_snapshot()::text` prints it. Throws a RangeError for anything else. */
export function parseSnapshot(text: string): TransactionSnapshot {
  const match = pattern.exec(text);
  const [, xmin, xmax, list = ''] = match ?? [];
  if (xmin === undefined || xmax === undefined) throw new RangeError(`not a snapshot: ${text}`);
  const underWay = list === '' ? [] : list.split(',').map(BigInt);
  return { xmin: BigInt(xmin), xmax: BigInt(xmax), underWay: new Set(underWay) };
}

/** The transaction had ended, for everybody to see, when the snapshot was taken. @param xid the lower 32 bits of its id */
export function hasEnded(snapshot: TransactionSnapshot, xid: number): boolean {
  const id = fullId(xid, snapshot.xmax);
  return id < snapshot.xmin || (id < snapshot.xmax && !snapshot.underWay.has(id));
}

/** Transactions that began before `since` (an id of 64 bits) and are not seen to have ended. */
export function underWayBefore({ underWay }: TransactionSnapshot, since: bigint): bigint[] {
  return [...underWay].filter((id) => id < since);
}

/** The id with these lower 32 bits that is nearest to `near`: live transactions are never 2^31 apart. */
function fullId(xid: number, near: bigint): bigint {
  const distance = (xid - Number(near & 0xffff_ffffn)) | 0;
  return near + BigInt(distance);
}
