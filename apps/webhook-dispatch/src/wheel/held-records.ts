import type { Holding } from '@crossdock/kafka';
import { Roster, type Member } from '@crossdock/lists';

/** What may be held at once. Beyond it records go round the shortest tiers instead. */
export interface HeldLimits {
  maxRecords: number;
  maxBytes: number;
  /** Who has longer to wait is not held. */
  maxMs: number;
  /** For the last so many milliseconds half of the room is kept: who is put off then may be late. */
  lastMs: number;
}

export const heldLimits: HeldLimits = {
  maxRecords: 2_048,
  maxBytes: 16 * 1024 * 1024,
  maxMs: 5_000,
  lastMs: 1_000,
};

const lookMs = 10;

interface Held {
  readonly instant: number;
  readonly bytes: number;
  readonly holding: Holding;
  readonly settle: (due: boolean) => void;
  member?: Member<Held>;
}

/**
 * The last seconds of a wait, spent in memory. A tier cannot time their fractions: within one partition these are in no
 * order, and each record would wait for those before it. And each further hop would be a record that is read and written once more.
 * Nothing is lost with the process, as a held record is not done and its next owner finds it due.
 */
export class HeldRecords {
  private readonly held = new Roster<Held>();
  private bytes = 0;
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly limits: HeldLimits,
    private readonly now: () => number = Date.now,
  ) {}

  get size(): number {
    return this.held.size;
  }

  /**
   * Fulfilled within some milliseconds of the instant, never before it: true when it has come, false when the record is the next
   * owner's. Null when it is too far away, or there is no room to wait.
   */
  until(instant: number, bytes: number, holding: Holding): Promise<boolean> | null {
    const leftMs = instant - this.now();
    if (leftMs >= this.limits.maxMs || !this.hasRoom(bytes, leftMs)) return null;
    return new Promise((settle) => {
      const held: Held = { instant, bytes, holding, settle };
      held.member = this.held.enter(held);
      this.bytes += bytes;
      this.looking ??= setInterval(() => this.look(), lookMs);
    });
  }

  private hasRoom(bytes: number, leftMs: number): boolean {
    const { maxRecords, maxBytes, lastMs } = this.limits;
    const share = leftMs < lastMs ? 1 : 0.5;
    return this.held.size < maxRecords * share && this.bytes + bytes <= maxBytes * share;
  }

  private look(): void {
    const now = this.now();
    for (const held of this.held) {
      const due = held.instant <= now;
      if (!due && !held.holding.halted) continue;
      if (held.member) this.held.leave(held.member);
      this.bytes -= held.bytes;
      held.settle(due && !held.holding.halted);
    }
    if (this.held.size > 0) return;
    clearInterval(this.looking);
    this.looking = undefined;
  }
}
