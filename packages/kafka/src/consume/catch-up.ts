import type { Kafka } from 'kafkajs';
import { withAdmin } from '../kafka-admin.js';
import type { FetchReport } from '../wire/fetch-reports.js';
import type { Lane } from './lane.js';

/** A partition, and the offset that its next record would have got when the reading began. */
export interface End {
  readonly kafkaTopic: string;
  readonly partition: number;
  readonly end: number;
}

interface Open extends End {
  /** The lane whose fetch came to the end, which counts for no other: a lane that is opened anew begins again. */
  readBy: Lane | null;
}

/**
 * Tells when topics have been read, and their records handled, up to the ends they had at the start.
 *
 * Records alone cannot always tell: the last offsets may belong to transaction markers or to batches that compaction has
 * emptied, and then no record ever reaches the end. So an answer counts too that came without error for that very
 * partition, brought no record and reaches the end: because it was asked from there, or by the batches it is made of.
 * An empty answer that was asked from below the end says nothing, as other partitions may have used up its size. Time
 * says nothing either: a fetch that failed, one to another broker and one without the partition are silent as well.
 */
export class CatchUp {
  readonly done: Promise<void>;
  private finish!: () => void;
  private open: Open[] | null = null;

  constructor(private readonly laneOf: (kafkaTopic: string, partition: number) => Lane | undefined) {
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
    this.beginAt(ends);
  }

  beginAt(ends: readonly End[]): void {
    this.open = ends.map((end) => ({ ...end, readBy: null }));
    this.look();
  }

  /** Records were handled. */
  look(): void {
    if (this.open === null) return;
    this.open = this.open.filter((one) => !this.isRead(one));
    if (this.open.length === 0) this.finish();
  }

  noteFetch({ kafkaTopic, partition, errorCode, records, coveredTo }: FetchReport): void {
    const one = this.open?.find((open) => open.kafkaTopic === kafkaTopic && open.partition === partition);
    if (!one) return;
    const reached = errorCode === 0 && records === 0 && coveredTo >= one.end;
    one.readBy = reached ? (this.laneOf(kafkaTopic, partition) ?? null) : null;
    if (reached) this.look();
  }

  /** The process ends; nobody waits any more. */
  giveUp(): void {
    this.finish();
  }

  private isRead({ kafkaTopic, partition, end, readBy }: Open): boolean {
    const lane = this.laneOf(kafkaTopic, partition);
    if (!lane?.isOpen) return false;
    if (lane.positioned && lane.tracker.lowWaterMark >= end) return true;
    return readBy === lane && lane.tracker.allDone;
  }
}
