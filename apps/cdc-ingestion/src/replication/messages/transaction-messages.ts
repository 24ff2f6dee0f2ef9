import type { ByteCursor } from '../byte-cursor.js';
import type { Lsn } from '../lsn.js';

/*
 * Wire format (PostgreSQL, "Logical Replication Message Formats", protocol 1):
 *
 *   Begin   'B' | int64 commit LSN | int64 commit time | int32 xid
 *   Commit  'C' | int8 flags (0) | int64 commit LSN | int64 end LSN | int64 commit time
 *   Origin  'O' | int64 commit LSN at the origin | string name
 *
 * The commit LSN is where the commit record starts; the end LSN is where it ends and the next record may start. Only
 * the end LSN is ever confirmed, and never one more: the record that starts there may be another commit, and the
 * server skips commits that start before the confirmed position.
 */

export interface Begin {
  kind: 'begin';
  commitLsn: Lsn;
  /** Microseconds since 2000-01-01. */
  committedAt: bigint;
  xid: number;
}

export interface Commit {
  kind: 'commit';
  commitLsn: Lsn;
  endLsn: Lsn;
  committedAt: bigint;
}

export interface Origin {
  kind: 'origin';
  name: string;
}

export function readBegin(cursor: ByteCursor): Begin {
  return { kind: 'begin', commitLsn: cursor.lsn(), committedAt: cursor.int64(), xid: cursor.uint32() };
}

export function readCommit(cursor: ByteCursor): Commit {
  cursor.uint8();
  return { kind: 'commit', commitLsn: cursor.lsn(), endLsn: cursor.lsn(), committedAt: cursor.int64() };
}

export function readOrigin(cursor: ByteCursor): Origin {
  cursor.lsn();
  return { kind: 'origin', name: cursor.zeroTerminatedText() };
}
