import type { ByteCursor } from './byte-cursor.js';
import { readLogicalMessage, type LogicalMessage } from './messages/logical-message.js';
import { readRelation, readTypeName, type Relation, type TypeName } from './messages/relation-messages.js';
import {
  readDelete,
  readInsert,
  readTruncate,
  readUpdate,
  type Delete,
  type Insert,
  type Truncate,
  type Update,
} from './messages/row-messages.js';
import {
  readStreamAbort,
  readStreamCommit,
  readStreamStart,
  type StreamAbort,
  type StreamCommit,
  type StreamStart,
  type StreamStop,
} from './messages/stream-messages.js';
import {
  readBegin,
  readCommit,
  readOrigin,
  type Begin,
  type Commit,
  type Origin,
} from './messages/transaction-messages.js';

/** What may stand between a transaction's beginning and its end. */
export type ContentMessage =
  Relation | TypeName | Insert | Update | Delete | Truncate | LogicalMessage | Origin;

/** What comes outside of streamed pieces. */
export type StreamMessage = ContentMessage | Begin | Commit | StreamCommit | StreamAbort;

export type PgOutputMessage = StreamMessage | StreamStart | StreamStop;

/**
 * One message of the pgoutput plugin, protocol 2; inside a streamed piece without the xid behind its letter. The cursor
 * stands at the letter. Throws a RangeError if broken.
 */
export function readPgOutput(cursor: ByteCursor): PgOutputMessage {
  const letter = cursor.uint8();
  switch (letter) {
    case 0x49:
      return readInsert(cursor);
    case 0x55:
      return readUpdate(cursor);
    case 0x42:
      return readBegin(cursor);
    case 0x43:
      return readCommit(cursor);
    case 0x44:
      return readDelete(cursor);
    case 0x52:
      return readRelation(cursor);
    case 0x59:
      return readTypeName(cursor);
    case 0x54:
      return readTruncate(cursor);
    case 0x4d:
      return readLogicalMessage(cursor);
    case 0x4f:
      return readOrigin(cursor);
    case 0x53:
      return readStreamStart(cursor);
    case 0x45:
      return { kind: 'streamStop' };
    case 0x63:
      return readStreamCommit(cursor);
    case 0x41:
      return readStreamAbort(cursor);
    default:
      throw new RangeError(`pgoutput protocol 2 has no message ${letter}`);
  }
}
