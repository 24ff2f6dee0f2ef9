import type { ByteCursor } from '../byte-cursor.js';
import type { Lsn } from '../lsn.js';

/*
 * Wire format (PostgreSQL, "Logical Replication Message Formats", protocol 2 with the option `streaming`):
 *
 *   Stream Start   'S' | int32 xid | int8 1: the first piece of this transaction
 *   Stream Stop    'E'
 *   Stream Commit  'c' | int32 xid | int8 flags (0) | int64 commit LSN | int64 end LSN | int64 commit time
 *   Stream Abort   'A' | int32 xid | int32 xid of the subtransaction (the same: the whole transaction)
 *
 * A transaction above the server's `logical_decoding_work_mem` comes in pieces while it is still open, each between a
 * start and a stop; pieces of several transactions may alternate, and whole transactions come between them. Inside a
 * piece every message has the xid of its own (sub)transaction as an int32 behind its letter, except that a logical message
 * names the transaction and not the subtransaction that emitted it, and that an origin has none.
 */

export interface StreamStart {
  kind: 'streamStart';
  xid: number;
}

export interface StreamStop {
  kind: 'streamStop';
}

export interface StreamCommit {
  kind: 'streamCommit';
  xid: number;
  commitLsn: Lsn;
  endLsn: Lsn;
  committedAt: bigint;
}

/** What the subtransaction did is taken back; everything, when it is the transaction itself. */
export interface StreamAbort {
  kind: 'streamAbort';
  xid: number;
  subxid: number;
}

/** Bytes of letter and xid before the body of a message inside a piece. */
export const streamedHeaderBytes = 5;

export function readStreamStart(cursor: ByteCursor): StreamStart {
  const xid = cursor.uint32();
  cursor.uint8();
  return { kind: 'streamStart', xid };
}

export function readStreamCommit(cursor: ByteCursor): StreamCommit {
  const xid = cursor.uint32();
  cursor.uint8();
  return {
    kind: 'streamCommit',
    xid,
    commitLsn: cursor.lsn(),
    endLsn: cursor.lsn(),
    committedAt: cursor.int64(),
  };
}

export function readStreamAbort(cursor: ByteCursor): StreamAbort {
  return { kind: 'streamAbort', xid: cursor.uint32(), subxid: cursor.uint32() };
}
