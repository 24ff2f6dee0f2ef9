import { changeIdOf, transactionIdOf } from '@crossdock/identifiers';
import { formatLsn, type Lsn } from '../replication/lsn.js';
import type { Begin } from '../replication/messages/transaction-messages.js';
import { instantOf } from '../replication/postgres-time.js';
import { quoted } from '../values/json-text.js';
import type { ChangeRecord } from './log-record.js';
import { TransactionTotals } from './transaction-totals.js';

/** A transaction's beginning as far as records need it. */
export type Beginning = Pick<Begin, 'commitLsn' | 'committedAt' | 'xid'>;

/** A transaction, as the records of its changes tell it. */
export interface CapturedTransaction {
  /** Null where there is none: of what was read, and of a message that is not transactional. */
  readonly transactionId: string | null;
  readonly changeIdPrefix: string;
  readonly xid: number;
  readonly commitLsn: string;
  readonly committedAt: string;
  /** The part of the payload from `sourceId` to `commitLsn`. */
  readonly lead: string;
  /** The part from `xid` to `committedAt`. */
  readonly middle: string;
  /** For what rows that are read in it have alike: they are not of the transaction. */
  readonly reads: { readonly commitLsn: string };
  readonly totals: TransactionTotals;
  /** The first of the two indexes of what comes next. */
  nextIndex: number;
  /** What payloads have at their end from here on: a member of the JSON, with a comma before it, or nothing. */
  annotations: string;
}

export interface CapturedSource {
  sourceId: string;
  systemIdentifier: string;
  /**
   * The server's timeline that wrote a position; by default 1. After a promotion the server may give out positions again that
   * its predecessor gave to other changes.
   */
  timelineOf?: (position: Lsn) => number;
}

export function capturedTransaction(
  { sourceId, systemIdentifier, timelineOf }: CapturedSource,
  { commitLsn: at, committedAt: micros, xid }: Beginning,
): CapturedTransaction {
  const commitLsn = formatLsn(at);
  const committedAt = instantOf(micros);
  const first = changeIdOf(systemIdentifier, commitLsn, 0, timelineOf?.(at));
  return {
    transactionId: xid === 0 ? null : transactionIdOf(first, xid),
    changeIdPrefix: first.slice(0, -1),
    xid,
    commitLsn,
    committedAt,
    lead: `","sourceId":${quoted(sourceId)},"systemIdentifier":"${systemIdentifier}","commitLsn":"${commitLsn}","index":`,
    middle: `,"xid":${xid},"committedAt":"${committedAt}","capturedAt":"`,
    reads: { commitLsn },
    totals: new TransactionTotals(),
    nextIndex: 0,
    annotations: '',
  };
}

/** In which of their headers the records of a transaction differ. */
export const ownHeaders = ['ce_id', 'ce_transactionindex', 'ce_tableorder'];

/**
 * @param id of the change
 * @param index where it stands in its transaction; null for what is of none
 * @param tableOrder which of its table's changes in the transaction it is; absent of a message
 */
export function headersOf(
  source: string,
  id: string,
  type: 'crossdock.row-changed.v1' | 'crossdock.message-captured.v1',
  { committedAt, transactionId }: CapturedTransaction,
  index: number | null,
  tableOrder?: number,
): ChangeRecord['headers'] {
  const ofNone = index === null || transactionId === null;
  // One literal, because there is one for each row: members that are added later are kept apart from the others.
  return {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: source,
    ce_type: type,
    ce_time: committedAt,
    'content-type': 'application/json',
    ce_transactionid: ofNone ? undefined : transactionId,
    ce_transactionindex: ofNone ? undefined : String(index),
    ce_tableorder: ofNone || tableOrder === undefined ? undefined : String(tableOrder),
  };
}
