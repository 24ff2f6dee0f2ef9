import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { operations } from '@crossdock/contracts';
import { PastRecords, TransientFault, type Received } from '@crossdock/kafka';
import { Problem, unavailableNow } from '@crossdock/service-host';
import { Injectable } from '@nestjs/common';
import type { ParkedRow } from '../storage/parked-rows.js';

type Part = Received<'RecordParked'>;

/** Each holds a few parts of up to 7 MB. */
const mostAtOnce = 2;
const firstPartMs = 8_000;
const longestMs = 600_000;

/**
 * Gives back the bytes of a parked record, its parts one behind the other, as they are read from the bus: a part waits until the one
 * before it was taken, however many there are. Where it cannot come to its end the stream fails, so that nobody takes a beginning for
 * the whole.
 */
@Injectable()
export class ParkedContent {
  private underWay = 0;

  constructor(private readonly past: PastRecords) {}

  /**
   * Fulfilled when the first part is there.
   *
   * @throws Problem `parked_record_no_longer_kept`, `parked_records_unavailable`
   */
  async open({ id, place }: Pick<ParkedRow, 'id' | 'place'>): Promise<Readable> {
    if (!place) throw noLongerKept(id);
    if (this.underWay >= mostAtOnce) throw unavailable('Others are read at the moment.');
    const bytes = new PassThrough();
    const over = new AbortController();
    bytes.once('close', () => over.abort());
    // Who takes nothing for so long holds a place that others need.
    const signal = AbortSignal.any([over.signal, AbortSignal.timeout(longestMs)]);
    // Until somebody reads it, a failure is told by what is thrown here.
    bytes.on('error', () => undefined);
    const parts = new PartsInOrder(id);
    const late = setTimeout(() => over.abort(), firstPartMs);
    const begun = new Promise<boolean>((resolve, reject) => {
      const take = async (record: Part): Promise<'more' | 'enough'> => {
        const fits = parts.takes(record);
        resolve(parts.taken > 0);
        if (parts.taken === 0) return 'enough';
        if (fits && !bytes.write(record.bytes)) await once(bytes, 'drain', { signal });
        return parts.areAll ? 'enough' : 'more';
      };
      void this.read(place, signal, take)
        .then(() => {
          const tooLate = parts.taken === 0 && over.signal.aborted;
          if (tooLate) reject(unavailable('The bus cannot be read now.'));
          else resolve(false);
          if (parts.areAll) bytes.end();
          else bytes.destroy(new Error(`${id} ends before its last part`));
        })
        .catch((error: Error) => {
          reject(error instanceof TransientFault ? unavailable('The bus cannot be read now.') : error);
          bytes.destroy(error);
        });
    });
    if (await begun.finally(() => clearTimeout(late))) return bytes;
    throw noLongerKept(id);
  }

  private async read(
    place: NonNullable<ParkedRow['place']>,
    signal: AbortSignal,
    take: (record: Part) => Promise<'more' | 'enough'>,
  ): Promise<void> {
    this.underWay += 1;
    try {
      await this.past.onwards(operations.auditReceivesRecordParked, place, signal, take);
    } finally {
      this.underWay -= 1;
    }
  }
}

/** After a crash the parts come again from the first: those that were taken are passed over. */
class PartsInOrder {
  taken = 0;
  areAll = false;

  constructor(private readonly id: string) {}

  takes({ headers }: Part): boolean {
    const { ce_id, cd_parked_id = ce_id, cd_part = '1', cd_parts = '1' } = headers;
    if (cd_parked_id !== this.id || Number(cd_part) !== this.taken + 1) return false;
    this.taken += 1;
    this.areAll = this.taken === Number(cd_parts);
    return true;
  }
}

function noLongerKept(id: string): Problem {
  return new Problem({
    status: 410,
    code: 'parked_record_no_longer_kept',
    title: 'The parked record is no longer kept',
    detail: `That ${id} was parked is still known, its bytes are not.`,
  });
}

function unavailable(detail: string): Problem {
  return unavailableNow({
    code: 'parked_records_unavailable',
    title: 'Parked records cannot be read now',
    detail,
  });
}
