import { Roster, type Member } from '@crossdock/lists';
import type { KafkaMessage } from 'kafkajs';
import { sizeOf, type Lane } from './lane.js';

/** What may be held at once. */
export interface HoldLimits {
  readonly maxRecords: number;
  readonly maxBytes: number;
  /** Who has longer to wait is not held. */
  readonly maxMs: number;
  /** For the last so many milliseconds half of the room is kept: who is put off then may be late. */
  readonly lastMs: number;
}

/** What is asked of a lane. */
type Halting = Pick<Lane, 'halted' | 'suspended'>;

/** As it was read: decoded, it would be many times as large, and grow old. */
export interface Held<L extends Halting = Lane> {
  readonly lane: L;
  readonly message: KafkaMessage;
  /** Epoch milliseconds. */
  readonly until: number;
  /** Called when the record is done, or another's. */
  readonly done: () => void;
}

interface Place<L extends Halting> extends Held<L> {
  member?: Member<Place<L>>;
}

const lookMs = 10;

/**
 * Records that wait for the last part of their time in memory. Within one partition these fractions are in no order, so that
 * the partition cannot time them. Nothing is lost with the process: a held record is not done, and its next owner finds it due.
 */
export class HeldRecords<L extends Halting = Lane> {
  private readonly places = new Roster<Place<L>>();
  private bytes = 0;
  private looking: NodeJS.Timeout | undefined;

  /**
   * @param onDue called within some milliseconds of the instant, never before it
   * @param onSize told how many are held whenever that changes
   */
  constructor(
    private readonly limits: HoldLimits,
    private readonly onDue: (held: Held<L>) => void,
    private readonly onSize: (records: number) => void = () => undefined,
    private readonly now: () => number = Date.now,
  ) {}

  get size(): number {
    return this.places.size;
  }

  /** False when there is nothing to wait for, when it is too far away, or when there is no room to wait. */
  keep(held: Held<L>): boolean {
    const leftMs = held.until - this.now();
    if (!(leftMs > 0) || leftMs >= this.limits.maxMs) return false;
    const bytes = sizeOf(held.message);
    if (!this.hasRoom(bytes, leftMs)) return false;
    const place: Place<L> = { ...held };
    place.member = this.places.enter(place);
    this.bytes += bytes;
    this.onSize(this.size);
    this.looking ??= setInterval(() => this.look(), lookMs);
    return true;
  }

  /** Lets go of all; they are the next owners'. */
  close(): void {
    for (const place of this.places) this.release(place).done();
    this.rest();
  }

  private hasRoom(bytes: number, leftMs: number): boolean {
    const { maxRecords, maxBytes, lastMs } = this.limits;
    const share = leftMs < lastMs ? 1 : 0.5;
    return this.size < maxRecords * share && this.bytes + bytes <= maxBytes * share;
  }

  private look(): void {
    const now = this.now();
    for (const place of this.places) {
      const { lane, until } = place;
      if (lane.halted) this.release(place).done();
      // During a rebalance nothing begins.
      else if (until <= now && !lane.suspended) this.onDue(this.release(place));
    }
    if (this.size === 0) this.rest();
  }

  private release(place: Place<L>): Held<L> {
    if (place.member) this.places.leave(place.member);
    this.bytes -= sizeOf(place.message);
    this.onSize(this.size);
    return place;
  }

  private rest(): void {
    clearInterval(this.looking);
    this.looking = undefined;
  }
}
