import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { atMost, backOffMs, pauseFor } from '../back-off.js';
import type { BusLog } from '../bus-log.js';
import { requestRetry } from '../kafka-client.js';
import { crashesTotal, queuedRecords, rebalancesTotal, skippedOffsetsTotal } from '../metrics.js';
import { beforeJoining } from '../wire/before-joining.js';
import { whileFetching, type FetchReport } from '../wire/fetch-reports.js';
import type { Binding } from './binding.js';
import type { Commits } from './commits.js';
import type { Feed } from './feeds.js';
import { Lane, type Flow, type GroupHold, type LaneLimits } from './lane.js';
import { stickyAssigner, type Assignment } from './sticky-assigner.js';

/** What may wait in all lanes of a group, and the least and the most that one lane gets of it. */
const QUEUE = {
  bytes: { budget: 8 * 1_048_576, least: 256 * 1_024, most: 4 * 1_048_576 },
  records: { budget: 3_000, least: 100, most: 1_000 },
};
/** A fetch is answered within `maxWaitMs`; kafkajs repeats a failing one for seconds before it gives up. */
const OUT_OF_TOUCH_MS = 3_000;
const reopenBackOff = { firstMs: 200, maxMs: 2_000 };
/** How long a rebalance waits for what is in hand; well below the session, as no heartbeat goes out meanwhile. */
const FINISH_MS = 1_000;
const FINISH_LOOK_MS = 10;
/** Bounds of a stop while the broker is away. */
const LAST_COMMIT_MS = 1_000;
const LEAVE_MS = 1_500;

/** A topic of the group: its binding and the feed of its handler. */
export interface Subscription {
  readonly topic: string;
  readonly binding: Binding;
  readonly feed: Feed;
}

/** When the broker answers a fetch: with so many bytes, or after so long, which is also how late a resumed partition can be. */
export interface FetchPace {
  readonly minBytes: number;
  readonly maxWaitMs: number;
}

export interface GroupSetup {
  readonly groupId: string;
  readonly topicPrefix: string;
  readonly subscriptions: readonly Subscription[];
  readonly commits: Commits;
  readonly pace: FetchPace;
}

export interface FetchListeners {
  /** A fetch was answered for a partition; its records are not taken yet. */
  readonly onFetch?: (report: FetchReport) => void;
}

/**
 * One kafkajs consumer for one group, opened again whenever it ends with an error.
 *
 * kafkajs only fetches here. Each batch is put into the lanes of its partitions and the call returns at once, so that
 * heartbeats never wait for handlers; lanes pause their partitions when they are full. Nothing throws into kafkajs: it
 * would end the consumer silently for some errors and rewind to the last commit for others.
 *
 * Rebalance: kafkajs tells that one begins and what this member owns afterwards. In between no new work starts, what is in hand
 * gets a second to come to its end, and what is done is committed before the new generation is joined. Partitions that stayed go
 * on where they were, as nobody else had them in between; that does not hold when the member had been expelled, which its new
 * member id shows. Lanes of lost partitions are closed: work that is still in hand runs to its end, but counts no more, and the
 * new owner repeats it.
 */
export class GroupConsumer {
  private readonly lanes = new Map<string, Lane>();
  private readonly groupHold: GroupHold = { held: false };
  private readonly limits: LaneLimits = { maxRecords: QUEUE.records.most, maxBytes: QUEUE.bytes.most };
  private readonly stopping = new AbortController();
  private readonly byKafkaTopic: Map<string, Subscription>;
  private consumer: Consumer | null = null;
  private memberId = '';
  private assignment: Assignment = {};
  private joined = false;
  /** A rebalance was told of and not prepared for yet. */
  private rebalancing = false;
  private crashes = 0;
  private lastFetchAt = 0;

  constructor(
    private readonly kafka: Kafka,
    private readonly setup: GroupSetup,
    private readonly log: BusLog,
    private readonly listeners: FetchListeners = {},
  ) {
    this.byKafkaTopic = new Map(setup.subscriptions.map((one) => [setup.topicPrefix + one.topic, one]));
  }

  get groupId(): string {
    return this.setup.groupId;
  }

  /** In the group, in touch with the broker, and it is known where each partition continues. */
  get ready(): boolean {
    const inTouch = performance.now() - this.lastFetchAt < OUT_OF_TOUCH_MS;
    return this.joined && inTouch && [...this.lanes.values()].every((lane) => lane.isOpen);
  }

  get openLanes(): Iterable<Lane> {
    return this.lanes.values();
  }

  lane(kafkaTopic: string, partition: number): Lane | undefined {
    return this.lanes.get(laneKey(kafkaTopic, partition));
  }

  /** Opens the consumer, trying for as long as it takes. */
  async start(): Promise<void> {
    for (let attempt = 0; !this.stopping.signal.aborted; attempt++) {
      try {
        await this.open();
        if (this.stopping.signal.aborted) await this.drop();
        else this.setup.commits.start(this);
        return;
      } catch (error) {
        this.log.warn(
          { group: this.groupId, attempt, error: (error as Error).message },
          'consumer.openFailed',
        );
        await this.drop();
        await pauseFor(backOffMs(reopenBackOff, attempt), this.stopping.signal);
      }
    }
  }

  /** Starts no more work. What is in hand goes on and still counts. */
  hold(): void {
    this.stopping.abort();
    this.groupHold.held = true;
    for (const lane of this.lanes.values()) lane.halt();
  }

  /** Commits what is done and leaves the group. */
  async close(): Promise<void> {
    this.hold();
    await atMost(LAST_COMMIT_MS, this.setup.commits.stop());
    await atMost(LEAVE_MS, this.drop());
  }

  async commitOffsets(entries: Parameters<Consumer['commitOffsets']>[0]): Promise<void> {
    if (!this.consumer || !this.joined) throw new Error('not in the group');
    await this.consumer.commitOffsets(entries);
  }

  private async open(): Promise<void> {
    const consumer = this.kafka.consumer({
      groupId: this.groupId,
      allowAutoTopicCreation: false,
      // The shortest session that Kafka allows by default: the partitions of a killed process wait that long.
      sessionTimeout: 6_000,
      heartbeatInterval: 1_000,
      rebalanceTimeout: 15_000,
      minBytes: this.setup.pace.minBytes,
      maxWaitTimeInMs: this.setup.pace.maxWaitMs,
      maxBytesPerPartition: 256 * 1_024,
      maxBytes: 1_048_576,
      partitionAssigners: [stickyAssigner(() => this.assignment)],
      retry: { ...requestRetry, restartOnFailure: () => Promise.resolve(false) },
    });
    this.consumer = consumer;
    const current = () => this.consumer === consumer;
    const { GROUP_JOIN, REBALANCING, CRASH, FETCH } = consumer.events;
    consumer.on(
      GROUP_JOIN,
      ({ payload }) => current() && this.onJoined(payload.memberId, payload.memberAssignment),
    );
    consumer.on(REBALANCING, () => current() && this.onRebalancing());
    consumer.on(CRASH, ({ payload }) => current() && this.onCrash(payload.error));
    consumer.on(FETCH, () => {
      if (current()) this.lastFetchAt = performance.now();
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.byKafkaTopic.keys()], fromBeginning: true });
    const onAnswer = (report: FetchReport) => {
      if (current()) this.onAnswer(report);
    };
    const onJoin = async () => {
      if (current() && this.rebalancing) await this.drain();
    };
    await beforeJoining(onJoin, () =>
      whileFetching(onAnswer, () =>
        consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          eachBatch: (payload) => {
            if (current()) this.onBatch(payload);
            return Promise.resolve();
          },
        }),
      ),
    );
  }

  private onAnswer(report: FetchReport): void {
    try {
      const { kafkaTopic, partition } = report;
      const lane = this.lane(kafkaTopic, partition);
      const lost = lane?.noteFetch(report);
      if (lane && lost) {
        skippedOffsetsTotal.inc({ topic: lane.place.topic }, lost.to - lost.from);
        this.log.error({ group: this.groupId, ...lane.place, ...lost }, 'records.skipped');
      }
      this.listeners.onFetch?.(report);
    } catch (error) {
      this.log.error({ group: this.groupId, error: (error as Error).message }, 'fetch.notNoted');
    }
  }

  private onBatch({ batch, resolveOffset, isStale, isRunning }: EachBatchPayload): void {
    try {
      const lane = this.lane(batch.topic, batch.partition);
      const last = batch.messages[batch.messages.length - 1];
      if (!lane?.isOpen || !last || isStale() || !isRunning() || this.stopping.signal.aborted) return;
      lane.take(batch.messages, Number(batch.lastOffset()));
      resolveOffset(last.offset);
      this.byKafkaTopic.get(batch.topic)?.feed.wake(lane);
      this.measure();
    } catch (error) {
      this.log.error(
        { group: this.groupId, topic: batch.topic, error: (error as Error).message },
        'batch.notTaken',
      );
    }
  }

  private onRebalancing(): void {
    this.groupHold.held = true;
    this.rebalancing = true;
    this.log.info({ group: this.groupId }, 'group.rebalancing');
  }

  /** Lets what is in hand come to its end, for as long as the group may wait, and commits. Also while it stops: that waits longer. */
  private async drain(): Promise<void> {
    this.rebalancing = false;
    const deadline = performance.now() + FINISH_MS;
    while (this.inHand() > 0 && performance.now() < deadline) await pause(FINISH_LOOK_MS);
    await atMost(LAST_COMMIT_MS, this.setup.commits.commitNow(this));
  }

  private inHand(): number {
    const feeds = new Set([...this.byKafkaTopic.values()].map(({ feed }) => feed));
    return [...feeds].reduce((sum, { inHand }) => sum + inHand, 0);
  }

  private onJoined(memberId: string, assignment: Assignment): void {
    rebalancesTotal.inc({ group: this.groupId });
    if (memberId !== this.memberId) this.closeLanes();
    this.memberId = memberId;
    this.assignment = assignment;
    const assigned = new Set<string>();
    const fresh: Lane[] = [];
    const partitions = Object.entries(assignment).flatMap(([topic, ids]) => ids.map((id) => ({ topic, id })));
    this.limits.maxBytes = shareOf(QUEUE.bytes, partitions.length);
    this.limits.maxRecords = shareOf(QUEUE.records, partitions.length);
    for (const { topic, id } of partitions) {
      const key = laneKey(topic, id);
      assigned.add(key);
      const known = this.lanes.get(key);
      if (known) {
        known.reposition();
        continue;
      }
      const lane = this.newLane(topic, id);
      if (!lane) continue;
      this.lanes.set(key, lane);
      fresh.push(lane);
    }
    const lost = [...this.lanes].filter(([key]) => !assigned.has(key));
    for (const [key, lane] of lost) {
      this.lanes.delete(key);
      lane.close();
    }
    this.groupHold.held = this.stopping.signal.aborted;
    this.joined = true;
    this.lastFetchAt = performance.now();
    this.log.info(
      { group: this.groupId, partitions: partitions.length, gained: fresh.length, lost: lost.length },
      'group.joined',
    );
    for (const lane of this.lanes.values()) this.wake(lane);
    void this.openFresh(fresh);
  }

  private async openFresh(fresh: Lane[]): Promise<void> {
    await this.setup.commits.open(fresh, this.stopping.signal);
    this.crashes = 0;
  }

  private newLane(kafkaTopic: string, partition: number): Lane | null {
    const subscription = this.byKafkaTopic.get(kafkaTopic);
    if (!subscription) return null;
    const place = { topic: subscription.topic, partition };
    return new Lane(
      subscription.binding,
      place,
      kafkaTopic,
      this.flowOf(kafkaTopic, partition),
      this.groupHold,
      this.limits,
    );
  }

  /** A consumer that has just ended refuses these calls; its lanes are closed in a moment. */
  private flowOf(topic: string, partition: number): Flow {
    const { consumer } = this;
    const quietly = (act: (consumer: Consumer) => void) => {
      try {
        if (consumer) act(consumer);
      } catch (error) {
        this.log.debug(
          { group: this.groupId, topic, partition, error: (error as Error).message },
          'flow.refused',
        );
      }
    };
    return {
      pause: () => quietly((one) => one.pause([{ topic, partitions: [partition] }])),
      resume: () => quietly((one) => one.resume([{ topic, partitions: [partition] }])),
      seek: (offset) => quietly((one) => one.seek({ topic, partition, offset: String(offset) })),
    };
  }

  private onCrash(error: Error): void {
    crashesTotal.inc({ group: this.groupId });
    this.log.warn({ group: this.groupId, error: `${error.name}: ${error.message}` }, 'consumer.crashed');
    void this.reopen();
  }

  private async reopen(): Promise<void> {
    this.setup.commits.remember(this.lanes.values());
    await this.drop();
    await pauseFor(backOffMs(reopenBackOff, this.crashes++), this.stopping.signal);
    await this.start();
  }

  private async drop(): Promise<void> {
    const { consumer } = this;
    this.consumer = null;
    this.joined = false;
    this.closeLanes();
    await consumer?.disconnect().catch(() => undefined);
  }

  private closeLanes(): void {
    for (const lane of this.lanes.values()) lane.close();
    this.lanes.clear();
  }

  private wake(lane: Lane): void {
    this.byKafkaTopic.get(lane.kafkaTopic)?.feed.wake(lane);
  }

  private measure(): void {
    let queued = 0;
    for (const lane of this.lanes.values()) queued += lane.size;
    queuedRecords.set({ group: this.groupId }, queued);
  }
}

function shareOf(
  { budget, least, most }: { budget: number; least: number; most: number },
  lanes: number,
): number {
  return Math.max(least, Math.min(Math.floor(budget / Math.max(lanes, 1)), most));
}

function laneKey(kafkaTopic: string, partition: number): string {
  return `${kafkaTopic}/${partition}`;
}
