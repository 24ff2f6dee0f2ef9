import { Injectable } from '@nestjs/common';
import { operations, topics } from '@crossdock/contracts';
import { Publisher, type PublishOptions } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { sourceMetrics } from '../metrics.js';
import type { ChangeRecord, DescriptionRecord, LogRecord, MessageRecord } from './log-record.js';
import { parkedRecord } from './parked-record.js';

/** What a record takes beside key and payload, generously. */
const envelopeBytes = 2_048;
const maxBytes =
  Number(topics.find(({ name }) => name === 'cdc.row-changed.v1')?.config['max.message.bytes'] ?? 1_048_576) -
  envelopeBytes;

/** Its topic does not take it; it is parked, cut off. */
export function isTooLarge({ key, payload }: LogRecord): boolean {
  return payload.length + Buffer.byteLength(key) > maxBytes;
}

/** Writes what the log said to its topics, and what a topic cannot take to the parked records. */
@Injectable()
export class LogPublisher {
  constructor(
    private readonly publisher: Publisher,
    private readonly log: Logger,
  ) {}

  /**
   * In order within each topic, shapes before everything else. Fulfilled when all replicas in sync have every record.
   *
   * @throws the `TransientFault` `publish_withdrawn` when they may not be written any more
   */
  async publish(records: readonly LogRecord[], mayGo: () => boolean): Promise<void> {
    const options = { mayGo };
    const descriptions: DescriptionRecord[] = [];
    const changes: ChangeRecord[] = [];
    const messages: MessageRecord[] = [];
    const tooLarge: (ChangeRecord | MessageRecord)[] = [];
    for (const record of records) {
      if (record.kind === 'description') descriptions.push(record);
      else if (isTooLarge(record)) tooLarge.push(record);
      else if (record.kind === 'change') changes.push(record);
      else messages.push(record);
    }
    const { publisher } = this;
    if (descriptions.length > 0)
      await publisher.publishAll(operations.cdcIngestionSendsTableDescribed, descriptions, options);
    await Promise.all([
      publisher.publishAll(operations.cdcIngestionSendsRowChanged, changes, options),
      ...(messages.length > 0
        ? [publisher.publishAll(operations.cdcIngestionSendsMessageCaptured, messages, options)]
        : []),
      ...tooLarge.map((record) => this.park(record, options)),
    ]);
  }

  private async park(record: ChangeRecord | MessageRecord, options: PublishOptions): Promise<void> {
    const parked = parkedRecord(record, new Date());
    await this.publisher.publish(operations.cdcIngestionSendsRecordParked, parked, options);
    sourceMetrics.parked(record.headers.ce_source.replace('/sources/', ''));
    this.log.error(
      { changeId: record.headers.ce_id, bytes: record.payload.length, reason: 'record_too_large' },
      'change.parked',
    );
  }
}
