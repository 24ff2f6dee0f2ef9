import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@crossdock/service-host';
import type { LaneStore } from '../storage/lane-store.js';
import type { Head, HeadEnd, Settled, Settling } from '../storage/lane-rows.js';
import type { Claim } from './claims.js';

interface Waiting extends Settling {
  readonly claim: Claim;
  readonly resolve: (settled: Settled) => void;
}

const againMs = { first: 100, most: 2_000 };

/**
 * Writes what became of heads. Those that come while a transaction runs share the next one. While the database is away they wait and
 * their lanes with them: so many at most as there are lanes in hand.
 */
export class Ends {
  private waiting: Waiting[] = [];
  private writing = false;
  private stopping = false;

  constructor(
    private readonly store: LaneStore,
    private readonly logger: Logger,
  ) {}

  /** Fulfilled when it is written, or cannot be any more: the next owner of the lane repeats what was done then. */
  write(claim: Claim, head: Head, end: HeadEnd): Promise<Settled> {
    return new Promise((resolve) => {
      this.waiting.push({ claim, epoch: claim, head, end, resolve });
      void this.writeAll();
    });
  }

  /** Gives up what the database does not take at once. */
  stop(): void {
    this.stopping = true;
  }

  private async writeAll(): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    while (this.waiting.length > 0) await this.writeThese(this.waiting.splice(0));
    this.writing = false;
  }

  private async writeThese(these: readonly Waiting[]): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      // A partition that went elsewhere may be unclaimed yet: that is worth one try.
      const valid = these.filter(({ claim }) => attempt === 0 || !claim.owned.closed);
      for (const one of these) if (!valid.includes(one)) one.resolve({ overtaken: true });
      if (valid.length === 0) return;
      try {
        const settled = await this.store.settle(valid);
        valid.forEach((one, index) => one.resolve(settled[index] ?? { overtaken: true }));
        return;
      } catch (error) {
        this.logger.warn({ err: error, attempt, lanes: valid.length }, 'lanes.not-written');
        if (this.stopping) {
          for (const one of valid) one.resolve({ overtaken: true });
          return;
        }
        await sleep(Math.min(againMs.first * 2 ** Math.min(attempt, 10), againMs.most));
      }
    }
  }
}
