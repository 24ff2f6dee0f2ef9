/** What counts as the server's patience where it has none (`wal_sender_timeout` is 0). */
const withoutTimeoutMs = 30_000;
/** A server with the patience of an hour is not waited for that long. */
const longestTimeoutMs = 60_000;

/**
 * How long nothing may be heard from the server before its session counts as dead.
 *
 * A server that is asked answers within moments, unless it is busy with a long part of the log of which nothing is published: that
 * is silence without death, and takes the longer the larger the log is. Where the timeout is short (some operators set 5 s),
 * twice the timeout may be less than that.
 *
 * @param senderTimeoutMs `wal_sender_timeout` of the server; 0 when it is off
 * @param factor how many times the server's timeout
 */
export function silenceLimitMs(senderTimeoutMs: number, factor: number): number {
  return factor * Math.min(senderTimeoutMs || withoutTimeoutMs, longestTimeoutMs);
}
