import { operations } from '@crossdock/contracts';
import { BrokenRecord, RecordPack, type Publisher, type PublishOptions } from '@crossdock/kafka';
import type { Logger } from '@crossdock/service-host';
import { sourceMetrics } from '../metrics.js';
import {
  isTooLarge,
  type ChangeRecord,
  type DescriptionRecord,
  type LogRecord,
  type MessageRecord,
} from './log-record.js';
import { parkedRecord } from './parked-record.js';

/** Records that go to the brokers together, in the order of the log. */
export interface LogBatch {
  readonly records: number;
  /** Row changes among them. */
  readonly changes: number;
  /** @returns about how many bytes it takes */
  add(record: LogRecord): number;
  /**
   * In order within each topic, shapes before everything else. Fulfilled when all replicas in sync have every record. May be called again.
   *
   * @throws the `TransientFault` `publish_withdrawn` when they may not be written any more
   */
  publish(mayGo: () => boolean): Promise<void>;
  /** For the next records, when it is published. */
  clear(): void;
}

/** Each record becomes bytes at once; what its topic cannot take goes to the parked records. */
export class PackedBatch implements LogBatch {
  private readonly descriptions: DescriptionRecord[] = [];
  private readonly rows = new RecordPack(operations.cdcIngestionSendsRowChanged);
  private readonly messages = new RecordPack(operations.cdcIngestionSendsMessageCaptured);
  private readonly tooLarge: (ChangeRecord | MessageRecord)[] = [];
  private broken: BrokenRecord | null = null;
  records = 0;
  changes = 0;

  constructor(
    private readonly publisher: Publisher,
    private readonly log: Logger,
  ) {}

  add(record: LogRecord): number {
    this.records++;
    if (record.kind === 'change') this.changes++;
    if (record.kind === 'description') this.descriptions.push(record);
    else if (isTooLarge(record)) this.tooLarge.push(record);
    else return this.pack(record);
    return record.payload.length;
  }

  async publish(mayGo: () => boolean): Promise<void> {
    // Whoever publishes is told, each time: nothing behind such a record may be confirmed.
    if (this.broken) throw this.broken;
    const { publisher, descriptions, rows, messages, tooLarge } = this;
    const options = { mayGo };
    if (descriptions.length > 0)
      await publisher.publishAll(
        operations.cdcIngestionSendsTableDescribed,
        descriptions.map(({ payload, ...rest }) => ({ ...rest, payload: Buffer.from(payload) })),
        options,
      );
    await Promise.all([
      publisher.publishPack(rows, options),
      publisher.publishPack(messages, options),
      ...tooLarge.map((record) => this.park(record, options)),
    ]);
  }

  clear(): void {
    this.descriptions.length = 0;
    this.rows.clear();
    this.messages.clear();
    this.tooLarge.length = 0;
    this.broken = null;
    this.records = 0;
    this.changes = 0;
  }

  private pack(record: ChangeRecord | MessageRecord): number {
    const into = record.kind === 'change' ? this.rows : this.messages;
    const before = into.bytes;
    try {
      into.add(record);
    } catch (error) {
      if (!(error instanceof BrokenRecord)) throw error;
      this.broken ??= error;
    }
    return into.bytes - before;
  }

  private async park(record: ChangeRecord | MessageRecord, options: PublishOptions): Promise<void> {
    const parked = parkedRecord(record, new Date());
    await this.publisher.publish(operations.cdcIngestionSendsRecordParked, parked, options);
    sourceMetrics.parked(record.headers.ce_source.replace('/sources/', ''));
    this.log.error(
      {
        changeId: record.headers.ce_id,
        bytes: Buffer.byteLength(record.payload),
        reason: 'record_too_large',
      },
      'change.parked',
    );
  }
}
