/** Microseconds between the Unix epoch and PostgreSQL's, 2000-01-01T00:00:00Z. */
const epochDifference = 946_684_800_000_000n;

/** PostgreSQL's microseconds since 2000-01-01 as RFC 3339 in UTC with microseconds. */
export function instantOf(postgresMicros: bigint): string {
  const micros = postgresMicros + epochDifference;
  const millis = micros / 1000n;
  const rest = micros % 1000n;
  // Division truncates towards zero: before 1970 the rest is negative and belongs to the millisecond below.
  const [wholeMillis, restMicros] = rest < 0n ? [millis - 1n, rest + 1000n] : [millis, rest];
  return `${new Date(Number(wholeMillis)).toISOString().slice(0, -1)}${String(restMicros).padStart(3, '0')}Z`;
}

/** Milliseconds since the Unix epoch as PostgreSQL's microseconds since 2000-01-01. */
export function postgresMicros(epochMs: number): bigint {
  return BigInt(Math.round(epochMs * 1000)) - epochDifference;
}

/** PostgreSQL's microseconds since 2000-01-01 as milliseconds since the Unix epoch. */
export function epochMs(postgresMicros: bigint): number {
  return Number((postgresMicros + epochDifference) / 1000n);
}
