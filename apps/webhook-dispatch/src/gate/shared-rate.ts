import type { Slots } from './slots.js';

/** A backlog that could come back within this time at an equal part of the rate needs no more of it. */
const soonMs = 10_000;

/** How often it is decided anew how fast each backlog may come back. */
const shareOutMs = 250;

/** Whose deliveries come back one after the other. */
export interface Sharer {
  readonly slots: Slots;
}

interface Rules<S> {
  /** Whether it has still to do with the rate. */
  shares(sharer: S, now: number): boolean;
  /** How far apart its deliveries come back, given its part of the rate, and when at the soonest. */
  bounds(sharer: S, sharedMs: number, now: number): { spacingMs: number; earliest: number };
}

/**
 * A rate at which backlogs come back together. It is shared max-min fairly: who needs less than an equal part gets all it needs,
 * and the others share the rest (Bertsekas and Gallager, Data Networks, 6.5.2).
 */
export class SharedRate<S extends Sharer> {
  /** Milliseconds between two deliveries of each. */
  private readonly spacings = new Map<S, number>();
  private sharedOutAt = -Infinity;

  constructor(
    private readonly perSecond: number,
    private readonly rules: Rules<S>,
  ) {}

  /** Milliseconds between two deliveries of it, which has a part from now on. */
  spacing(sharer: S, now: number): number {
    if (now - this.sharedOutAt >= shareOutMs) this.shareOut(now);
    let sharedMs = this.spacings.get(sharer);
    if (sharedMs === undefined) {
      sharedMs = this.equalSpacing(this.spacings.size + 1);
      this.spacings.set(sharer, sharedMs);
    }
    return sharedMs;
  }

  /** @returns whether it had a part */
  leave(sharer: S): boolean {
    return this.spacings.delete(sharer);
  }

  private equalSpacing(sharers: number): number {
    return (1_000 * sharers) / this.perSecond;
  }

  private shareOut(now: number): void {
    this.sharedOutAt = now;
    for (const sharer of this.spacings.keys()) {
      if (!this.rules.shares(sharer, now)) this.spacings.delete(sharer);
    }
    const needs = [...this.spacings.keys()].map((sharer) => {
      return { sharer, perSecond: (sharer.slots.count(now) * 1_000) / soonMs };
    });
    needs.sort((one, other) => one.perSecond - other.perSecond);
    const equal = this.equalSpacing(needs.length);
    let left = this.perSecond;
    needs.forEach(({ sharer, perSecond }, index) => {
      const granted = Math.min(perSecond, left / (needs.length - index));
      left -= granted;
      // Who needs less than an equal part is not held to that: nobody knows how fast its backlog will grow.
      const sharedMs = Math.min(1_000 / granted, equal);
      this.spacings.set(sharer, sharedMs);
      sharer.slots.drawIn(now, this.rules.bounds(sharer, sharedMs, now));
    });
  }
}
