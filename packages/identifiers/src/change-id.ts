/**
 * The id of one captured row change: `chg_<system identifier>-<commit LSN as 16 hex digits>-<index>`.
 *
 * @param systemIdentifier of the PostgreSQL cluster, as IDENTIFY_SYSTEM answers it (decimal digits)
 * @param commitLsn where the commit's record begins in the log (pgoutput's final LSN), as PostgreSQL writes it (`16/B374D848`)
 * @param index position of the change in its transaction: an order that may have gaps, from 0
 */
export function changeIdOf(systemIdentifier: string, commitLsn: string, index: number): string {
  const [high, low, rest] = commitLsn.split('/');
  if (!isHex(high) || !isHex(low) || rest !== undefined) throw new TypeError(`not an LSN: ${commitLsn}`);
  return `chg_${systemIdentifier}-${high.padStart(8, '0')}${low.padStart(8, '0')}-${index}`.toLowerCase();
}

function isHex(half: string | undefined): half is string {
  return half !== undefined && /^[0-9A-Fa-f]{1,8}$/.test(half);
}
