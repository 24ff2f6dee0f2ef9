import type { ByteCursor } from '../byte-cursor.js';
import type { Lsn } from '../lsn.js';
import { postgresMicros } from '../postgres-time.js';

/*
 * Wire format of what travels in CopyData (PostgreSQL, "Streaming Replication Protocol"):
 *
 *   from the server
 *     XLogData   'w' | int64 start | int64 end | int64 sent at | one pgoutput message
 *     Keepalive  'k' | int64 end of WAL | int64 sent at | int8 1: answer at once or be cut off
 *   to the server
 *     Status     'r' | int64 written | int64 flushed | int64 applied | int64 sent at | int8 1: answer at once
 *
 * The end of WAL in a keepalive is how far the server has *decoded* for us, so everything committed before it was sent
 * before the keepalive. "Flushed" is what the slot takes as confirmed.
 */

export const xLogData = 0x77;
export const primaryKeepalive = 0x6b;

/** Bytes before the pgoutput message in XLogData. */
export const xLogDataHeaderBytes = 25;

export interface Keepalive {
  walEnd: Lsn;
  replyRequested: boolean;
}

/** The cursor stands behind the letter. */
export function readKeepalive(cursor: ByteCursor): Keepalive {
  const walEnd = cursor.lsn();
  cursor.int64();
  return { walEnd, replyRequested: cursor.uint8() === 1 };
}

/** A status with the confirmed position in all three places: to us a change is either safe or it is not. */
export function standbyStatus(confirmed: Lsn, replyRequested: boolean, nowMs: number): Buffer {
  const bytes = Buffer.allocUnsafe(34);
  bytes[0] = 0x72;
  bytes.writeBigUInt64BE(confirmed, 1);
  bytes.writeBigUInt64BE(confirmed, 9);
  bytes.writeBigUInt64BE(confirmed, 17);
  bytes.writeBigInt64BE(postgresMicros(nowMs), 25);
  bytes[33] = replyRequested ? 1 : 0;
  return bytes;
}
