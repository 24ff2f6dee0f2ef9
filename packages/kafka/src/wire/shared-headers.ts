import type { IHeaders } from 'kafkajs';
import { recordBody } from './record-body.js';

/** The header in which every record differs from the one before. */
const OWN = 'ce_id';
/** With more headers their count would take two bytes. */
const MOST = 62;
/** No key, no value: what `recordBody` writes before the headers. */
const BEFORE = 2;

/** The headers of record after record, as far as all have them alike: they are written once and copied from then on. */
export class SharedHeaders {
  /** Number of all headers, then all but the own. */
  bytes: Buffer = Buffer.alloc(0);
  private alike: object | undefined;

  /**
   * Afterwards `bytes` are those of the record.
   *
   * @param alike the same for records one behind the other whose headers differ in their id alone
   */
  take(headers: IHeaders, alike?: object): void {
    if (alike !== undefined && alike === this.alike) return;
    const { [OWN]: own, ...others } = headers;
    this.bytes = recordBody(null, null, others).subarray(BEFORE);
    if (this.bytes[0]! > MOST * 2) throw new RangeError('a record has too many headers');
    if (own !== undefined) this.bytes[0]! += 2;
    this.alike = alike;
  }
}
