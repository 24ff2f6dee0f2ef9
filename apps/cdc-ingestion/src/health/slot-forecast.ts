/** The longest that is told; beyond it the rate of a minute says nothing. */
const longestSeconds = 365 * 24 * 3600;

/**
 * Seconds until the server gives the slot up, if the slot moves no more and the log goes on growing as it does. So it is what
 * remains for repairs when reading stops now, not a prediction of a source that keeps up.
 *
 * @param safeBytes `safe_wal_size` of the slot; null where `max_slot_wal_keep_size` is unlimited. Below 0 when the next
 *   checkpoint may take the log away.
 * @param bytesPerSecond of the log; undefined when it is not known yet
 * @returns undefined when the slot is in no danger, or when nothing can be said
 */
export function secondsToLoss(
  safeBytes: number | null,
  bytesPerSecond: number | undefined,
): number | undefined {
  if (safeBytes === null || bytesPerSecond === undefined) return undefined;
  if (safeBytes <= 0) return 0;
  if (bytesPerSecond <= 0) return undefined;
  return Math.min(longestSeconds, safeBytes / bytesPerSecond);
}
