import type { TransactionCommitted } from '@crossdock/contracts';
import { sourceHeaders } from '../source-headers.js';
import type { CapturedSource, CapturedTransaction } from './captured-transaction.js';
import type { TransactionRecord } from './log-record.js';

/** By the contract: with names of the greatest length they stay far below what the topic takes. */
const mostTables = 2_000;

/**
 * A transaction in numbers, to go out behind everything that it counts. Null for one of which nothing is captured.
 *
 * @param capturedAt instant in RFC 3339
 */
export function committedTransaction(
  { sourceId, systemIdentifier }: CapturedSource,
  { transactionId, commitLsn, committedAt, xid, totals }: CapturedTransaction,
  capturedAt: string,
): TransactionRecord | null {
  if (transactionId === null || totals.isEmpty) return null;
  const { tables, messages, parked } = totals;
  const changes = tables.reduce((sum, table) => sum + table.changes, 0);
  const place = { transactionId, sourceId, systemIdentifier, commitLsn, xid, committedAt, capturedAt };
  const payload: TransactionCommitted = {
    ...place,
    changes,
    messages,
    parked,
    tables: tables.slice(0, mostTables),
  };
  return {
    kind: 'transaction',
    key: sourceId,
    headers: sourceHeaders(sourceId, transactionId, 'crossdock.transaction-committed.v1', committedAt),
    payload: JSON.stringify(payload),
  };
}
