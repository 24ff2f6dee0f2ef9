import type { DeliveryBatch } from '@crossdock/contracts';

/** What all gatherings of the process hold together. Beyond it batches leave before they are full. */
export interface GatheringLimits {
  maxRecords: number;
  maxBytes: number;
}

export const gatheringLimits: GatheringLimits = { maxRecords: 2_048, maxBytes: 16 * 1024 * 1024 };

/** Why a batch left: it had as many events, as many bytes, or waited as long as it may; there was no room; or it was over for another reason. */
export type Closing = 'events' | 'bytes' | 'time' | 'room' | 'over';

export interface Gathered {
  readonly bytes: number;
  /** Whether it is to go on waiting; not when the process stops or its record went to another owner. */
  readonly waits: boolean;
}

interface Gathering<M extends Gathered> {
  readonly members: M[];
  /** What all members are to be sent with. */
  readonly terms: object;
  bytes: number;
  readonly timer: NodeJS.Timeout;
}

/** How soon a gathering notices that a member does not wait any more. */
const lookMs = 200;
/** Brackets of an array. */
const aroundBytes = 2;
/** The comma before a member. */
const betweenBytes = 1;

/**
 * Gathers deliveries that may go together until there are enough of them. Nothing is lost with the process: a record whose delivery waits
 * here is not done.
 */
export class Gatherings<M extends Gathered> {
  private readonly open = new Map<string, Gathering<M>>();
  private sweep: NodeJS.Timeout | undefined;
  private records = 0;
  private bytes = 0;

  /** @param leave takes the members of one batch, which are at least one, in the order in which they came */
  constructor(
    private readonly limits: GatheringLimits,
    private readonly leave: (members: readonly [M, ...M[]], closing: Closing) => void,
  ) {}

  get size(): number {
    return this.records;
  }

  /**
   * @param key whose gathering: only what has the same may go together
   * @param terms what a batch is sent with; where they are others now, what waits leaves first
   */
  add(key: string, terms: object, { maxEvents, maxWaitMs, maxBytes }: DeliveryBatch, member: M): void {
    const waiting = this.open.get(key);
    if (waiting && waiting.terms !== terms) this.close(key, 'over');
    else if (waiting && waiting.bytes + betweenBytes + member.bytes > maxBytes) this.close(key, 'bytes');
    const gathering = this.open.get(key) ?? this.begin(key, terms, maxWaitMs);
    gathering.bytes += member.bytes + (gathering.members.length > 0 ? betweenBytes : 0);
    gathering.members.push(member);
    this.records++;
    this.bytes += member.bytes;
    if (gathering.members.length >= maxEvents) this.close(key, 'events');
    else if (gathering.bytes >= maxBytes) this.close(key, 'bytes');
    else if (this.records >= this.limits.maxRecords || this.bytes >= this.limits.maxBytes) {
      this.close(key, 'room');
    }
  }

  private begin(key: string, terms: object, maxWaitMs: number): Gathering<M> {
    const timer = setTimeout(() => this.close(key, 'time'), maxWaitMs);
    const gathering: Gathering<M> = { members: [], terms, bytes: aroundBytes, timer };
    this.open.set(key, gathering);
    this.sweep ??= setInterval(() => this.closeThoseOver(), lookMs).unref();
    return gathering;
  }

  private close(key: string, closing: Closing): void {
    const gathering = this.open.get(key);
    if (!gathering) return;
    this.open.delete(key);
    clearTimeout(gathering.timer);
    const [first, ...others] = gathering.members;
    if (!first) return;
    this.records -= gathering.members.length;
    for (const { bytes } of gathering.members) this.bytes -= bytes;
    if (this.open.size === 0) {
      clearInterval(this.sweep);
      this.sweep = undefined;
    }
    this.leave([first, ...others], closing);
  }

  private closeThoseOver(): void {
    for (const [key, { members }] of this.open) {
      if (members.some(({ waits }) => !waits)) this.close(key, 'over');
    }
  }
}
