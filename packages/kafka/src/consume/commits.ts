import type { Kafka } from 'kafkajs';
import { backOffMs, pauseFor } from '../back-off.js';
import type { BusLog } from '../bus-log.js';
import { withAdmin } from '../kafka-admin.js';
import { commitsTotal } from '../metrics.js';
import { decodeFinished, encodeFinished } from './finished-offsets.js';
import type { GroupConsumer } from './group-consumer.js';
import type { Lane } from './lane.js';

/** Where lanes begin, and who is told how far they are. */
export interface Commits {
  start(consumer: GroupConsumer): void;
  /** Opens lanes that were just assigned, as soon as it is known where they continue. */
  open(lanes: readonly Lane[], signal: AbortSignal): Promise<void>;
  /**
   * A rebalance is about to be joined: what is not committed at once is repeated by the next owner. What is answered only after that
   * may set back a partition that has left, and what its next owner has not committed anew is then repeated.
   */
  commitNow(consumer: GroupConsumer): Promise<void>;
  /** Called before lanes are closed by a failure of the consumer. */
  remember(lanes: Iterable<Lane>): void;
  /** Commits for the last time. */
  stop(): Promise<void>;
}

const COMMIT_EVERY_MS = 200;
const lookUpBackOff = { firstMs: 100, maxMs: 2_000 };

/** Shared groups: low-water marks in the group's coordinator, finished offsets above them in the metadata. */
export class CoordinatorCommits implements Commits {
  private timer: NodeJS.Timeout | null = null;
  private consumer: GroupConsumer | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly kafka: Kafka,
    private readonly groupId: string,
    private readonly log: BusLog,
  ) {}

  start(consumer: GroupConsumer): void {
    this.consumer = consumer;
    this.timer ??= setInterval(() => void this.commit(consumer), COMMIT_EVERY_MS);
  }

  async open(lanes: readonly Lane[], signal: AbortSignal): Promise<void> {
    const topics = [...new Set(lanes.map((lane) => lane.kafkaTopic))];
    for (let attempt = 0; lanes.some((lane) => !lane.closed) && !signal.aborted; attempt++) {
      try {
        const found = await withAdmin(this.kafka, (admin) =>
          admin.fetchOffsets({ groupId: this.groupId, topics }),
        );
        const byPlace = new Map(
          found.flatMap(({ topic, partitions }) =>
            partitions.map((one) => [`${topic}/${one.partition}`, one]),
          ),
        );
        for (const lane of lanes) {
          if (lane.closed) continue;
          const { offset = '-1', metadata = null } =
            byPlace.get(`${lane.kafkaTopic}/${lane.place.partition}`) ?? {};
          const committed = Number(offset);
          if (committed < 0) lane.open(null, []);
          else lane.open(committed, decodeFinished(committed, metadata));
        }
        return;
      } catch (error) {
        this.log.warn(
          { group: this.groupId, attempt, error: (error as Error).message },
          'offsets.lookUpFailed',
        );
        await pauseFor(backOffMs(lookUpBackOff, attempt), signal);
      }
    }
  }

  /**
   * Beside a commit that may be under way: it must be written before the request to join, after which the broker reads
   * nothing of this connection until the group is complete.
   */
  commitNow(consumer: GroupConsumer): Promise<void> {
    return this.write(consumer);
  }

  /** One commit at a time; what changes meanwhile goes with the next. */
  private async commit(consumer: GroupConsumer): Promise<void> {
    this.running ??= this.write(consumer).finally(() => (this.running = null));
    await this.running;
  }

  remember(): void {
    // The coordinator remembers.
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    if (!this.consumer) return;
    await this.running;
    await this.commit(this.consumer);
  }

  private async write(consumer: GroupConsumer): Promise<void> {
    const changed = [...consumer.openLanes].filter((lane) => lane.isOpen && lane.dirty);
    if (changed.length === 0) return;
    const versions = changed.map(({ tracker }) => tracker.version);
    try {
      await consumer.commitOffsets(
        changed.map(({ kafkaTopic, place, tracker }) => {
          const mark = tracker.lowWaterMark;
          const metadata = encodeFinished(mark, tracker.finished());
          return { topic: kafkaTopic, partition: place.partition, offset: String(mark), metadata };
        }),
      );
      changed.forEach((lane, index) => (lane.committedVersion = versions[index]!));
      commitsTotal.inc({ group: this.groupId, result: 'done' });
    } catch (error) {
      commitsTotal.inc({ group: this.groupId, result: 'failed' });
      this.log.warn({ group: this.groupId, error: (error as Error).message }, 'commit.failed');
    }
  }
}

/** Broadcast groups commit nothing: each start reads from the beginning, a failure of the consumer from where it was. */
export class NoCommits implements Commits {
  private readonly marks = new Map<string, number>();

  start(): void {
    // Nothing runs.
  }

  open(lanes: readonly Lane[]): Promise<void> {
    for (const lane of lanes)
      lane.open(this.marks.get(`${lane.kafkaTopic}/${lane.place.partition}`) ?? null, []);
    return Promise.resolve();
  }

  commitNow(): Promise<void> {
    return Promise.resolve();
  }

  remember(lanes: Iterable<Lane>): void {
    for (const lane of lanes) {
      if (lane.positioned)
        this.marks.set(`${lane.kafkaTopic}/${lane.place.partition}`, lane.tracker.lowWaterMark);
    }
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}
