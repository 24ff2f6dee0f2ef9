import type { ByteCursor } from '../byte-cursor.js';

/*
 * Wire format:
 *
 *   Insert    'I' | int32 relation oid | 'N' tuple
 *   Update    'U' | int32 relation oid | optionally ('K' key tuple or 'O' old tuple) | 'N' tuple
 *   Delete    'D' | int32 relation oid | 'K' key tuple or 'O' old tuple
 *   Truncate  'T' | int32 relations | int8 options | int32 oid of each
 *
 *   tuple     int16 columns, each: 'n' null | 'u' large value that did not change and is not sent
 *                                  | 't' int32 length, text | 'b' int32 length, binary (never asked for)
 *
 * 'K' comes in an update only when the key changed; 'O' always with the replica identity `full`. A key tuple has all
 * columns of the table, those outside the key as null.
 */

/** A large (TOASTed) value that an update left as it was and that the log therefore does not hold. */
export const unchangedToast = Symbol('unchanged');

/** A column's text as PostgreSQL prints it, null, or not sent. */
export type ColumnText = string | null | typeof unchangedToast;
export type Tuple = ColumnText[];

export interface Insert {
  kind: 'insert';
  relationOid: number;
  new: Tuple;
}

export interface Update {
  kind: 'update';
  relationOid: number;
  /** The old key, present when the key changed. */
  oldKey: Tuple | null;
  /** The whole old row, present with the replica identity `full`. */
  old: Tuple | null;
  new: Tuple;
}

export interface Delete {
  kind: 'delete';
  relationOid: number;
  oldKey: Tuple | null;
  old: Tuple | null;
}

export interface Truncate {
  kind: 'truncate';
  relationOids: number[];
}

const N = 0x4e;
const K = 0x4b;
const O = 0x4f;

export function readInsert(cursor: ByteCursor): Insert {
  const relationOid = cursor.uint32();
  expectMark(cursor.uint8(), N);
  return { kind: 'insert', relationOid, new: readTuple(cursor) };
}

export function readUpdate(cursor: ByteCursor): Update {
  const relationOid = cursor.uint32();
  let mark = cursor.uint8();
  let oldKey: Tuple | null = null;
  let old: Tuple | null = null;
  if (mark === K) oldKey = readTuple(cursor);
  else if (mark === O) old = readTuple(cursor);
  if (mark !== N) mark = cursor.uint8();
  expectMark(mark, N);
  return { kind: 'update', relationOid, oldKey, old, new: readTuple(cursor) };
}

export function readDelete(cursor: ByteCursor): Delete {
  const relationOid = cursor.uint32();
  const mark = cursor.uint8();
  if (mark !== O) expectMark(mark, K);
  const tuple = readTuple(cursor);
  return { kind: 'delete', relationOid, oldKey: mark === K ? tuple : null, old: mark === O ? tuple : null };
}

export function readTruncate(cursor: ByteCursor): Truncate {
  const count = cursor.int32();
  cursor.uint8();
  const relationOids: number[] = [];
  for (let i = 0; i < count; i++) relationOids.push(cursor.uint32());
  return { kind: 'truncate', relationOids };
}

function readTuple(cursor: ByteCursor): Tuple {
  const count = cursor.int16();
  const tuple = new Array<ColumnText>(count);
  for (let i = 0; i < count; i++) {
    switch (cursor.uint8()) {
      case 0x74: // t
        tuple[i] = cursor.text(cursor.int32());
        break;
      case 0x6e: // n
        tuple[i] = null;
        break;
      case 0x75: // u
        tuple[i] = unchangedToast;
        break;
      default:
        throw new RangeError('a column is neither text nor null nor unchanged');
    }
  }
  return tuple;
}

function expectMark(found: number, expected: number): void {
  if (found !== expected) {
    throw new RangeError(`expected a tuple marked ${String.fromCharCode(expected)}, found byte ${found}`);
  }
}
