import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Message } from 'kafkajs';
import { atMost, backOffMs, pauseFor } from '../back-off.js';
import type { BusLog } from '../bus-log.js';
import { BrokenRecord, TransientFault } from '../errors.js';
import { kafkaClient } from '../kafka-client.js';
import { BUS_LOG, KAFKA_SETTINGS, type KafkaSettings } from '../kafka-settings.js';
import { publishedTotal, publishFailuresTotal } from '../metrics.js';
import type { Outgoing, SendOperation } from '../records.js';
import type { PreparedMessage } from '../wire/produce-request.js';
import { encode, sized, type EncodedRecord } from './encode.js';
import { Parcel, ParcelQueue, type Queued } from './parcel-queue.js';
import { byTopic, ProducerLine } from './producer-line.js';
import { protocolErrorOf, recordRefusals } from './protocol-error.js';
import { halvesOf, type RecordPack } from './record-pack.js';

export interface PublishOptions {
  /**
   * How long the caller waits, in milliseconds; by default as long as it takes. After that the call is rejected with a
   * `TransientFault` and the records may or may not come to be written.
   */
  readonly timeoutMs?: number;
  /**
   * How long the records may wait for others to go with them, in milliseconds; by default they leave at once. For records
   * that nobody waits for: fewer, larger requests cost the brokers and everybody behind them much less.
   */
  readonly gatherMs?: number;
  /**
   * Asked before every attempt to write the records, however long after the call. Once it says no, those that are not on their
   * way are not written any more, and the call is rejected with the `TransientFault` `publish_withdrawn`.
   */
  readonly mayGo?: () => boolean;
}

/** Records of one operation, to be written with those of others; see `part`. */
export interface Part {
  readonly operation: SendOperation;
  readonly outgoing: readonly Outgoing[];
}

/** Records that are of the operation's message, which `Part` itself does not say. */
export function part<O extends SendOperation>(
  operation: O,
  outgoing: readonly Outgoing<O['message']>[],
): Part {
  return { operation, outgoing: outgoing as readonly Outgoing[] };
}

/** A few hundred records keep a broker busy as well as thousands. */
const limits = { maxRequestRecords: 500, maxRequestBytes: 4 * 1_048_576 };
const MAX_QUEUED_BYTES = 16 * 1_048_576;
/** So many, or so much, do not wait for more: a larger request costs the brokers hardly less. */
const ENOUGH_RECORDS = 100;
const ENOUGH_BYTES = 128 * 1_024;
const CLOSE_TIMEOUT_MS = 3_000;

/**
 * Writes records for the whole process.
 *
 * One request is in flight at a time; records that come meanwhile go together in the next one, and when nothing is in
 * flight a record leaves at once unless its caller lets it wait for others. Calls are fulfilled when all in-sync replicas have the records. Records with the same
 * key keep the order of the calls. When the broker fails, callers wait while the request is repeated; a crash or a
 * failure may write a record twice but never drops one whose call was fulfilled.
 */
@Injectable()
export class Publisher implements OnApplicationShutdown {
  private readonly line: ProducerLine;
  private readonly queue = new ParcelQueue();
  private readonly waitingForRoom: (() => void)[] = [];
  private readonly closing = new AbortController();
  private sending = false;
  /** When the first of what is queued must leave, on the clock of `performance.now`. */
  private dueAt = Infinity;
  private gathering: NodeJS.Timeout | null = null;
  private closed = false;
  private whenIdle: () => void = () => undefined;

  constructor(
    @Inject(KAFKA_SETTINGS) private readonly settings: KafkaSettings,
    @Inject(BUS_LOG) private readonly log: BusLog,
  ) {
    this.line = new ProducerLine(kafkaClient(settings, log));
  }

  /** Writes one record. Rejects with `BrokenRecord` when it breaks the contract or is too large for its topic. */
  publish<O extends SendOperation>(
    operation: O,
    outgoing: Outgoing<O['message']>,
    options?: PublishOptions,
  ): Promise<void> {
    return this.publishAll(operation, [outgoing], options);
  }

  /** Writes records in order; none is sent when one breaks the contract. Fulfilled when all are acknowledged. */
  publishAll<O extends SendOperation>(
    operation: O,
    outgoing: readonly Outgoing<O['message']>[],
    options?: PublishOptions,
  ): Promise<void> {
    return this.publishTogether([part(operation, outgoing)], options);
  }

  /**
   * Writes records of several operations that belong together, in order: none is sent when one of them breaks the contract, whichever
   * topic it is for. Fulfilled when all are acknowledged; a crash before that may leave any of them written.
   */
  publishTogether(parts: readonly Part[], options?: PublishOptions): Promise<void> {
    for (const { operation } of parts) {
      const problem = this.problemOf(operation);
      if (problem) return Promise.reject(problem);
    }
    if (parts.every(({ outgoing }) => outgoing.length === 0)) return Promise.resolve();
    return this.enqueue(() => parts.flatMap(encodedPart), options);
  }

  /**
   * Writes packed records, in order; others with the same key that were handed over before come before them. Fulfilled when all are
   * acknowledged; until it is settled the pack stays as it is.
   */
  publishPack(pack: RecordPack, options?: PublishOptions): Promise<void> {
    const problem = this.problemOf(pack.operation);
    if (problem) return Promise.reject(problem);
    if (pack.count === 0) return Promise.resolve();
    return this.enqueue(() => [pack.encoded()], options);
  }

  /** Why a record would be refused before it is sent: it breaks the contract or is too large for its topic. Null: nothing is against it. */
  refusal<O extends SendOperation>(operation: O, outgoing: Outgoing<O['message']>): BrokenRecord | null {
    try {
      encode(operation, outgoing as Outgoing);
      return null;
    } catch (error) {
      if (error instanceof BrokenRecord) return error;
      throw error;
    }
  }

  /** Writes a record as it is, outside the rules of the contract: the way of parked records. */
  publishRaw(topic: string, message: Message): Promise<void> {
    return this.enqueue(() => [sized(topic, message)]);
  }

  /** True while callers wait for room: a door that can refuse should do so. */
  get saturated(): boolean {
    return this.queue.bytes >= MAX_QUEUED_BYTES;
  }

  /** Sends what was handed over, for a few seconds at most, and rejects the rest with `TransientFault`. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.pump();
    if (this.sending) await atMost(CLOSE_TIMEOUT_MS, new Promise<void>((idle) => (this.whenIdle = idle)));
    this.closing.abort();
    for (const enter of this.waitingForRoom.splice(0)) enter();
    for (const { parcel } of this.queue.drain()) parcel.fail(closedFault());
    await this.line.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  private problemOf({ id, service }: SendOperation): Error | null {
    if (service === this.settings.service) return null;
    return new Error(`${id} belongs to ${service}, not to ${this.settings.service}`);
  }

  private enqueue(make: () => EncodedRecord[], options?: PublishOptions): Promise<void> {
    if (this.closed) return Promise.reject(closedFault());
    const parcel = new Parcel(options?.mayGo);
    if (options?.timeoutMs !== undefined) this.expire(parcel, options.timeoutMs);
    const gatherMs = options?.gatherMs ?? 0;
    if (this.saturated || this.waitingForRoom.length > 0) {
      this.waitingForRoom.push(() => this.enter(parcel, make, gatherMs));
    } else {
      this.enter(parcel, make, gatherMs);
    }
    return parcel.done;
  }

  private enter(parcel: Parcel, make: () => EncodedRecord[], gatherMs: number): void {
    if (parcel.settled) return;
    try {
      this.queue.add(parcel, make());
    } catch (error) {
      parcel.fail(error as Error);
      return;
    }
    this.dueAt = Math.min(this.dueAt, performance.now() + gatherMs);
    this.pump();
  }

  /** Starts to send when something is due, or sees to it that this is looked at again when it will be. */
  private pump(): void {
    if (this.sending || this.queue.size === 0) return;
    if (this.gathering) clearTimeout(this.gathering);
    this.gathering = null;
    if (!this.isDue) {
      this.gathering = setTimeout(() => this.pump(), Math.max(0, this.dueAt - performance.now()));
      return;
    }
    this.sending = true;
    queueMicrotask(() => void this.sendAll());
  }

  private get isDue(): boolean {
    const { size, bytes } = this.queue;
    return this.closed || size >= ENOUGH_RECORDS || bytes >= ENOUGH_BYTES || this.dueAt <= performance.now();
  }

  private expire(parcel: Parcel, timeoutMs: number): void {
    const timer = setTimeout(() => {
      parcel.fail(new TransientFault('publish_timeout', `not acknowledged within ${timeoutMs} ms`));
    }, timeoutMs);
    parcel.whenSettled = () => clearTimeout(timer);
  }

  private async sendAll(): Promise<void> {
    try {
      while (this.queue.size > 0 && this.isDue) {
        const request = this.queue.take(limits);
        this.dueAt = this.queue.size > 0 ? 0 : Infinity;
        while (this.waitingForRoom.length > 0 && !this.saturated) this.waitingForRoom.shift()?.();
        if (request.length > 0) await this.deliver(request);
      }
    } finally {
      this.sending = false;
      this.whenIdle();
      this.pump();
    }
  }

  /** Repeats the request until it is written. Never rejects: the calls behind the request are settled instead. */
  private async deliver(asked: readonly Queued[]): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const request = asked.filter(({ parcel }) => parcel.goes());
      if (request.length === 0) return;
      const guarded = [...new Set(request.map(({ parcel }) => parcel))].filter(({ isGuarded }) => isGuarded);
      try {
        const addressed = this.addressed(request);
        await this.line.send(addressed, () => guarded.every((parcel) => parcel.goes()));
        const { length } = this.settings.topicPrefix;
        for (const { topic, messages } of addressed) {
          publishedTotal.inc({ topic: topic.slice(length) }, recordsOf(messages));
        }
        for (const { parcel } of request) parcel.acknowledge();
        return;
      } catch (error) {
        publishFailuresTotal.inc();
        if (refusesOne(error, request)) return await this.isolate(request, error as Error);
        if (this.closing.signal.aborted) {
          for (const { parcel } of request) parcel.fail(closedFault());
          return;
        }
        this.log.warn(
          { error: (error as Error).message, attempt, records: request.length },
          'publish.repeated',
        );
        await pauseFor(backOffMs({ firstMs: 100, maxMs: 2_000 }, attempt), this.closing.signal);
      }
    }
  }

  /** Finds the record that the broker refuses by halving the request; only its caller is told. */
  private async isolate(request: readonly Queued[], error: Error): Promise<void> {
    const [only, ...others] = request;
    if (!only) return;
    if (others.length > 0) {
      const middle = request.length >>> 1;
      await this.deliver(request.slice(0, middle));
      return await this.deliver(request.slice(middle));
    }
    const { record, parcel } = only;
    const halves = halvesOf(record);
    if (halves.length === 0)
      return parcel.fail(new BrokenRecord(protocolErrorOf(error).toLowerCase(), error.message));
    parcel.expect(1);
    for (const half of halves) await this.deliver([{ record: half, parcel }]);
  }

  private addressed(request: readonly Queued[]) {
    const { topicPrefix } = this.settings;
    return byTopic(
      request.map(({ record }) => ({ topic: topicPrefix + record.topic, message: record.message })),
    );
  }
}

function refusesOne(error: unknown, request: readonly Queued[]): boolean {
  const code = protocolErrorOf(error);
  if (code !== 'INVALID_TIMESTAMP') return recordRefusals.has(code);
  return request.some(({ record }) => record.message.timestamp !== undefined);
}

function encodedPart({ operation, outgoing }: Part): EncodedRecord[] {
  return outgoing.map((record) => encode(operation, record));
}

function recordsOf(messages: readonly PreparedMessage[]): number {
  return messages[0]?.packed?.count ?? messages.length;
}

function closedFault(): TransientFault {
  return new TransientFault('publisher_closed', 'the publisher is closed');
}
