import type { Kafka } from 'kafkajs';
import { randomBytes } from 'node:crypto';
import { backOffMs, pauseFor } from '../back-off.js';
import type { BusLog } from '../bus-log.js';
import type { KafkaSettings } from '../kafka-settings.js';
import type { Binding } from './binding.js';
import { CatchUp } from './catch-up.js';
import { CoordinatorCommits, NoCommits, type Commits } from './commits.js';
import { DueFeed } from './due-feed.js';
import { BatchFeed, RecordFeed, type Feed } from './feeds.js';
import { GroupConsumer, type FetchListeners, type FetchPace } from './group-consumer.js';
import type { Handling } from './handling.js';
import type { Lane } from './lane.js';

const DEFAULT_MAX_RECORDS = 500;
const DEFAULT_CONCURRENCY = 64;
/** Records come at once, and a partition that was full or not due goes on soon. */
const prompt: FetchPace = { minBytes: 1, maxWaitMs: 100 };
/** Configuration comes at once as well; its partitions are hardly ever paused, and mostly nothing comes. */
const quiet: FetchPace = { minBytes: 1, maxWaitMs: 500 };
/**
 * What is not due for a second need not come at once, and many come together. Who waits for a partition to be fetched again waits for two
 * answers of the broker at most, which is less than it looks ahead (`DueFeed`).
 */
const unhurried: FetchPace = { minBytes: 64 * 1_024, maxWaitMs: 100 };
const GATHERED_BYTES = 256 * 1_024;

/** All consumers of a service: one per shared group, and one for its broadcast topics. */
export class BusConsumers {
  private readonly shared: GroupConsumer[];
  private readonly broadcast: GroupConsumer | null;
  private readonly broadcastTopics: string[];
  private readonly catchUp = new CatchUp((topic, partition) => this.broadcast?.lane(topic, partition));
  private readonly feeds: Feed[] = [];
  private readonly stopping = new AbortController();
  private caughtUp = false;

  constructor(
    private readonly kafka: Kafka,
    private readonly settings: KafkaSettings,
    bindings: readonly Binding[],
    private readonly handling: Handling,
    private readonly log: BusLog,
  ) {
    const broadcast = bindings.filter(({ operation }) => operation.consumption === 'broadcast');
    this.broadcastTopics = broadcast.flatMap(({ operation }) => operation.topics);
    this.broadcast = broadcast.length > 0 ? this.broadcastConsumer(broadcast) : null;
    const groups = Map.groupBy(
      bindings.filter((binding) => !broadcast.includes(binding)),
      ({ operation }) => operation.group ?? operation.service,
    );
    this.shared = [...groups].map(([group, members]) => this.sharedConsumer(group, members));
  }

  /** Fulfilled when the broadcast topics are read to their end and the shared groups are being joined. */
  async start(): Promise<void> {
    if (this.broadcast) {
      await this.findEnds();
      await this.broadcast.start();
      await this.catchUp.done;
    }
    this.caughtUp = true;
    if (this.stopping.signal.aborted) return;
    await Promise.all(this.shared.map((consumer) => consumer.start()));
  }

  /** Why the service is not ready, for a person to read. */
  hindrance(): string | null {
    if (!this.caughtUp) return 'reading configuration topics';
    const consumers = this.broadcast ? [this.broadcast, ...this.shared] : this.shared;
    const away = consumers.filter((consumer) => !consumer.ready).map(({ groupId }) => groupId);
    return away.length > 0 ? `not in group ${away.join(', ')}` : null;
  }

  /** The partitions of a topic of a shared group that are this process's, as far as it is known where they continue. */
  owned(topic: string): Lane[] {
    return this.shared
      .flatMap((consumer) => [...consumer.openLanes])
      .filter((lane) => lane.place.topic === topic && lane.isOpen);
  }

  hold(): void {
    this.stopping.abort();
    this.broadcast?.hold();
    for (const consumer of this.shared) consumer.hold();
  }

  async close(): Promise<void> {
    this.hold();
    this.catchUp.giveUp();
    await Promise.all([this.broadcast?.close(), ...this.shared.map((consumer) => consumer.close())]);
    for (const feed of this.feeds) feed.close?.();
  }

  private async findEnds(): Promise<void> {
    const { topicPrefix } = this.settings;
    for (let attempt = 0; !this.stopping.signal.aborted; attempt++) {
      try {
        await this.catchUp.begin(
          this.kafka,
          this.broadcastTopics.map((topic) => topicPrefix + topic),
        );
        return;
      } catch (error) {
        this.log.warn({ attempt, error: (error as Error).message }, 'topics.endsUnknown');
        await pauseFor(backOffMs({ firstMs: 200, maxMs: 2_000 }, attempt), this.stopping.signal);
      }
    }
  }

  /**
   * The group is new with every start. A name kept over restarts would make a restarted process wait for the session of
   * its dead predecessor; without commits and members a group leaves nothing behind.
   */
  private broadcastConsumer(bindings: readonly Binding[]): GroupConsumer {
    const { service, instance } = this.settings;
    const group = `${service}.broadcast.${instance}.${randomBytes(4).toString('hex')}`;
    return this.consumer(group, bindings, new NoCommits(), {
      onDone: () => this.catchUp.look(),
      onFetch: (report) => this.catchUp.noteFetch(report),
    });
  }

  private sharedConsumer(group: string, bindings: readonly Binding[]): GroupConsumer {
    const groupId = this.settings.topicPrefix + group;
    return this.consumer(group, bindings, new CoordinatorCommits(this.kafka, groupId, this.log), {});
  }

  private consumer(
    group: string,
    bindings: readonly Binding[],
    commits: Commits,
    listeners: Listeners,
  ): GroupConsumer {
    const { topicPrefix } = this.settings;
    const subscriptions = bindings.flatMap((binding) => {
      const feed = this.feedOf(binding, listeners.onDone);
      this.feeds.push(feed);
      return binding.operation.topics.map((topic) => ({ topic, binding, feed }));
    });
    const pace = paceOf(bindings);
    const setup = { groupId: topicPrefix + group, topicPrefix, subscriptions, commits, pace };
    return new GroupConsumer(this.kafka, setup, this.log, listeners);
  }

  private feedOf({ operation, options }: Binding, onDone?: (lane: Lane) => void): Feed {
    const concurrency = options.concurrency ?? DEFAULT_CONCURRENCY;
    if (options.mode === 'record') return new RecordFeed(this.handling, concurrency);
    if (options.mode === 'due') {
      const { dueAt = () => 0, lateFrom, hold } = options;
      return new DueFeed(this.handling, operation, concurrency, { dueAt, lateFrom, hold });
    }
    return new BatchFeed(this.handling, options.maxRecords ?? DEFAULT_MAX_RECORDS, onDone);
  }
}

function paceOf(bindings: readonly Binding[]): FetchPace {
  if (bindings.some(({ operation }) => operation.consumption === 'broadcast')) return quiet;
  if (bindings.every(({ options }) => options.mode === 'due')) return unhurried;
  const waits = bindings.map(({ options }) => options.gatherMs ?? 0);
  const maxWaitMs = Math.min(...waits);
  return maxWaitMs > 0 ? { minBytes: GATHERED_BYTES, maxWaitMs } : prompt;
}

interface Listeners extends FetchListeners {
  readonly onDone?: (lane: Lane) => void;
}
