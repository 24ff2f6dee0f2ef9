import type { Admin, Consumer, IHeaders, Kafka } from 'kafkajs';
import { eventually } from './eventually.js';

export interface BusRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** Epoch milliseconds, given by the writer. */
  readonly timestamp: number;
  readonly key: string | null;
  readonly headers: Record<string, string>;
  /** Null for a tombstone. */
  readonly bytes: Buffer | null;
  /** The payload as JSON; throws where it is none. */
  json<T = Record<string, unknown>>(): T;
}

interface Reading {
  consumer: Consumer;
  records: BusRecord[];
  /** Next offset to come, per partition. */
  next: Map<number, number>;
}

/** Follows each topic that is asked for from its beginning, with a group of its own. */
export class TopicReader {
  private readonly readings = new Map<string, Promise<Reading>>();

  constructor(
    private readonly kafka: Kafka,
    private readonly admin: Admin,
    private readonly prefix: string,
  ) {}

  /** All records that the topic holds now; waits until the follower has come that far. */
  async read(topic: string): Promise<BusRecord[]> {
    const ends = await this.admin.fetchTopicOffsets(this.prefix + topic);
    if (ends.every(({ low, high }) => low === high)) return [];
    let pending = this.readings.get(topic);
    if (!pending) this.readings.set(topic, (pending = this.follow(topic)));
    const reading = await pending;
    const isThere = (): boolean =>
      ends.every(
        ({ partition, low, high }) => low === high || (reading.next.get(partition) ?? 0) >= Number(high),
      );
    // Patience is for a follower that stands still; one that gets on may have a million records before it.
    while (!isThere()) {
      const before = reading.records.length;
      const getsOn = (): boolean => isThere() || reading.records.length > before;
      await eventually(getsOn, { everyMs: 5 });
    }
    return [...reading.records];
  }

  async close(): Promise<void> {
    const all = await Promise.all(this.readings.values());
    await Promise.all(all.map(({ consumer }) => consumer.disconnect()));
  }

  private async follow(topic: string): Promise<Reading> {
    const consumer = this.kafka.consumer({
      groupId: `${this.prefix}reader.${topic}`,
      // A broker answers at once when there is something; this is how often it says that there is nothing.
      maxWaitTimeInMs: 250,
      sessionTimeout: 10_000,
      heartbeatInterval: 1_000,
    });
    const reading: Reading = { consumer, records: [], next: new Map() };
    await consumer.connect();
    await consumer.subscribe({ topic: this.prefix + topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      partitionsConsumedConcurrently: 12,
      eachBatch: async ({ batch }) => {
        // Who joins again on a busy machine begins again: nothing is committed.
        const next = reading.next.get(batch.partition) ?? 0;
        for (const message of batch.messages.filter(({ offset }) => Number(offset) >= next)) {
          const bytes = message.value;
          reading.records.push({
            topic,
            partition: batch.partition,
            offset: Number(message.offset),
            timestamp: Number(message.timestamp),
            key: message.key?.toString() ?? null,
            headers: words(message.headers),
            bytes,
            json: <T>() => JSON.parse(bytes?.toString() ?? 'null') as T,
          });
        }
        // The last offset of a batch counts markers of transactions, which are no records.
        reading.next.set(batch.partition, Math.max(next, Number(batch.lastOffset()) + 1));
      },
    });
    return reading;
  }
}

function words(headers: IHeaders = {}): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(entries);
}
