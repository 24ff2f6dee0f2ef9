import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Operation } from '@crossdock/contracts';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { BusLog } from '../bus-log.js';
import { decode } from '../consume/decode.js';
import { BrokenRecord, TransientFault } from '../errors.js';
import { withAdmin } from '../kafka-admin.js';
import { kafkaClient, requestRetry } from '../kafka-client.js';
import { BUS_LOG, KAFKA_SETTINGS, type KafkaSettings } from '../kafka-settings.js';
import type { Received, ReceiveOperation } from '../records.js';
import {
  extentsOf,
  onwards,
  remaining,
  wantedOf,
  type Extent,
  type Place,
  type Positions,
} from './extents.js';

/** Producers give records their time and may be apart by so much. */
const SLACK_MS = 60_000;
/** What is given to the caller at once. */
const PORTION = 100;
const HEARTBEAT_MS = 1_000;
const LOOK_AGAIN_MS = 5_000;
/** What brokers give of a partition at once; of one in which single records are wanted less. */
const BYTES_AT_ONCE = 1_048_576;
const BYTES_OF_SINGLE_RECORDS = 65_536;

export interface PastRequest<O extends ReceiveOperation> {
  readonly operation: O;
  /** Epoch milliseconds: `fromMs` included, `toMs` not. Records a minute outside may be handed over, too. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Where an earlier reading of the same span stopped; empty: at its beginning. */
  readonly positions: Positions;
  readonly signal: AbortSignal;
  /**
   * Takes some records of one partition, in their order, and where to go on after them. The next ones come when it is
   * fulfilled, however long that takes. When it throws the reading ends with that error.
   */
  readonly take: (records: Received<O['message']>[], partition: number, next: string) => Promise<void>;
}

/** What following some extents needs of a request. */
type Following<O extends ReceiveOperation> = Pick<PastRequest<O>, 'operation' | 'signal' | 'take'>;

/**
 * Reads what a topic still holds of a span of time, beside the group that works on it: with a group of its own, in which
 * nothing is committed. Where it stopped is the caller's to keep.
 *
 * What breaks the contract is passed over: the topic's consumer parked it when it came.
 */
@Injectable()
export class PastRecords {
  private readonly kafka: Kafka;

  constructor(
    @Inject(KAFKA_SETTINGS) private readonly settings: KafkaSettings,
    @Inject(BUS_LOG) private readonly log: BusLog,
  ) {
    this.kafka = kafkaClient(settings, log);
  }

  /**
   * Fulfilled when all of the span was taken, or soon after the signal.
   *
   * @throws TransientFault when the brokers are away: go on with the positions that were taken
   */
  async read<O extends ReceiveOperation>(request: PastRequest<O>): Promise<void> {
    const topic = this.settings.topicPrefix + request.operation.topics[0];
    await withFaultsNamed(async () => {
      const extents = remaining(await this.extents(topic, request), request.positions);
      if (extents.length === 0 || request.signal.aborted) return;
      await this.follow(topic, extents, request);
    });
  }

  /**
   * The record at one place; null when the topic keeps it no more, or it breaks the contract.
   *
   * @throws TransientFault when the brokers are away or do not give it before the signal
   */
  async at<O extends ReceiveOperation>(
    operation: O,
    { partition, offset }: Place,
    signal: AbortSignal,
  ): Promise<Received<O['message']> | null> {
    const topic = this.settings.topicPrefix + operation.topics[0];
    const next = BigInt(offset);
    let found: Received<O['message']> | null | undefined;
    await withFaultsNamed(async () => {
      if ((await this.endBehind(topic, { partition, offset })) === null) {
        found = null;
        return;
      }
      await this.follow(topic, [{ partition, next, end: next + 1n }], {
        operation,
        signal,
        take: async ([record]) => {
          found = record ?? null;
        },
      });
    });
    // A partition of which the record went meanwhile ends without one; so does a reading that was broken off.
    if (found === undefined && signal.aborted)
      throw new TransientFault('brokers_unavailable', 'the brokers did not give the record in time');
    return found ?? null;
  }

  /**
   * The records at some places of a topic, those of each partition in their order. What it keeps no more, or breaks the contract, is
   * not handed over. Fulfilled when all were taken, or soon after the signal.
   *
   * @throws TransientFault when the brokers are away: go on with the places behind those that were taken
   */
  async those<O extends ReceiveOperation>(places: readonly Place[], request: Following<O>): Promise<void> {
    const topic = this.settings.topicPrefix + request.operation.topics[0];
    await withFaultsNamed(async () => {
      const kept = await withAdmin(this.kafka, (admin) => admin.fetchTopicOffsets(topic));
      const extents = extentsOf(places, kept);
      if (extents.length === 0 || request.signal.aborted) return;
      await this.follow(topic, extents, request);
    });
  }

  /**
   * The records of one partition from a place on, in their order, as far as it goes now or until one is enough. The next one comes when
   * `take` is fulfilled; when it throws the reading ends with that error. Nothing where the topic keeps the place no more.
   *
   * @throws TransientFault when the brokers are away
   */
  async onwards<O extends ReceiveOperation>(
    operation: O,
    place: Place,
    signal: AbortSignal,
    take: (record: Received<O['message']>) => Promise<'more' | 'enough'>,
  ): Promise<void> {
    const topic = this.settings.topicPrefix + operation.topics[0];
    const enough = new AbortController();
    await withFaultsNamed(async () => {
      const end = await this.endBehind(topic, place);
      if (end === null) return;
      await this.follow(topic, [{ partition: place.partition, next: BigInt(place.offset), end }], {
        operation,
        signal: AbortSignal.any([signal, enough.signal]),
        take: async (records) => {
          for (const record of records) if ((await take(record)) === 'enough') return enough.abort();
        },
      });
    });
  }

  /** Where the partition of a place ends now; null when the place is not in it, or no more. */
  private async endBehind(topic: string, { partition, offset }: Place): Promise<bigint | null> {
    const kept = await withAdmin(this.kafka, (admin) => admin.fetchTopicOffsets(topic));
    const bounds = kept.find((one) => one.partition === partition);
    const there = bounds && BigInt(offset) >= BigInt(bounds.low) && BigInt(offset) < BigInt(bounds.high);
    return there ? BigInt(bounds.high) : null;
  }

  private async extents(topic: string, span: { fromMs: number; toMs: number }): Promise<Extent[]> {
    return withAdmin(this.kafka, async (admin) => {
      const [starts, ends] = await Promise.all([
        admin.fetchTopicOffsetsByTimestamp(topic, span.fromMs - SLACK_MS),
        admin.fetchTopicOffsetsByTimestamp(topic, span.toMs + SLACK_MS),
      ]);
      const endOf = new Map(ends.map(({ partition, offset }) => [partition, BigInt(offset)]));
      return starts.map(({ partition, offset }) => ({
        partition,
        next: BigInt(offset),
        end: endOf.get(partition) ?? 0n,
      }));
    });
  }

  private async follow<O extends ReceiveOperation>(
    topic: string,
    extents: readonly Extent[],
    request: Following<O>,
  ): Promise<void> {
    const groupId = `${this.settings.topicPrefix}${this.settings.service}.past.${randomUUID()}`;
    const consumer = this.kafka.consumer({
      groupId,
      allowAutoTopicCreation: false,
      sessionTimeout: 30_000,
      heartbeatInterval: HEARTBEAT_MS,
      maxBytesPerPartition: extents.some(({ only }) => only) ? BYTES_OF_SINGLE_RECORDS : BYTES_AT_ONCE,
      maxBytes: 4_194_304,
      maxWaitTimeInMs: 100,
      retry: { ...requestRetry, restartOnFailure: () => Promise.resolve(false) },
    });
    const open = new Map(extents.map((extent) => [extent.partition, { ...extent }]));
    let end: () => void = () => undefined;
    let fail: (error: Error) => void = () => undefined;
    const ended = new Promise<void>((resolve, reject) => ((end = resolve), (fail = reject)));
    ended.catch(() => undefined);
    consumer.on(consumer.events.CRASH, ({ payload }) => fail(payload.error));
    request.signal.addEventListener('abort', () => end(), { once: true });
    const lookAgain = setInterval(() => void this.closeDeleted(topic, open, () => end()), LOOK_AGAIN_MS);
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatch: (payload) =>
          this.hand(payload, open, request)
            .then((next) => {
              const { topic, partition } = payload.batch;
              if (next !== undefined) consumer.seek({ topic, partition, offset: String(next) });
              if (open.size === 0) end();
            })
            .catch((error: Error) => fail(error)),
      });
      this.begin(consumer, topic, extents, request.operation.topics[0] ?? '');
      await ended;
    } finally {
      clearInterval(lookAgain);
      await consumer.disconnect().catch(() => undefined);
      await withAdmin(this.kafka, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
    }
  }

  /** Until it has joined the consumer keeps these positions; partitions without anything are not read. */
  private begin(consumer: Consumer, topic: string, extents: readonly Extent[], name: string): void {
    for (const { partition, next } of extents) consumer.seek({ topic, partition, offset: String(next) });
    this.log.debug({ topic: name, partitions: extents.length }, 'past.read');
  }

  /** @returns where to go on, unless it is behind this batch */
  private async hand<O extends ReceiveOperation>(
    { batch, heartbeat, pause }: EachBatchPayload,
    open: Map<number, Extent>,
    request: Following<O>,
  ): Promise<bigint | undefined> {
    const extent = open.get(batch.partition);
    if (!extent) {
      pause();
      return undefined;
    }
    const alive = setInterval(() => void heartbeat().catch(() => undefined), HEARTBEAT_MS);
    try {
      const isWanted = wantedOf(extent);
      const wanted = batch.messages.filter(({ offset }) => isWanted(BigInt(offset)));
      for (let at = 0; at < wanted.length && !request.signal.aborted; at += PORTION) {
        const portion = wanted.slice(at, at + PORTION);
        const next = BigInt(portion.at(-1)?.offset ?? extent.next) + 1n;
        const place = { topic: request.operation.topics[0] ?? '', partition: batch.partition };
        const records = portion.flatMap((message) => read(request.operation, place, message));
        await request.take(records as Received<O['message']>[], batch.partition, String(next));
        extent.next = next;
      }
    } finally {
      clearInterval(alive);
    }
    if (request.signal.aborted) return undefined;
    const reached = BigInt(batch.lastOffset()) + 1n;
    const next = onwards(extent, reached);
    if (next < extent.end) return next > reached ? next : undefined;
    open.delete(batch.partition);
    pause();
    return undefined;
  }

  /** What retention deletes while it waits to be read never comes: such a partition is over. */
  private async closeDeleted(topic: string, open: Map<number, Extent>, end: () => void): Promise<void> {
    const offsets = await withAdmin(this.kafka, (admin) => admin.fetchTopicOffsets(topic)).catch(() => []);
    for (const { partition, low } of offsets) {
      const extent = open.get(partition);
      if (extent && BigInt(low) >= extent.end) open.delete(partition);
    }
    if (open.size === 0) end();
  }
}

/** @throws TransientFault where the brokers are at fault */
async function withFaultsNamed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('Kafka'))
      throw new TransientFault('brokers_unavailable', error.message, { cause: error });
    throw error;
  }
}

function read(
  operation: Operation,
  place: { topic: string; partition: number },
  message: Parameters<typeof decode>[2],
): Received[] {
  try {
    return [decode(operation, place, message)];
  } catch (error) {
    if (error instanceof BrokenRecord) return [];
    throw error;
  }
}
