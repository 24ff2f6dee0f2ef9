import { withdrawnFault } from '../errors.js';
import { Fifo } from '@crossdock/lists';
import { publishSeconds } from '../metrics.js';
import { maxBatchBytes, type EncodedRecord } from './encode.js';

/** The records of one call. Settled once: when all are acknowledged, or by the first that fails. */
export class Parcel {
  readonly done: Promise<void>;
  /** Called once, before whoever waits for it goes on. */
  whenSettled: (() => void) | undefined;
  private readonly startedAt = performance.now();
  private left = 0;
  private over = false;
  private resolve!: () => void;
  private reject!: (error: Error) => void;

  /** @param mayGo whether its records may be written still */
  constructor(private readonly mayGo?: () => boolean) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /** Nobody waits for it any more; what was not sent yet need not be. */
  get settled(): boolean {
    return this.over;
  }

  /** Somebody may withdraw it at any time. */
  get isGuarded(): boolean {
    return this.mayGo !== undefined;
  }

  /** False when its records must not be written any more, which its caller is then told. */
  goes(): boolean {
    if (!this.mayGo) return true;
    if (!this.over && !this.mayGo()) this.fail(withdrawnFault());
    return !this.over;
  }

  expect(records: number): void {
    this.left += records;
  }

  acknowledge(): void {
    if (--this.left > 0 || this.over) return;
    this.over = true;
    this.whenSettled?.();
    publishSeconds.observe((performance.now() - this.startedAt) / 1_000);
    this.resolve();
  }

  fail(error: Error): void {
    if (this.over) return;
    this.over = true;
    this.whenSettled?.();
    this.reject(error);
  }
}

export interface Queued {
  readonly record: EncodedRecord;
  readonly parcel: Parcel;
}

export interface RequestLimits {
  readonly maxRequestRecords: number;
  readonly maxRequestBytes: number;
}

/** Records waiting to be sent, in the order of the calls. */
export class ParcelQueue {
  private readonly waiting = new Fifo<Queued>();
  private held = 0;

  get size(): number {
    return this.waiting.length;
  }

  get bytes(): number {
    return this.held;
  }

  add(parcel: Parcel, records: readonly EncodedRecord[]): void {
    parcel.expect(records.length);
    for (const record of records) {
      this.waiting.push({ record, parcel });
      this.held += record.bytes;
    }
  }

  /**
   * The next request: the longest run from the front within the limits. What goes to one topic stays below the topic's
   * `max.message.bytes`, because that bounds whole batches, and all of it could fall into one partition. Packed records go alone.
   */
  take(limits: RequestLimits): Queued[] {
    const request: Queued[] = [];
    const perTopic = new Map<string, number>();
    let bytes = 0;
    while (request.length < limits.maxRequestRecords) {
      const next = this.waiting.peek();
      if (!next) break;
      const { topic, bytes: size } = next.record;
      const inTopic = (perTopic.get(topic) ?? 0) + size;
      const fits = bytes + size <= limits.maxRequestBytes && inTopic <= maxBatchBytes(topic);
      const isPacked = next.record.message.packed !== undefined;
      if (request.length > 0 && (!fits || isPacked)) break;
      this.waiting.shift();
      this.held -= size;
      if (next.parcel.settled) continue;
      request.push(next);
      bytes += size;
      perTopic.set(topic, inTopic);
      if (isPacked) break;
    }
    return request;
  }

  /** Empties the queue. */
  drain(): Queued[] {
    this.held = 0;
    return this.waiting.takeAll();
  }
}
