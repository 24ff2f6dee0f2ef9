import { createRequire } from 'node:module';

/** The part of kafkajs' `protocol/encoder` that is reached into. */
interface Encoder {
  buf: Buffer;
  offset: number;
  /** What it has become, with what was written to it before in front. */
  bytes?: RequestBytes;
}
type Written = Encoder | RequestBytes;

/** For size, number and version of the request, its correlation and the name of the client. */
const ROOM = 512;
const SMALL = 16_384;
const KEPT_FROM = 65_536;
/** Larger ones are rare and not kept. */
const KEPT_TO = 2 * 1_048_576;
const MOST_KEPT = 2;

/**
 * The bytes of a request with room in front of them for what kafkajs puts there.
 *
 * kafkajs copies a finished request twice, each time into new memory of the next power of two that is cleared before: for one of 500 kB
 * that is 2.5 MB, whose collection takes as long as everything else that is done for its records. Here the memory is that of an earlier request
 * that was answered.
 */
export class RequestBytes {
  private from = ROOM;

  private constructor(
    private readonly whole: Buffer,
    private readonly to: number,
  ) {}

  /** With so many bytes that are still to be written. */
  static of(size: number): RequestBytes {
    const needed = ROOM + size;
    return new RequestBytes(needed < SMALL ? Buffer.allocUnsafe(needed) : kept.take(needed), needed);
  }

  /** kafkajs asks for either. */
  get buf(): Buffer {
    return this.whole.subarray(this.from, this.to);
  }

  get buffer(): Buffer {
    return this.buf;
  }

  /** False when there is no room for it. */
  prepend(bytes: Buffer, length: number): boolean {
    if (length > this.from) return false;
    this.from -= length;
    bytes.copy(this.whole, this.from, 0, length);
    return true;
  }

  /** It was answered: nobody reads its bytes any more. Whatever got no answer may still be on its way out. */
  answered(): void {
    kept.give(this.whole);
  }
}

class KeptBuffers {
  private readonly free: Buffer[] = [];

  take(size: number): Buffer {
    const fitting = this.free.findIndex(({ length }) => length >= size);
    const [buffer] = fitting < 0 ? [] : this.free.splice(fitting, 1);
    return buffer ?? Buffer.allocUnsafeSlow(Math.max(KEPT_FROM, 2 ** Math.ceil(Math.log2(size))));
  }

  give(buffer: Buffer): void {
    if (buffer.length < KEPT_FROM || buffer.length > KEPT_TO) return;
    // The longest used is the one that does not fit any more, if any.
    if (this.free.length === MOST_KEPT) this.free.shift();
    this.free.push(buffer);
  }
}

const kept = new KeptBuffers();

/** kafkajs puts what it wrote before in front of such bytes instead of copying them behind it. */
export function installRequestBytes(): void {
  const require = createRequire(import.meta.url);
  const { prototype } = require('kafkajs/src/protocol/encoder') as {
    prototype: { writeEncoder: (this: Encoder, value: Written) => Encoder };
  };
  const copying = prototype.writeEncoder;
  prototype.writeEncoder = function (value) {
    const bytes = value instanceof RequestBytes ? value : value.bytes;
    if (!bytes?.prepend(this.buf, this.offset)) return copying.call(this, value);
    this.bytes = bytes;
    this.buf = bytes.buf;
    this.offset = this.buf.length;
    return this;
  };
}
