import type {
  ICustomPartitioner,
  Kafka,
  Message,
  Producer,
  RecordMetadata,
  RetryOptions,
  TopicMessages,
} from 'kafkajs';
import { atMost } from '../back-off.js';
import { withdrawnFault } from '../errors.js';
import { requestRetry } from '../kafka-client.js';
import { quicklyGrouped } from '../wire/quick-grouping.js';
import { murmur2Partitioner } from './murmur2-partitioner.js';

const CLOSE_MS = 500;

/**
 * An idempotent kafkajs producer that is replaced after every failed send.
 *
 * kafkajs gives the sequence numbers of a failed request back and uses them for the next one. Were the next request a
 * different one, a broker that did write the first would take the second for its repetition and acknowledge it without
 * writing it: silent loss. A new producer id makes the broker compare with nothing, so at worst a record is written twice.
 */
export class ProducerLine {
  private current: Promise<Producer> | null = null;
  private first: Message | undefined;
  private mayGo: () => boolean = () => true;

  constructor(
    private readonly kafka: Kafka,
    private readonly partitionOf: ICustomPartitioner = murmur2Partitioner,
    private readonly retry: RetryOptions = requestRetry,
  ) {}

  /**
   * Fulfilled when all in-sync replicas have the records. One call at a time.
   *
   * @param mayGo asked each time that kafkajs is about to write them: it repeats a request by itself, for half a minute and more
   */
  async send(topicMessages: TopicMessages[], mayGo: () => boolean = () => true): Promise<RecordMetadata[]> {
    this.first = topicMessages[0]?.messages[0];
    this.mayGo = mayGo;
    this.current ??= this.open();
    const opening = this.current;
    try {
      const producer = await opening;
      return await producer.sendBatch({ acks: -1, topicMessages });
    } catch (error) {
      if (this.current === opening) this.current = null;
      void opening.then((producer) => producer.disconnect()).catch(() => undefined);
      throw error;
    }
  }

  /** Does not wait for a connection that is still being tried. */
  async close(): Promise<void> {
    const gone = this.current?.then((producer) => producer.disconnect()).catch(() => undefined);
    this.current = null;
    await atMost(CLOSE_MS, gone);
  }

  private async open(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: () => this.partitioner(),
      retry: this.retry,
    });
    await producer.connect();
    return producer;
  }

  /** What kafkajs asks of us anew at each of its attempts, for one record after the other. */
  private partitioner(): ReturnType<ICustomPartitioner> {
    const partitionOf = this.partitionOf();
    return (asked) => {
      if (asked.message === this.first && !this.mayGo()) throw withdrawnFault();
      return partitionOf(asked);
    };
  }
}

/** Groups messages by topic, each in the order given. */
export function byTopic(records: Iterable<{ topic: string; message: Message }>): TopicMessages[] {
  const groups = new Map<string, Message[]>();
  for (const { topic, message } of records) {
    const group = groups.get(topic);
    if (group) group.push(message);
    else groups.set(topic, [message]);
  }
  return Array.from(groups, ([topic, messages]) => ({ topic, messages: quicklyGrouped(messages) }));
}
