import type { IHeaders } from 'kafkajs';
import { murmur2 } from './murmur2.js';
import { nameBytes } from './record-body.js';
import { SharedHeaders } from './shared-headers.js';
import { varintSize, writeVarint } from './varint.js';

const FIRST_BYTES = 16_384;
/** What was needed for larger records is not kept for the next ones. */
const KEPT_BYTES = 1_048_576;
/** A shorter text is written byte by byte. Its length takes one byte. */
const SHORT = 12;
/** A longer text is measured before it is written; a shorter one gets room for as many bytes as it can have. */
const MEASURED_FROM = 65_536;

/**
 * Records for one topic, each written as it will stand in its batch as soon as it comes: key, value and headers as `recordBody` has
 * them. Of a record only its bytes are kept, where they end, and the hash of its key: thousands may wait for their acknowledgement
 * without objects that outlive the young generation of the heap.
 */
export class PackedRecords {
  /** Where each partition's records go is known once this is; set by the partitioner at each attempt to send them. */
  partitions = 0;
  private bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  private filled = 0;
  private readonly ends: number[] = [];
  private readonly hashes: number[] = [];
  private readonly shared: SharedHeaders;
  private readonly ownNames: readonly Buffer[];
  /** Where the text that was written last begins. */
  private textAt = 0;

  /** @param own headers in which records that are alike differ, in the order in which they are written */
  constructor(private readonly own: readonly string[] = ['ce_id']) {
    this.shared = new SharedHeaders(own);
    this.ownNames = own.map(nameBytes);
  }

  get count(): number {
    return this.ends.length;
  }

  get size(): number {
    return this.filled;
  }

  /**
   * @param alike the same for records one behind the other that have the same headers and differ in their own alone
   * @returns how many bytes it takes
   */
  add(key: string, value: Buffer | string | null, headers: IHeaders, alike?: object): number {
    let at = this.writeText(this.filled, key);
    const hash = murmur2(this.bytes, this.textAt, at) & 0x7fffffff;
    at = value === null || typeof value !== 'string' ? this.writeBytes(at, value) : this.writeText(at, value);
    at = this.writeHeaders(at, headers, alike);
    const size = at - this.filled;
    this.filled = at;
    this.ends.push(at);
    this.hashes.push(hash);
    return size;
  }

  /** Takes the last record out again. */
  dropLast(): void {
    this.ends.pop();
    this.hashes.pop();
    this.filled = this.ends.at(-1) ?? 0;
  }

  clear(): void {
    this.ends.length = 0;
    this.hashes.length = 0;
    this.filled = 0;
    if (this.bytes.length > KEPT_BYTES) this.bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  }

  /** The first half and the rest. */
  halves(): [PackedRecords, PackedRecords] {
    const middle = this.count >>> 1;
    return [this.part(0, middle), this.part(middle, this.count)];
  }

  /** By partition, each in their order. */
  byPartition(): Record<string, PackedPart> {
    const parts: Record<string, PackedPart> = {};
    for (let i = 0; i < this.count; i++) {
      (parts[this.hashes[i]! % this.partitions] ??= new PackedPart(this)).indexes.push(i);
    }
    return parts;
  }

  sizeOf(index: number): number {
    return this.ends[index]! - this.startOf(index);
  }

  /** @returns the position after it */
  copyTo(into: Buffer, at: number, index: number): number {
    const body = this.bytes.subarray(this.startOf(index), this.ends[index]);
    into.set(body, at);
    return at + body.length;
  }

  private startOf(index: number): number {
    return index === 0 ? 0 : this.ends[index - 1]!;
  }

  private part(from: number, to: number): PackedRecords {
    const part = new PackedRecords(this.own);
    const start = this.startOf(from);
    const end = to === 0 ? 0 : this.ends[to - 1]!;
    part.bytes = Buffer.from(this.bytes.subarray(start, end));
    part.filled = end - start;
    for (let i = from; i < to; i++) {
      part.ends.push(this.ends[i]! - start);
      part.hashes.push(this.hashes[i]!);
    }
    return part;
  }

  private writeText(start: number, text: string): number {
    const written = text.length <= SHORT ? this.writeShort(start, text) : -1;
    return written < 0 ? this.writeLong(start, text) : written;
  }

  /** A call of the runtime costs more than a few bytes. @returns the position after it; -1 for text with other letters than those of ASCII */
  private writeShort(start: number, text: string): number {
    const { length } = text;
    this.reserve(start, length + 1);
    const { bytes } = this;
    bytes[start] = length * 2;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) return -1;
      bytes[start + 1 + i] = code;
    }
    this.textAt = start + 1;
    return start + 1 + length;
  }

  private writeLong(start: number, text: string): number {
    const measured = text.length < MEASURED_FROM ? -1 : Buffer.byteLength(text);
    this.reserve(start, measured < 0 ? text.length * 3 + 5 : measured + 5);
    const { bytes } = this;
    const width = varintSize(measured < 0 ? text.length : measured);
    const written = bytes.write(text, start + width);
    const needed = varintSize(written);
    // Text with other letters than those of ASCII takes more bytes than it has characters.
    if (needed !== width) bytes.copyWithin(start + needed, start + width, start + width + written);
    this.textAt = writeVarint(bytes, start, written);
    return this.textAt + written;
  }

  private writeBytes(start: number, value: Buffer | null): number {
    this.reserve(start, (value?.length ?? 0) + 5);
    if (value === null) return writeVarint(this.bytes, start, -1);
    const at = writeVarint(this.bytes, start, value.length);
    this.bytes.set(value, at);
    return at + value.length;
  }

  private writeHeaders(start: number, headers: IHeaders, alike?: object): number {
    const { shared } = this;
    shared.take(headers, alike);
    this.reserve(start, shared.bytes.length);
    this.bytes.set(shared.bytes, start);
    let at = start + shared.bytes.length;
    for (let i = 0; i < this.own.length; i++) {
      const text = headers[this.own[i]!];
      if (typeof text !== 'string') continue;
      const name = this.ownNames[i]!;
      this.reserve(at, name.length);
      this.bytes.set(name, at);
      at = this.writeText(at + name.length, text);
    }
    return at;
  }

  /** Sees to it that there is room for so many bytes from there on. */
  private reserve(at: number, bytes: number): void {
    if (at + bytes <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, at + bytes));
    this.bytes.copy(larger, 0, 0, at);
    this.bytes = larger;
  }
}

/** Those of one partition; for kafkajs a list of messages of which it asks only how many there are. */
export class PackedPart {
  readonly indexes: number[] = [];

  constructor(private readonly records: PackedRecords) {}

  get length(): number {
    return this.indexes.length;
  }

  /** Of the record's body. */
  sizeOf(index: number): number {
    return this.records.sizeOf(this.indexes[index]!);
  }

  /** @returns the position after it */
  copyTo(into: Buffer, at: number, index: number): number {
    return this.records.copyTo(into, at, this.indexes[index]!);
  }
}
