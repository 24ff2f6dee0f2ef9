import { Roster, type Member } from '@crossdock/lists';
import type { Lane } from './lane.js';
import { Slots } from './slots.js';

/** What the endpoints of one tenant have at the gate together. */
export class Tenant {
  running = 0;
  waiting = 0;
  /** Of those that wait. */
  waitingRepeats = 0;
  /** Of which something is remembered. */
  lanes = 0;
  /** Lanes that contend for what others have, the one that had its turn longest ago first; and its own place among the tenants that do. */
  readonly contending = new Roster<Lane>();
  turn: Member<Tenant> | undefined;
  /** When those that were put off for what others have come back. */
  readonly slots = new Slots();

  constructor(readonly id: string) {}
}

/** The tenants of whose endpoints something is remembered. */
export class Tenants {
  private readonly known = new Map<string, Tenant>();
  private someone: string | undefined;
  /** There have been deliveries, or endpoints, of more than one: whoever has much to deliver may hold another up. */
  areSeveral = false;

  meet(id: string): void {
    this.someone ??= id;
    this.areSeveral ||= id !== this.someone;
  }

  /** The lane is one of the tenant's from now on: no endpoint changes its owner. */
  join(lane: Lane, id: string): void {
    let tenant = this.known.get(id);
    if (!tenant) {
      this.meet(id);
      this.known.set(id, (tenant = new Tenant(id)));
    }
    tenant.lanes++;
    lane.tenant = tenant;
  }

  /** The lane is remembered no more. */
  leave({ tenant }: Lane): void {
    if (tenant && --tenant.lanes === 0) this.known.delete(tenant.id);
  }
}
