import type { IHeaders } from 'kafkajs';
import { recordBody } from './record-body.js';

/** With more headers their count would take two bytes. */
const MOST = 63;
/** No key, no value: what `recordBody` writes before the headers. */
const BEFORE = 2;

/** The headers of record after record, as far as all have them alike: they are written once and copied from then on. */
export class SharedHeaders {
  /** Number of all headers, then all but the own. */
  bytes: Buffer = Buffer.alloc(0);
  private alike: object | undefined;

  /** @param own in which every record differs from the one before */
  constructor(private readonly own: readonly string[]) {}

  /**
   * Afterwards `bytes` are those of the record.
   *
   * @param alike the same for records one behind the other that have the same headers and differ in their own alone
   */
  take(headers: IHeaders, alike?: object): void {
    if (alike !== undefined && alike === this.alike) return;
    const others: IHeaders = {};
    let count = 0;
    for (const name in headers) {
      if (!this.own.includes(name)) others[name] = headers[name];
      else if (headers[name] !== undefined) count += 1;
    }
    this.bytes = recordBody(null, null, others).subarray(BEFORE);
    // The count is zigzag-encoded: twice the number.
    const all = this.bytes[0]! / 2 + count;
    if (all > MOST) throw new RangeError('a record has too many headers');
    this.bytes[0] = all * 2;
    this.alike = alike;
  }
}
