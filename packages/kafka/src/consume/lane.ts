import type { KafkaMessage } from 'kafkajs';
import { Fifo } from '@crossdock/lists';
import { recordsTotal } from '../metrics.js';
import type { FetchReport } from '../wire/fetch-reports.js';
import { FetchedRecord } from '../wire/fetched-record.js';
import type { Binding } from './binding.js';
import type { Place } from './decode.js';
import type { Run } from './finished-offsets.js';
import { OffsetTracker } from './offset-tracker.js';

/** What a lane may ask of the consumer for its partition. */
export interface Flow {
  pause(): void;
  resume(): void;
  seek(offset: number): void;
}

/** Node fires at once what is armed for longer. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Code of the protocol for an offset that the log does not have. */
const OFFSET_OUT_OF_RANGE = 1;

/**
 * Bounds of what waits in a lane: its share of what may wait in its group, which changes with the number of lanes. A fetch
 * is always taken whole, so they may be passed by one fetch.
 */
export interface LaneLimits {
  maxRecords: number;
  maxBytes: number;
}

/** What all lanes of a group stop for: a rebalance under way, or the end. */
export interface GroupHold {
  held: boolean;
}

/**
 * One assigned partition: the records fetched and not yet handed over, which offsets are done, and whether the consumer
 * fetches more. The partition is paused while the queue is full, while what is done above the low-water mark might not fit a
 * commit if more were taken, or the mark lags too far behind, and while its first record is not due.
 */
export class Lane {
  tracker = new OffsetTracker(0);
  /** The position is known, from a commit or from a record. */
  positioned = false;
  readonly since = performance.now();
  /** Version of the tracker that the group's coordinator knows. */
  committedVersion = 0;
  /** For the feeds: a batch is in hand, or the lane stands in the ring of lanes with work. */
  busy = false;
  private readonly queue = new Fifo<KafkaMessage>();
  private queuedBytes = 0;
  private opened = false;
  private waiting = false;
  private paused = false;
  private full = false;
  /** The record that was fetched and left in Kafka, as what is done with it might not have fitted a commit. */
  private leftAt: number | null = null;
  private timer: NodeJS.Timeout | undefined;
  /** Where the log was asked for an offset that it does not have. */
  private outOfRangeAt: number | null = null;
  private readonly halting = new AbortController();
  private gone = false;

  constructor(
    readonly binding: Binding,
    readonly place: Place,
    readonly kafkaTopic: string,
    private readonly flow: Flow,
    private readonly groupHold: GroupHold,
    private readonly limits: Readonly<LaneLimits>,
  ) {
    this.refreshFlow();
  }

  /** Starts the lane from a committed offset, or from wherever the topic begins. */
  open(committed: number | null, finished: readonly Run[]): void {
    if (committed !== null) {
      this.tracker = new OffsetTracker(committed, finished);
      this.positioned = true;
      this.flow.seek(committed);
    }
    this.opened = true;
    this.refreshFlow();
  }

  get partition(): number {
    return this.place.partition;
  }

  get isOpen(): boolean {
    return this.opened && !this.gone;
  }

  /** Work may start. */
  get ready(): boolean {
    return this.opened && !this.gone && !this.suspended && !this.waiting && !this.halted;
  }

  /** The partition went to another member; whatever is still in hand no longer counts. */
  get closed(): boolean {
    return this.gone;
  }

  /** A rebalance is under way, or the end: nothing new begins. */
  get suspended(): boolean {
    return this.groupHold.held;
  }

  /** No repetition starts any more. */
  get halted(): boolean {
    return this.halting.signal.aborted;
  }

  get haltSignal(): AbortSignal {
    return this.halting.signal;
  }

  get size(): number {
    return this.queue.length;
  }

  get isPaused(): boolean {
    return this.paused;
  }

  get dirty(): boolean {
    return this.positioned && this.tracker.version !== this.committedVersion;
  }

  /** @param end offset of the last entry of the fetched batch, which may be none that a reader sees */
  take(messages: readonly KafkaMessage[], end: number): void {
    const first = messages[0];
    if (first && this.positioned && Number(first.offset) < this.tracker.position) this.restart();
    this.positioned = true;
    this.leftAt = null;
    let skipped = 0;
    for (const message of messages) {
      const offset = Number(message.offset);
      if (!this.tracker.admits(offset)) {
        this.leaveFrom(offset);
        break;
      }
      if (!this.tracker.take(offset)) {
        skipped++;
        continue;
      }
      this.queue.push(this.asKept(message));
      this.queuedBytes += sizeOf(message);
    }
    if (this.leftAt === null) this.tracker.skipTo(end + 1);
    if (skipped > 0) recordsTotal.inc({ operation: this.binding.operation.id, result: 'skipped' }, skipped);
    this.refreshFlow();
  }

  /**
   * Notes the answer to a fetch. What the log had deleted before this group came to it is returned once, from and up to
   * but without; gaps that transaction markers and compaction leave are not that, as the log still covers them.
   */
  noteFetch({ errorCode, fetchOffset, logStart }: FetchReport): { from: number; to: number } | null {
    if (errorCode === OFFSET_OUT_OF_RANGE) this.outOfRangeAt ??= fetchOffset;
    if (errorCode !== 0 || this.outOfRangeAt === null || !this.isOpen) return null;
    const from = this.outOfRangeAt;
    this.outOfRangeAt = null;
    // Otherwise the log was cut at its end, or made anew.
    if (logStart <= from) return null;
    this.tracker.skipTo(logStart);
    return { from, to: logStart };
  }

  peek(): KafkaMessage | undefined {
    return this.queue.peek();
  }

  shift(): KafkaMessage {
    const message = this.queue.shift()!;
    this.queuedBytes -= sizeOf(message);
    if (this.full) this.refreshFlow();
    return message;
  }

  shiftMany(most: number): KafkaMessage[] {
    const messages: KafkaMessage[] = [];
    while (messages.length < most && this.size > 0) messages.push(this.shift());
    return messages;
  }

  finish(message: KafkaMessage): void {
    this.tracker.finish(Number(message.offset));
    if (this.full) this.refreshFlow();
  }

  /** Lets go of what is queued and stops fetching: the first record waits in Kafka, not here. */
  putBack(): void {
    const first = this.peek();
    this.waiting = true;
    if (first) {
      const offset = Number(first.offset);
      this.clear();
      this.tracker.rewindTo(offset);
      this.flow.seek(offset);
    }
    this.refreshFlow();
  }

  /** Ends the waiting that `putBack` began. */
  fetchAgain(): void {
    this.waiting = false;
    this.refreshFlow();
  }

  /** After a rebalance that left the partition here: the consumer has forgotten how far it had fetched. */
  reposition(): void {
    if (this.opened && this.positioned) this.flow.seek(this.tracker.position);
  }

  /** The one timer of the partition; arming it again replaces it. */
  after(waitMs: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, Math.min(Math.ceil(waitMs), MAX_TIMER_MS));
  }

  halt(): void {
    this.halting.abort();
    clearTimeout(this.timer);
  }

  close(): void {
    this.gone = true;
    this.halt();
    this.clear();
  }

  /** It and those behind it are fetched again when there is room. */
  private leaveFrom(offset: number): void {
    this.leftAt = offset;
    this.full = true;
    this.flow.seek(offset);
  }

  /** Records that wait for their time would keep alive all that came with them, of other partitions too. */
  private asKept(message: KafkaMessage): KafkaMessage {
    const waits = this.binding.options.mode === 'due';
    return waits && message instanceof FetchedRecord ? message.alone() : message;
  }

  private clear(): void {
    this.queue.clear();
    this.queuedBytes = 0;
    this.leftAt = null;
  }

  /** The log now begins elsewhere (truncated, or its topic was made anew): what comes is read as new. */
  private restart(): void {
    this.clear();
    this.tracker = new OffsetTracker(0);
    this.committedVersion = -1;
  }

  private refreshFlow(): void {
    const { maxRecords, maxBytes } = this.limits;
    const share = this.full ? 0.5 : 1;
    this.full =
      this.size >= maxRecords * share ||
      this.queuedBytes >= maxBytes * share ||
      this.tracker.fill >= share ||
      (this.leftAt !== null && !this.tracker.admits(this.leftAt));
    const wanted = !this.opened || this.waiting || this.full;
    if (wanted === this.paused || this.gone) return;
    this.paused = wanted;
    if (wanted) this.flow.pause();
    else this.flow.resume();
  }
}

/** Bytes that a record keeps. */
export function sizeOf(message: KafkaMessage): number {
  return message instanceof FetchedRecord ? message.sizeBytes : (message.value?.length ?? 0);
}
