import type { ByteCursor } from '../byte-cursor.js';
import type { Lsn } from '../lsn.js';
import { unchangedToast, type Tuple } from './row-messages.js';

/*
 * The messages of row-messages.ts and logical-message.ts as far as their first bytes tell them. Columns that are not among these, or that
 * are no key or name by their length, are as if they had not been sent. A whole old row is read at any length: it may have to be told
 * by itself.
 */

export interface RowHead {
  kind: 'insert' | 'update' | 'delete';
  relationOid: number;
  oldKey: Tuple | null;
  old: Tuple | null;
  /** Null where the message has none, or it lies behind what is at hand. */
  new: Tuple | null;
}

export interface LogicalMessageHead {
  kind: 'message';
  transactional: boolean;
  lsn: Lsn;
  prefix: string;
}

export type MessageHead = RowHead | LogicalMessageHead;

/** Longer values are stepped over. */
const mostTextBytes = 65_536;

const kinds = { 0x49: 'insert', 0x55: 'update', 0x44: 'delete' } as const;
const M = 0x4d;
const N = 0x4e;
const K = 0x4b;
const O = 0x4f;

/**
 * The cursor stands at the letter, before the beginning of a message that has at least 64 kB.
 *
 * @throws RangeError when it is no message that can be so large
 */
export function readMessageHead(cursor: ByteCursor): MessageHead {
  const letter = cursor.uint8();
  if (letter === M) {
    const transactional = (cursor.uint8() & 1) === 1;
    return { kind: 'message', transactional, lsn: cursor.lsn(), prefix: cursor.zeroTerminatedText() };
  }
  const kind = kinds[letter as keyof typeof kinds];
  if (!kind) throw new RangeError(`a message ${letter} that is too large to be read`);
  const head: RowHead = { kind, relationOid: cursor.uint32(), oldKey: null, old: null, new: null };
  for (let mark = nextMark(cursor); mark !== null; mark = mark === N ? null : nextMark(cursor)) {
    const tuple = readTupleHead(cursor, mark === O ? Infinity : mostTextBytes);
    if (mark === K) head.oldKey = tuple;
    else if (mark === O) head.old = tuple;
    else head.new = tuple;
  }
  return head;
}

function nextMark(cursor: ByteCursor): number | null {
  return cursor.left > 2 ? cursor.uint8() : null;
}

function readTupleHead(cursor: ByteCursor, mostBytes: number): Tuple {
  const tuple: Tuple = new Array<Tuple[number]>(cursor.int16()).fill(unchangedToast);
  for (let i = 0; i < tuple.length && cursor.left > 0; i++) {
    const state = cursor.uint8();
    if (state === 0x6e) tuple[i] = null;
    if (state !== 0x74) continue;
    if (cursor.left < 4) {
      cursor.skip(cursor.left);
      break;
    }
    const length = cursor.int32();
    if (length <= mostBytes && length <= cursor.left) tuple[i] = cursor.text(length);
    else cursor.skip(length);
  }
  return tuple;
}
