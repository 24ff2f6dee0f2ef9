import { operations } from '@crossdock/contracts';
import { BrokenRecord, RecordPack, type Publisher, type PublishOptions } from '@crossdock/kafka';
import type { Logger } from '@crossdock/service-host';
import { sourceMetrics } from '../metrics.js';
import { ownHeaders } from './captured-transaction.js';
import {
  isTooLarge,
  type ChangeRecord,
  type DescriptionRecord,
  type LogRecord,
  type MessageRecord,
  type ParkedRecord,
  type TransactionRecord,
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
   * In order within each topic, shapes before everything else and transactions in numbers behind it. Fulfilled when all replicas in sync have every record. May be called again.
   *
   * @throws the `TransientFault` `publish_withdrawn` when they may not be written any more
   */
  publish(mayGo: () => boolean): Promise<void>;
  /** For the next records, when it is published. */
  clear(): void;
}

type PackedRecord = ChangeRecord | MessageRecord | TransactionRecord;

/** Each record becomes bytes at once; what its topic cannot take goes to the parked records, in parts. */
export class PackedBatch implements LogBatch {
  private readonly descriptions: DescriptionRecord[] = [];
  private readonly rows = new RecordPack(operations.cdcIngestionSendsRowChanged, ownHeaders);
  private readonly messages = new RecordPack(operations.cdcIngestionSendsMessageCaptured, ownHeaders);
  private readonly transactions = new RecordPack(operations.cdcIngestionSendsTransactionCommitted);
  private readonly parked: ParkedRecord[] = [];
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
    else if (record.kind === 'parked') this.park(record);
    else if (record.kind !== 'transaction' && isTooLarge(record))
      return this.parkAll(parkedRecord(record, new Date()));
    else return this.pack(record);
    return record.payload.length;
  }

  async publish(mayGo: () => boolean): Promise<void> {
    // Whoever publishes is told, each time: nothing behind such a record may be confirmed.
    if (this.broken) throw this.broken;
    const { publisher, descriptions, rows, messages, transactions } = this;
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
      this.publishParked(options),
    ]);
    await publisher.publishPack(transactions, options);
  }

  clear(): void {
    this.descriptions.length = 0;
    this.rows.clear();
    this.messages.clear();
    this.transactions.clear();
    this.parked.length = 0;
    this.broken = null;
    this.records = 0;
    this.changes = 0;
  }

  private pack(record: PackedRecord): number {
    const into = this.packOf(record);
    const before = into.bytes;
    try {
      into.add(record);
    } catch (error) {
      if (!(error instanceof BrokenRecord)) throw error;
      this.broken ??= error;
    }
    return into.bytes - before;
  }

  private packOf({ kind }: PackedRecord): RecordPack {
    if (kind === 'change') return this.rows;
    return kind === 'message' ? this.messages : this.transactions;
  }

  private park(record: ParkedRecord): void {
    this.parked.push(record);
    // Of rows that were too large to become a change record.
    if (record.row) this.changes++;
  }

  private parkAll(parts: readonly ParkedRecord[]): number {
    this.parked.push(...parts);
    return parts[0]?.bytes ?? 0;
  }

  /** One after the other: each is copied on its way, and a row may have many parts. */
  private async publishParked(options: PublishOptions): Promise<void> {
    for (const { key, headers, payload, bytes, last } of this.parked) {
      await this.publisher.publish(
        operations.cdcIngestionSendsRecordParked,
        { key, headers, payload },
        options,
      );
      if (!last) continue;
      sourceMetrics.parked(headers.ce_source.replace('/sources/', ''));
      const { cd_change_id: changeId, cd_parts: parts, cd_reason: reason } = headers;
      this.log.error({ changeId, bytes, parts: Number(parts), reason }, 'change.parked');
    }
  }
}
