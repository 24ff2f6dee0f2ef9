import { Injectable } from '@nestjs/common';
import { operations, topics } from '@crossdock/contracts';
import { Publisher } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { sourceMetrics } from '../metrics.js';
import type { ChangeRecord } from './change-record.js';
import { parkedChange } from './parked-change.js';

/** What a record takes beside key and payload, generously. */
const envelopeBytes = 2_048;

/** Writes changes to `cdc.row-changed.v1`, and those that the topic cannot take to the parked records. */
@Injectable()
export class ChangePublisher {
  private readonly maxBytes =
    Number(
      topics.find(({ name }) => name === 'cdc.row-changed.v1')?.config['max.message.bytes'] ?? 1_048_576,
    ) - envelopeBytes;

  constructor(
    private readonly publisher: Publisher,
    private readonly log: Logger,
  ) {}

  /** In order. Fulfilled when all replicas in sync have every record. */
  async publish(records: readonly ChangeRecord[]): Promise<void> {
    const tooLarge = records.filter((record) => this.isTooLarge(record));
    const fitting = tooLarge.length === 0 ? records : records.filter((record) => !this.isTooLarge(record));
    const written = this.publisher.publishAll(operations.cdcIngestionSendsRowChanged, fitting);
    await Promise.all([written, ...tooLarge.map((record) => this.park(record))]);
  }

  private async park(record: ChangeRecord): Promise<void> {
    const parked = parkedChange(record, new Date());
    await this.publisher.publish(operations.cdcIngestionSendsRecordParked, parked);
    sourceMetrics.parked(record.headers.ce_source.replace('/sources/', ''));
    this.log.error(
      { changeId: record.headers.ce_id, bytes: record.payload.length, reason: 'record_too_large' },
      'change.parked',
    );
  }

  private isTooLarge({ key, payload }: ChangeRecord): boolean {
    return payload.length + Buffer.byteLength(key) > this.maxBytes;
  }
}
