import { Roster } from '@crossdock/lists';
import type { Turn } from './lane.js';

const slowMs = 100;

/** The requests under way, over all endpoints. */
export class InFlight {
  /** In the order in which they started. */
  private readonly running = new Roster<Turn>();
  /** How many are repeats. */
  repeats = 0;

  get size(): number {
    return this.running.size;
  }

  enter(turn: Turn): void {
    turn.amongAll = this.running.enter(turn);
    this.count(turn, 1);
  }

  leave(turn: Turn): void {
    if (turn.amongAll && this.running.leave(turn.amongAll)) this.count(turn, -1);
  }

  /** Those that have lasted for longer than requests usually do. */
  slow(now: number): number {
    let slow = 0;
    for (const { startedAt } of this.running) {
      if (startedAt > now - slowMs) break;
      slow++;
    }
    return slow;
  }

  private count({ lane: { tenant }, entry }: Turn, change: 1 | -1): void {
    if (tenant) tenant.running += change;
    if (entry.isRepeat) this.repeats += change;
  }
}
