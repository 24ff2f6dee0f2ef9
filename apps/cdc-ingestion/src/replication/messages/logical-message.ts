import { isUtf8 } from 'node:buffer';
import type { ByteCursor } from '../byte-cursor.js';
import type { Lsn } from '../lsn.js';

/*
 * Wire format (sent with the option `messages`, PostgreSQL 14 and later):
 *
 *   Message  'M' | int8 flags (1: transactional) | int64 LSN | string prefix | int32 length, content
 *
 * A transactional one comes between Begin and Commit; another comes as soon as it is decoded.
 */

export interface LogicalMessage {
  kind: 'message';
  transactional: boolean;
  lsn: Lsn;
  prefix: string;
  /** Its bytes where they are no UTF-8: the server takes any. */
  content: string | Buffer;
}

export function readLogicalMessage(cursor: ByteCursor): LogicalMessage {
  const transactional = (cursor.uint8() & 1) === 1;
  const lsn = cursor.lsn();
  const prefix = cursor.zeroTerminatedText();
  const bytes = cursor.view(cursor.int32());
  const content = isUtf8(bytes) ? bytes.toString() : Buffer.from(bytes);
  return { kind: 'message', transactional, lsn, prefix, content };
}
