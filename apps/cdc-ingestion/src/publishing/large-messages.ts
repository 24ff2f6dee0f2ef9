import { ByteCursor } from '../replication/byte-cursor.js';
import { readMessageHead } from '../replication/messages/message-head.js';
import type { Fragment } from '../replication/pgoutput-stream.js';
import type { ChangeAssembler } from './change-assembler.js';
import type { LogRecord } from './log-record.js';
import { parkedPart, partBytes, type Parking } from './parked-record.js';

/**
 * Messages that are too large to be read: they are parked byte for byte, part after part while they come, and what is held of one is a part.
 * Which row it is, is read from the first part.
 */
export class LargeMessages {
  private readonly cursor = new ByteCursor();
  /** Null while what comes is not wanted. */
  private filling: Buffer | null = null;
  private filled = 0;
  private left = 0;
  private part = 0;
  private parking: Parking | null = null;

  constructor(private readonly assembler: Pick<ChangeAssembler, 'large'>) {}

  /** @returns what goes out before the next piece comes */
  take(bytes: Buffer, { at, total }: Fragment): LogRecord[] {
    if (at === 0) this.begin(total);
    const records: LogRecord[] = [];
    for (let from = 0; this.filling && from < bytes.length;) {
      const copied = bytes.copy(this.filling, this.filled, from);
      from += copied;
      this.filled += copied;
      if (this.filled === this.filling.length) records.push(...this.complete(this.filling, total));
    }
    return records;
  }

  private begin(total: number): void {
    this.left = total;
    this.part = 0;
    this.parking = null;
    this.next();
  }

  private next(): void {
    this.filled = 0;
    this.filling = this.left > 0 ? Buffer.allocUnsafeSlow(Math.min(partBytes, this.left)) : null;
  }

  private complete(bytes: Buffer, total: number): LogRecord[] {
    this.part += 1;
    this.left -= bytes.length;
    const records: LogRecord[] = [];
    if (this.part === 1) {
      const found = this.assembler.large(readMessageHead(this.cursor.reset(bytes, 0)), total);
      records.push(...(found?.before ?? []));
      this.parking = found?.parking ?? null;
      this.cursor.reset(Buffer.alloc(0), 0);
    }
    if (this.parking) this.next();
    else this.filling = null;
    return this.parking ? [...records, parkedPart(this.parking, this.part, bytes)] : records;
  }
}
