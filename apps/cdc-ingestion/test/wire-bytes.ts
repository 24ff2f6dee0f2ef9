/** Builds messages byte by byte for specs, independently of what reads them. */
export class WireBytes {
  private readonly parts: Buffer[] = [];

  letter(value: string): this {
    return this.add(Buffer.from(value, 'latin1'));
  }

  int8(value: number): this {
    return this.add(Buffer.from([value]));
  }

  int16(value: number): this {
    const bytes = Buffer.alloc(2);
    bytes.writeInt16BE(value);
    return this.add(bytes);
  }

  int32(value: number): this {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return this.add(bytes);
  }

  int64(value: bigint): this {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64BE(value);
    return this.add(bytes);
  }

  string(value: string): this {
    return this.add(Buffer.from(`${value}\0`));
  }

  /** A tuple: text, null, or undefined for a large value that did not change. */
  tuple(...columns: (string | null | undefined)[]): this {
    this.int16(columns.length);
    for (const column of columns) {
      if (column === null) this.letter('n');
      else if (column === undefined) this.letter('u');
      else this.letter('t').int32(Buffer.byteLength(column)).add(Buffer.from(column));
    }
    return this;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.parts);
  }

  private add(bytes: Buffer): this {
    this.parts.push(bytes);
    return this;
  }
}
