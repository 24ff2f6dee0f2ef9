import type { IHeaders } from 'kafkajs';
import { varintSize, writeVarint } from './varint.js';

/**
 * Key, value and headers of a record as they stand in a record batch (KIP-98):
 *
 *     key     => varint length | bytes        length -1 for null
 *     value   => varint length | bytes
 *     headers => varint count, then for each: varint length | name, varint length | value
 *
 * Written once, when the record is handed over; a request copies it as it is.
 */
export function recordBody(
  key: Buffer | string | null | undefined,
  value: Buffer | string | null,
  headers: IHeaders | undefined,
): Buffer {
  const valueLength = value === null ? 0 : typeof value === 'string' ? value.length * 3 : value.length;
  let at = writeBytes(reserve(0, 64), 0, key ?? null);
  let into = reserve(at, valueLength + 64);
  at = writeBytes(into, at, value);
  const counted = at;
  let count = 0;
  at += 5;
  for (const name in headers) {
    const given = headers[name];
    for (const one of Array.isArray(given) ? given : [given]) {
      if (one === undefined) continue;
      const known = nameBytes(name);
      into = reserve(at, known.length + one.length * 3 + 16);
      into.set(known, at);
      at = writeBytes(into, at + known.length, one);
      count++;
    }
  }
  // The count comes before the headers, and its length is known only now.
  const width = varintSize(count);
  writeVarint(into, counted, count);
  if (width < 5) into.copyWithin(counted + width, counted + 5, at);
  const length = at - 5 + width;
  const body = Buffer.allocUnsafe(length);
  into.copy(body, 0, 0, length);
  return body;
}

let scratch = Buffer.allocUnsafe(16_384);

/** The scratch buffer with room for so many bytes from there on. */
function reserve(at: number, bytes: number): Buffer {
  if (at + bytes > scratch.length) {
    const larger = Buffer.allocUnsafe(Math.max(scratch.length * 2, at + bytes));
    scratch.copy(larger, 0, 0, at);
    scratch = larger;
  }
  return scratch;
}

/** The caller has reserved room, except for keys. */
function writeBytes(into: Buffer, at: number, bytes: Buffer | string | null): number {
  if (bytes === null) return writeVarint(into, at, -1);
  if (typeof bytes !== 'string') {
    into = reserve(at, bytes.length + 5);
    const start = writeVarint(into, at, bytes.length);
    into.set(bytes, start);
    return start + bytes.length;
  }
  into = reserve(at, bytes.length * 3 + 5);
  // Up to 21 characters take less than 64 bytes, and then the length takes one.
  const length = bytes.length <= 21 ? -1 : Buffer.byteLength(bytes);
  if (length >= 0) {
    const start = writeVarint(into, at, length);
    return start + into.write(bytes, start);
  }
  const written = into.write(bytes, at + 1);
  into[at] = written << 1;
  return at + 1 + written;
}

const names = new Map<string, Buffer>();
const MAX_NAMES = 500;

/** A header name with its length before it. The names of the contract are few; others are not kept without end. */
export function nameBytes(name: string): Buffer {
  let bytes = names.get(name);
  if (bytes === undefined) {
    const length = Buffer.byteLength(name);
    bytes = Buffer.alloc(varintSize(length) + length);
    bytes.write(name, writeVarint(bytes, 0, length));
    if (names.size < MAX_NAMES) names.set(name, bytes);
  }
  return bytes;
}
