import type { KafkaMessage } from 'kafkajs';
import type { BusLog } from '../bus-log.js';
import { BrokenRecord } from '../errors.js';
import { parkedTotal, recordsTotal } from '../metrics.js';
import type { Publisher } from '../publish/publisher.js';
import type { Lane } from './lane.js';
import { isParkedTwice, parkedRecord } from './parked-record.js';

/** Puts records aside that a service cannot take, so that their partition goes on. */
export class Parking {
  constructor(
    private readonly parkTopic: string,
    private readonly publisher: Publisher,
    private readonly log: BusLog,
  ) {}

  /**
   * True when the record counts as done: it is safely parked, or cannot be and is left where it lies. False when the
   * process is ending.
   */
  async park(lane: Lane, message: KafkaMessage, reason: string, detail: string): Promise<boolean> {
    const { operation } = lane.binding;
    const at = { operation: operation.id, ...lane.place, offset: message.offset, reason, detail };
    if (isParkedTwice(this.parkTopic, lane.place, message.headers)) {
      this.log.error(at, 'record.leftInParkTopic');
      recordsTotal.inc({ operation: operation.id, result: 'left' });
      return true;
    }
    try {
      const parked = parkedRecord(operation, lane.place, message, reason, detail, new Date());
      await this.publisher.publishRaw(this.parkTopic, parked);
    } catch (error) {
      if (!(error instanceof BrokenRecord)) return false;
      this.log.error({ ...at, error: error.message }, 'record.leftAtOrigin');
      recordsTotal.inc({ operation: operation.id, result: 'left' });
      return true;
    }
    this.log.warn(at, 'record.parked');
    parkedTotal.inc({ operation: operation.id, reason });
    recordsTotal.inc({ operation: operation.id, result: 'parked' });
    return true;
  }
}
