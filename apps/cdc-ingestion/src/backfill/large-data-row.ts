/*
 * What the server sends of a row that was asked for (PostgreSQL, "Message Formats"):
 *
 *   DataRow  'D' | int32 length | int16 columns, each: int32 length (-1: null), that many bytes
 */
export const dataRow = 0x44;

/** Longer values are left out. */
const mostValueBytes = 65_536;

/** Of a row that is too large to be held, what is short, put together while it comes. */
export class LargeDataRow {
  /** Places of the columns whose values are left out. */
  readonly leftOut: number[] = [];
  private readonly values: (Buffer | null)[] = [];
  /** The field that comes, and what it is. */
  private field = Buffer.alloc(2);
  private reads: 'count' | 'length' | 'value' = 'count';
  private filled = 0;
  /** Bytes of a value that is left out. */
  private skipping = 0;

  /** @param bytes a piece of the content, behind those before */
  take(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;) {
      const passed = Math.min(this.skipping, bytes.length - at);
      this.skipping -= passed;
      at += passed;
      const copied = bytes.copy(this.field, this.filled, at);
      this.filled += copied;
      at += copied;
      if (this.filled === this.field.length) this.read(this.field);
    }
  }

  /** The row as the server would have sent it with null in place of what is left out. */
  get message(): Buffer {
    const content = Buffer.concat([
      int16(this.values.length),
      ...this.values.flatMap((value) => (value ? [int32(value.length), value] : [int32(-1)])),
    ]);
    return Buffer.concat([Buffer.from([dataRow]), int32(4 + content.length), content]);
  }

  private read(field: Buffer): void {
    if (this.reads === 'length') return this.begin(field.readInt32BE());
    if (this.reads === 'value') this.values.push(field);
    this.expect('length', 4);
  }

  private begin(length: number): void {
    if (length > 0 && length <= mostValueBytes) return this.expect('value', length);
    if (length > mostValueBytes) {
      this.leftOut.push(this.values.length);
      this.skipping = length;
    }
    this.values.push(length === 0 ? Buffer.alloc(0) : null);
    this.expect('length', 4);
  }

  private expect(what: 'length' | 'value', bytes: number): void {
    this.reads = what;
    this.field = Buffer.alloc(bytes);
    this.filled = 0;
  }
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
