import { digestOf } from './digest.js';

/**
 * The id of one captured row change: `chg_<system identifier>-<commit LSN as 16 hex digits>-<index>`; on another timeline
 * than the first `chg_<system identifier>t<timeline>-…`, because there positions may occur again.
 *
 * @param systemIdentifier of the PostgreSQL cluster, as IDENTIFY_SYSTEM answers it (decimal digits)
 * @param commitLsn where the commit's record begins in the log (pgoutput's final LSN), as PostgreSQL writes it (`16/B374D848`)
 * @param index position of the change in its transaction: an order that may have gaps, from 0; or `outsideTransactions`
 * @param timeline of the server that wrote the commit
 */
export function changeIdOf(
  systemIdentifier: string,
  commitLsn: string,
  index: number | typeof outsideTransactions,
  timeline = 1,
): string {
  const [high, low, rest] = commitLsn.split('/');
  if (!isHex(high) || !isHex(low) || rest !== undefined) throw new TypeError(`not an LSN: ${commitLsn}`);
  const system = timeline === 1 ? systemIdentifier : `${systemIdentifier}t${timeline}`;
  return `chg_${system}-${high.padStart(8, '0')}${low.padStart(8, '0')}-${index}`.toLowerCase();
}

/**
 * What the id of a logical message that is not transactional has for the index. Its position is where its record ends, and the
 * record that begins there may be a commit, whose changes have that position and every number for their index.
 */
export const outsideTransactions = 'm';

/**
 * The id of one committed transaction: `txn_`, what stands before the index in the ids of its changes, and the xid.
 *
 * @param changeId of any of them
 * @param xid as the server tells it; it comes again after some time, the commit LSN does not
 */
export function transactionIdOf(changeId: string, xid: number): string {
  return `txn_${changeId.slice('chg_'.length, changeId.lastIndexOf('-') + 1)}${xid}`;
}

function isHex(half: string | undefined): half is string {
  return half !== undefined && /^[0-9A-Fa-f]{1,8}$/.test(half);
}

/**
 * The id of one row that a back-fill read: `bfr_` and a digest. The same for every reading of the row in one back-fill, so
 * that a chunk that comes again after a crash repeats ids; another back-fill is another reading.
 *
 * @param table `schema.table`
 * @param key the row's key as its change record has it
 */
export function backfilledRowId(backfillId: string, sourceId: string, table: string, key: string): string {
  return `bfr_${digestOf('backfilled', backfillId, sourceId, table, key)}`;
}
