import { setTimeout as sleep } from 'node:timers/promises';
import { BrokenRecord } from '@crossdock/kafka';
import type { Logger } from '@crossdock/service-host';
import type { LaneStore } from '../storage/lane-store.js';
import type { Head, HeadEnd, Settled, Settling } from '../storage/lane-rows.js';
import type { Claim } from './claims.js';

interface Waiting extends Settling {
  readonly claim: Claim;
  readonly resolve: (settled: Settled) => void;
}

const againMs = { first: 100, most: 2_000 };
/** After an end that the database never takes. */
export const doubtMs = 60_000;

/**
 * Writes what became of heads. Those that come while a transaction runs share the next one. While the database is away they wait and
 * their lanes with them: so many at most as there are lanes in hand. What the database can never take is written by itself, so that the others
 * go on, and its lane waits: the delivery is brought again after a while.
 */
export class Ends {
  private waiting: Waiting[] = [];
  private writing = false;
  private stopping = false;
  private room = (): number => Infinity;

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

  /** @param room tells how many bytes bodies may have that are handed out, beside those of the heads that are given back */
  limitBy(room: () => number): void {
    this.room = room;
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
        const settled = await this.store.settle(valid, this.roomFor(valid));
        valid.forEach((one, index) => one.resolve(settled[index] ?? { overtaken: true }));
        return;
      } catch (error) {
        if (error instanceof BrokenRecord) return await this.apart(valid, error);
        this.logger.warn({ err: error, attempt, lanes: valid.length }, 'lanes.not-written');
        if (this.stopping) {
          for (const one of valid) one.resolve({ overtaken: true });
          return;
        }
        await sleep(Math.min(againMs.first * 2 ** Math.min(attempt, 10), againMs.most));
      }
    }
  }

  private roomFor(settlings: readonly Settling[]): number {
    const freed = settlings.reduce((sum, { head }) => sum + head.body.length, 0);
    return Math.min(Math.max(this.room() + freed, 0), Number.MAX_SAFE_INTEGER);
  }

  private async apart(these: readonly Waiting[], error: BrokenRecord): Promise<void> {
    const [one, ...others] = these;
    if (!one) return;
    if (others.length > 0) {
      for (const each of these) await this.writeThese([each]);
      return;
    }
    const { end, head, resolve } = one;
    const { endpointId, lane, headers } = head;
    this.logger.error({ err: error, endpointId, lane }, 'lane.failed');
    // What it has of the database, the database takes again.
    if (end.kind === 'told' || (end.kind === 'waits' && end.headers === headers))
      return resolve({ overtaken: true });
    await this.writeThese([
      {
        ...one,
        end: { kind: 'waits', headers, dueAt: Date.now() + doubtMs },
        resolve: ({ overtaken }) => resolve(overtaken ? { overtaken } : { overtaken, isPutOff: true }),
      },
    ]);
  }
}
