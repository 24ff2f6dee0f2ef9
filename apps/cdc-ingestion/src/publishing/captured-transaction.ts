import { changeIdOf } from '@crossdock/identifiers';
import { formatLsn, type Lsn } from '../replication/lsn.js';
import type { Begin } from '../replication/messages/transaction-messages.js';
import { instantOf } from '../replication/postgres-time.js';
import { quoted } from '../values/json-text.js';
import type { ChangeRecord } from './log-record.js';

/** A transaction's beginning as far as records need it. */
export type Beginning = Pick<Begin, 'commitLsn' | 'committedAt' | 'xid'>;

/** A transaction, as the records of its changes tell it. */
export interface CapturedTransaction {
  readonly changeIdPrefix: string;
  readonly commitLsn: string;
  readonly committedAt: string;
  /** The part of the payload from `sourceId` to `commitLsn`. */
  readonly lead: string;
  /** The part from `xid` to `committedAt`. */
  readonly middle: string;
  /** The first of the two indexes of what comes next. */
  nextIndex: number;
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
  return {
    changeIdPrefix: changeIdOf(systemIdentifier, commitLsn, 0, timelineOf?.(at)).slice(0, -1),
    commitLsn,
    committedAt,
    lead: `","sourceId":${quoted(sourceId)},"systemIdentifier":"${systemIdentifier}","commitLsn":"${commitLsn}","index":`,
    middle: `,"xid":${xid},"committedAt":"${committedAt}","capturedAt":"`,
    nextIndex: 0,
  };
}

/** @param id of the change */
export function headersOf(
  source: string,
  id: string,
  type: 'crossdock.row-changed.v1' | 'crossdock.message-captured.v1',
  { committedAt }: CapturedTransaction,
): ChangeRecord['headers'] {
  return {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: source,
    ce_type: type,
    ce_time: committedAt,
    'content-type': 'application/json',
  };
}
