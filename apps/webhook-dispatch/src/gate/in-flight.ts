import { Roster } from '@crossdock/lists';
import type { Turn } from './lane.js';

const slowMs = 100;
/** Far more than have something under way at a time. */
const tenantsKept = 10_000;

/** The requests under way, over all endpoints. */
export class InFlight {
  /** In the order in which they started. */
  private readonly running = new Roster<Turn>();
  private readonly tenants = new Map<string, number>();
  /** How many are repeats. */
  repeats = 0;

  get size(): number {
    return this.running.size;
  }

  of(tenantId: string): number {
    return this.tenants.get(tenantId) ?? 0;
  }

  enter(turn: Turn): void {
    turn.amongAll = this.running.enter(turn);
    this.countTenant(turn.lane.tenantId, 1);
    if (turn.entry.isRepeat) this.repeats++;
  }

  leave(turn: Turn): void {
    if (turn.amongAll) this.running.leave(turn.amongAll);
    this.countTenant(turn.lane.tenantId, -1);
    if (turn.entry.isRepeat) this.repeats--;
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

  /** Who has none under way any more is kept, lest it be entered anew with every request, until there are too many of them. */
  private countTenant(tenantId: string, change: 1 | -1): void {
    const count = Math.max(0, this.of(tenantId) + change);
    if (count > 0 || this.tenants.size <= tenantsKept) this.tenants.set(tenantId, count);
    else this.tenants.delete(tenantId);
  }
}
