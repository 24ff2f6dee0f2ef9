import { outsideTransactions } from '@crossdock/identifiers';
import type { Lsn } from '../replication/lsn.js';
import type { LogicalMessage } from '../replication/messages/logical-message.js';
import type { LogicalMessageHead } from '../replication/messages/message-head.js';
import { postgresMicros } from '../replication/postgres-time.js';
import { quoted } from '../values/json-text.js';
import { annotationsPrefix, readAnnotations, tooLargeAnnotations } from './annotations.js';
import {
  capturedTransaction,
  headersOf,
  type CapturedSource,
  type CapturedTransaction,
} from './captured-transaction.js';
import { isTooLarge, type LogRecord, type MessageRecord } from './log-record.js';
import { parkedParts, type Parking } from './parked-record.js';

export interface MessageRecordsOptions extends CapturedSource {
  headerSource: string;
  /** Logical messages of this prefix are an outbox. */
  messagePrefix?: string | undefined;
  /** Instant in RFC 3339. */
  now: () => string;
}

/** Logical messages: those of the outbox become records, and annotations hold for what comes behind them in their transaction. */
export class MessageRecords {
  constructor(private readonly options: MessageRecordsOptions) {}

  takes(prefix: string): boolean {
    return prefix === this.options.messagePrefix || prefix === annotationsPrefix;
  }

  /**
   * A message that is taken. One that is not transactional is one by itself and stands where it was emitted.
   *
   * @param transaction of a transactional one
   */
  read(message: LogicalMessage, transaction: CapturedTransaction | null, index: number): LogRecord[] {
    const of = transaction ?? this.alone(message.lsn);
    const { prefix, content } = message;
    if (prefix !== this.options.messagePrefix) return this.annotate(message, of, index);
    of.totals.messages += 1;
    if (typeof content === 'string') return [this.record(of, index, prefix, content)];
    of.totals.parked += 1;
    // JSON holds text alone: what is no text is parked as it is.
    const what = { content: 'message', reason: 'content_not_utf8', bytes: content.length } as const;
    return parkedParts(this.parking(of, index, prefix, what), content);
  }

  /** One that is taken and of which only the beginning is read, as it is parked from its bytes. */
  large(
    { prefix, lsn }: LogicalMessageHead,
    bytes: number,
    transaction: CapturedTransaction | null,
    index: number,
  ): Parking {
    const of = transaction ?? this.alone(lsn);
    if (prefix === this.options.messagePrefix) {
      of.totals.messages += 1;
      of.totals.parked += 1;
      const what = { content: 'pgoutput', reason: 'record_too_large', bytes } as const;
      return this.parking(of, index, prefix, what);
    }
    of.annotations = '';
    const { problem } = tooLargeAnnotations;
    const what = { content: 'pgoutput', reason: 'annotations_invalid', detail: problem, bytes } as const;
    return this.parking(of, index, prefix, what);
  }

  private annotate(message: LogicalMessage, transaction: CapturedTransaction, index: number): LogRecord[] {
    const { json, problem } = readAnnotations(message);
    transaction.annotations = json === null ? '' : `,"annotations":${json}`;
    if (problem === undefined) return [];
    const content = Buffer.from(message.content);
    const what = { content: 'message', reason: 'annotations_invalid', bytes: content.length } as const;
    const parking = this.parking(transaction, index, message.prefix, { ...what, detail: problem });
    return parkedParts(parking, content);
  }

  private record(
    transaction: CapturedTransaction,
    index: number,
    prefix: string,
    content: string,
  ): MessageRecord {
    const { lead, middle, annotations, totals } = transaction;
    const id = idOf(transaction, index);
    const json =
      `{"changeId":"${id}${lead}${index}${middle}${this.options.now()}",` +
      `"prefix":${quoted(prefix)},"content":${quoted(content)}${annotations}}`;
    const record: MessageRecord = {
      kind: 'message',
      key: this.key(prefix),
      headers: this.headers(id, transaction, index),
      alike: transaction,
      payload: json,
    };
    if (isTooLarge(record)) totals.parked += 1;
    return record;
  }

  private parking(
    transaction: CapturedTransaction,
    index: number,
    prefix: string,
    { detail, ...what }: Pick<Parking, 'content' | 'reason' | 'detail' | 'bytes'>,
  ): Parking {
    const id = idOf(transaction, index);
    return {
      kind: 'message',
      key: this.key(prefix),
      headers: this.headers(id, transaction, index),
      commitLsn: transaction.commitLsn,
      parkedAt: this.options.now(),
      ...what,
      ...(detail === undefined ? {} : { detail: `${id}: ${detail}` }),
    };
  }

  private headers(id: string, transaction: CapturedTransaction, index: number): MessageRecord['headers'] {
    const type = 'crossdock.message-captured.v1';
    return headersOf(this.options.headerSource, id, type, transaction, index);
  }

  private key(prefix: string): string {
    return `${this.options.sourceId}/${prefix}`;
  }

  /** The log does not tell when a message outside of transactions was emitted; about now. */
  private alone(lsn: Lsn): CapturedTransaction {
    const committedAt = postgresMicros(Date.now());
    return capturedTransaction(this.options, { commitLsn: lsn, committedAt, xid: 0 });
  }
}

function idOf({ changeIdPrefix, transactionId }: CapturedTransaction, index: number): string {
  return `${changeIdPrefix}${transactionId === null ? outsideTransactions : index}`;
}
