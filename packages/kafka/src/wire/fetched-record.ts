import type { IHeaders } from 'kafkajs';
import type { BatchContext } from './fetch-response.js';

/** Where a record lies in the bytes of its fetch. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** Position of the number of headers. */
  readonly headersAt: number;
}

/** Of an answer that is hardly more than the record nothing is gained by a copy. */
const HARDLY_MORE = 1.25;
/** Of so many records as come at once in a busy time, copies share pieces of memory: thousands of small ones leave holes behind. */
const LARGE_ANSWER = 65_536;

/**
 * A record as it came in a fetch, with the fields of kafkajs' message. Headers are read when they are asked for: as
 * bytes where the record is kept as it is, as text for handlers.
 */
export class FetchedRecord {
  readonly attributes = 0;

  constructor(
    readonly batchContext: BatchContext,
    readonly offset: string,
    readonly timestamp: string,
    readonly key: Buffer | null,
    readonly value: Buffer | null,
    private readonly bytes: Buffer,
    private readonly extent: Extent,
  ) {}

  /** Bytes of the record as it lies in the log, key and headers included. */
  get sizeBytes(): number {
    return this.extent.end - this.extent.start;
  }

  /** For a record that is held: the same one on bytes of its own, where it would otherwise keep a whole answer in memory. */
  detached(): FetchedRecord {
    const { bytes, sizeBytes } = this;
    if (bytes.buffer.byteLength < sizeBytes * HARDLY_MORE) return this;
    return bytes.length < LARGE_ANSWER ? this.alone() : this.on(Buffer.allocUnsafe(sizeBytes));
  }

  /** The same for one that is held for seconds: not in a piece of memory with others, which would stay as long. */
  alone(): FetchedRecord {
    return this.on(Buffer.allocUnsafeSlow(this.sizeBytes));
  }

  private on(own: Buffer): FetchedRecord {
    const { bytes, extent, key, value } = this;
    const { start } = extent;
    bytes.copy(own, 0, start, extent.end);
    const moved = (part: Buffer | null) => {
      if (part === null) return null;
      const at = part.byteOffset - bytes.byteOffset - start;
      return own.subarray(at, at + part.length);
    };
    const ownExtent = { start: 0, end: own.length, headersAt: extent.headersAt - start };
    const { batchContext, offset, timestamp } = this;
    return new FetchedRecord(batchContext, offset, timestamp, moved(key), moved(value), own, ownExtent);
  }

  get isControlRecord(): boolean {
    return this.batchContext.isControlBatch;
  }

  get magicByte(): number {
    return 2;
  }

  /** Each header's bytes; an array of them for a name that is there several times. */
  get headers(): IHeaders {
    const { bytes } = this;
    const read: IHeaders = {};
    this.eachHeader((name, start, end) => {
      const value = bytes.subarray(start, end);
      const before = read[name];
      read[name] = before === undefined ? value : [before, value].flat();
    });
    return read;
  }

  /** Each header as text; the last one of a name that is there several times. */
  words(): Record<string, string> {
    const { bytes } = this;
    const read: Record<string, string> = {};
    this.eachHeader((name, start, end) => {
      read[name] = bytes.toString('utf8', start, end);
    });
    return read;
  }

  private eachHeader(take: (name: string, start: number, end: number) => void): void {
    const { bytes } = this;
    let at = this.extent.headersAt;
    const length = (): number => {
      let shift = 0;
      let zigzag = 0;
      let byte: number;
      do {
        byte = bytes[at++]!;
        zigzag |= (byte & 0x7f) << shift;
        shift += 7;
      } while (byte > 0x7f);
      return (zigzag >>> 1) ^ -(zigzag & 1);
    };
    for (let left = length(); left > 0; left--) {
      const nameLength = length();
      const name = nameOf(bytes, at, at + nameLength);
      at += nameLength;
      const valueLength = Math.max(length(), 0);
      take(name, at, at + valueLength);
      at += valueLength;
    }
  }
}

interface KnownName {
  readonly bytes: Buffer;
  readonly name: string;
}

const known: (KnownName | undefined)[] = new Array<undefined>(512);

/** Header names repeat in every record: the string made for one is used for the next with the same bytes. */
function nameOf(bytes: Buffer, start: number, end: number): string {
  const length = end - start;
  const slot =
    (length * 31 + (bytes[start + 3] ?? 0) * 7 + (bytes[end - 1] ?? 0) * 13 + (bytes[end - 3] ?? 0)) & 511;
  const candidate = known[slot];
  if (candidate?.bytes.length === length) {
    let i = 0;
    while (i < length && candidate.bytes[i] === bytes[start + i]) i++;
    if (i === length) return candidate.name;
  }
  const name = bytes.toString('utf8', start, end);
  if (length <= 64) known[slot] = { bytes: Buffer.from(bytes.subarray(start, end)), name };
  return name;
}
