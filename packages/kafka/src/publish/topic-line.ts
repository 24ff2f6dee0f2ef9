import type { Kafka, Message, RecordMetadata, RetryOptions } from 'kafkajs';
import { TransientFault } from '../errors.js';
import { murmur2Partitioner } from './murmur2-partitioner.js';
import { ProducerLine } from './producer-line.js';
import { protocolErrorOf, recordRefusals } from './protocol-error.js';

/** Stable codes of a record that was not written. */
export type TopicWriteCode =
  | 'topic_not_found'
  | 'topic_access_denied'
  | 'topic_time_refused'
  | 'record_too_large'
  | 'record_refused'
  | 'broker_unavailable'
  | 'timeout';

export class TopicWriteFailed extends Error {
  override readonly name = 'TopicWriteFailed';

  constructor(
    readonly code: TopicWriteCode,
    message: string,
  ) {
    super(message);
  }
}

/** Where a record is. */
export interface Written {
  readonly partition: number;
  readonly offset: string;
}

const codes: Readonly<Record<string, TopicWriteCode>> = {
  UNKNOWN_TOPIC_OR_PARTITION: 'topic_not_found',
  INVALID_TOPIC_EXCEPTION: 'topic_not_found',
  TOPIC_AUTHORIZATION_FAILED: 'topic_access_denied',
  CLUSTER_AUTHORIZATION_FAILED: 'topic_access_denied',
  MESSAGE_TOO_LARGE: 'record_too_large',
  RECORD_LIST_TOO_LARGE: 'record_too_large',
  INVALID_RECORD: 'record_refused',
  INVALID_TIMESTAMP: 'topic_time_refused',
};
/** A topic that is not there is not waited for: the caller has a policy for that. */
const retry: RetryOptions = {
  initialRetryTime: 50,
  maxRetryTime: 500,
  multiplier: 2,
  factor: 0.2,
  retries: 3,
};
const maxRequestRecords = 500;
const maxRequestBytes = 900_000;

interface Waiting {
  readonly message: Message;
  readonly bytes: number;
  /** The caller has its answer. */
  isOver: boolean;
  readonly settle: (outcome: Written | TopicWriteFailed) => void;
}

/**
 * One topic of the organisation. It has a producer of its own: kafkajs asks for the metadata of all topics that a producer ever wrote to
 * in one go, so one that was deleted would keep others waiting. One request is in flight at a time; what comes meanwhile goes together
 * in the next one.
 */
export class TopicLine {
  private readonly line: ProducerLine;
  private waiting: Waiting[] = [];
  private isSending = false;
  private isClosed = false;
  /** Of the records of the request that is on its way, once it goes. Chosen anew each time that kafkajs repeats it. */
  private partitions = new Map<Message, number>();
  private turn = 0;

  constructor(
    private readonly topic: string,
    kafka: Kafka,
  ) {
    this.line = new ProducerLine(kafka, () => this.partitioner(), retry);
  }

  get isIdle(): boolean {
    return !this.isSending && this.waiting.length === 0;
  }

  /** @throws TopicWriteFailed after which the record may still come to be written, where the code is `timeout` or `broker_unavailable` */
  write(message: Message, bytes: number, timeoutMs: number): Promise<Written> {
    if (this.isClosed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      const late = (): void => {
        // That it waited for brokers, or for the request before it, is no fault of the topic.
        const [code, what]: [TopicWriteCode, string] = this.partitions.has(message)
          ? ['timeout', 'acknowledged']
          : ['broker_unavailable', 'sent'];
        entry.settle(new TopicWriteFailed(code, `not ${what} within ${timeoutMs} ms`));
      };
      const timer = setTimeout(late, timeoutMs);
      const entry: Waiting = {
        message,
        bytes,
        isOver: false,
        settle: (outcome) => {
          if (entry.isOver) return;
          entry.isOver = true;
          clearTimeout(timer);
          if (outcome instanceof TopicWriteFailed) reject(outcome);
          else resolve(outcome);
        },
      };
      this.waiting.push(entry);
      if (!this.isSending) void this.sendAll();
    });
  }

  /** What is written to it from now on is refused. */
  async close(): Promise<void> {
    this.isClosed = true;
    settleAll(this.waiting.splice(0), closed());
    await this.line.close();
  }

  private async sendAll(): Promise<void> {
    this.isSending = true;
    // What is handed over in the same turn goes together.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.deliver(this.take());
    this.isSending = false;
  }

  private take(): Waiting[] {
    let count = 0;
    let bytes = 0;
    while (count < this.waiting.length && count < maxRequestRecords) {
      bytes += this.waiting[count]?.bytes ?? 0;
      if (count > 0 && bytes > maxRequestBytes) break;
      count++;
    }
    return this.waiting.splice(0, count);
  }

  /** Never rejects: the callers are told. */
  private async deliver(asked: readonly Waiting[]): Promise<void> {
    const entries = asked.filter(({ isOver }) => !isOver);
    if (entries.length === 0) return;
    // A producer that were opened now would be ended by nobody.
    if (this.isClosed) return settleAll(entries, closed());
    this.turn++;
    this.partitions = new Map();
    try {
      const messages = entries.map(({ message }) => message);
      const isWanted = (): boolean => entries.some(({ isOver }) => !isOver);
      const written = await this.line.send([{ topic: this.topic, messages }], isWanted);
      this.acknowledge(entries, written);
    } catch (error) {
      if (recordRefusals.has(protocolErrorOf(error)) && entries.length > 1) {
        const middle = entries.length >>> 1;
        await this.deliver(entries.slice(0, middle));
        return await this.deliver(entries.slice(middle));
      }
      settleAll(entries, failureOf(this.topic, error));
    }
  }

  private acknowledge(entries: readonly Waiting[], written: readonly RecordMetadata[]): void {
    const next = new Map(written.map(({ partition, baseOffset }) => [partition, BigInt(baseOffset ?? -1)]));
    for (const { message, settle } of entries) {
      const partition = this.partitions.get(message) ?? 0;
      const offset = next.get(partition) ?? -1n;
      next.set(partition, offset + 1n);
      settle({ partition, offset: String(offset) });
    }
  }

  /** As every client does by default: by key, and what has none by turns, all of a request into the same. */
  private partitioner(): ReturnType<typeof murmur2Partitioner> {
    const byKey = murmur2Partitioner();
    return (asked) => {
      const { message, partitionMetadata } = asked;
      const isKeyed = message.key !== null && message.key !== undefined;
      const partition = isKeyed ? byKey(asked) : this.turn % partitionMetadata.length;
      this.partitions.set(message, partition);
      return partition;
    };
  }
}

function failureOf(topic: string, error: unknown): TopicWriteFailed {
  const { message } = error as Error;
  const code = codes[protocolErrorOf(error)] ?? 'broker_unavailable';
  if (error instanceof TransientFault) return closed();
  return new TopicWriteFailed(code, code === 'topic_not_found' ? `There is no topic ${topic}.` : message);
}

function settleAll(entries: readonly Waiting[], failed: TopicWriteFailed): void {
  for (const { settle } of entries) settle(failed);
}

function closed(): TopicWriteFailed {
  return new TopicWriteFailed('broker_unavailable', 'the producer is closed');
}
