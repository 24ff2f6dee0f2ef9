import type { Kafka } from 'kafkajs';
import { withAdmin } from '../kafka-admin.js';
import { MAX_WAIT_MS, type GroupConsumer } from './group-consumer.js';

interface End {
  readonly kafkaTopic: string;
  readonly partition: number;
  /** Offset that the next record would have got when the reading began. */
  readonly end: number;
}

/**
 * Tells when topics have been read, and their records handled, up to the ends they had at the start.
 *
 * Offsets alone cannot always tell: the last ones may belong to records that compaction has removed or to transaction
 * markers, and then no record ever reaches the end. So a fetch counts too: one that waited its full time and brought
 * nothing shows that nothing is left to read.
 */
export class CatchUp {
  readonly done: Promise<void>;
  private finish!: () => void;
  private ends: End[] | null = null;
  private sawRecords = true;

  constructor(private readonly consumer: () => GroupConsumer) {
    this.done = new Promise((resolve) => (this.finish = resolve));
  }

  /** Looks up the ends. Rejects when the broker does not answer. */
  async begin(kafka: Kafka, kafkaTopics: readonly string[]): Promise<void> {
    const ends: End[] = [];
    await withAdmin(kafka, async (admin) => {
      for (const kafkaTopic of kafkaTopics) {
        for (const { partition, low, high } of await admin.fetchTopicOffsets(kafkaTopic)) {
          if (Number(high) > Number(low)) ends.push({ kafkaTopic, partition, end: Number(high) });
        }
      }
    });
    this.ends = ends;
    this.look();
  }

  /** Records were handled. */
  look(): void {
    if (this.ends === null) return;
    this.ends = this.ends.filter(({ kafkaTopic, partition, end }) => {
      const lane = this.consumer().lane(kafkaTopic, partition);
      return !lane?.positioned || lane.tracker.lowWaterMark < end;
    });
    if (this.ends.length === 0) this.finish();
  }

  /** The process ends; nobody waits any more. */
  giveUp(): void {
    this.finish();
  }

  noteRecords(): void {
    this.sawRecords = true;
  }

  /** @param fetch null when one begins */
  noteFetch(fetch: { durationMs: number } | null): void {
    if (fetch === null) {
      this.sawRecords = false;
      return;
    }
    if (this.ends === null || this.sawRecords || fetch.durationMs < MAX_WAIT_MS * 0.9) return;
    const consumer = this.consumer();
    const idle = [...consumer.openLanes].every(
      (lane) => lane.isOpen && !lane.isPaused && !lane.busy && lane.size === 0,
    );
    if (consumer.ready && idle) this.finish();
  }
}
