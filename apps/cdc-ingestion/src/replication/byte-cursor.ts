import type { Lsn } from './lsn.js';

/**
 * Reads the fields of one message from left to right. It looks into the socket's own buffer, which is used again after
 * the message was handled: nothing that is kept may be a view.
 */
export class ByteCursor {
  private bytes: Buffer = Buffer.alloc(0);
  at = 0;

  /** Points the cursor at a message, so that one cursor serves a whole session. */
  reset(bytes: Buffer, at: number): this {
    this.bytes = bytes;
    this.at = at;
    return this;
  }

  /** Bytes behind the cursor; negative when it was led beyond the end. */
  get left(): number {
    return this.bytes.length - this.at;
  }

  skip(length: number): void {
    this.at += length;
  }

  uint8(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw new RangeError('the message ends too early');
    this.at += 1;
    return value;
  }

  int16(): number {
    const value = this.bytes.readInt16BE(this.at);
    this.at += 2;
    return value;
  }

  int32(): number {
    const value = this.bytes.readInt32BE(this.at);
    this.at += 4;
    return value;
  }

  uint32(): number {
    const value = this.bytes.readUInt32BE(this.at);
    this.at += 4;
    return value;
  }

  int64(): bigint {
    const value = this.bytes.readBigInt64BE(this.at);
    this.at += 8;
    return value;
  }

  lsn(): Lsn {
    const value = this.bytes.readBigUInt64BE(this.at);
    this.at += 8;
    return value;
  }

  /** So many bytes, as long as the message is handled. */
  view(length: number): Buffer {
    const end = this.at + length;
    if (end > this.bytes.length) throw new RangeError('the message ends too early');
    const value = this.bytes.subarray(this.at, end);
    this.at = end;
    return value;
  }

  /** UTF-8 text of a known length in bytes. */
  text(length: number): string {
    const end = this.at + length;
    if (end > this.bytes.length) throw new RangeError('the message ends too early');
    const value = this.bytes.toString('utf8', this.at, end);
    this.at = end;
    return value;
  }

  /** UTF-8 text that ends with a zero byte. */
  zeroTerminatedText(): string {
    const end = this.bytes.indexOf(0, this.at);
    if (end < 0) throw new RangeError('the message ends too early');
    const value = this.bytes.toString('utf8', this.at, end);
    this.at = end + 1;
    return value;
  }
}
