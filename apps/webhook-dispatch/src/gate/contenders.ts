import { Roster } from '@crossdock/lists';
import type { Lane } from './lane.js';
import type { Tenant } from './tenants.js';

/**
 * Lanes with somebody waiting who could start, were it not for what others have under way. Tenants are served in turn, one start each, and the
 * endpoints of a tenant in turn: round robin on two levels (Nagle, RFC 970, section 5), as every start costs the same, one slot. So
 * the number of endpoints or deliveries with which a tenant waits gets it no more.
 */
export class Contenders {
  private readonly tenants = new Roster<Tenant>();
  size = 0;

  /** Whose turn it is. */
  get next(): Lane | undefined {
    return this.tenants.first?.contending.first;
  }

  /** It is the last of its tenant, unless it contends already. */
  enter(lane: Lane): void {
    const { tenant } = lane;
    if (lane.contends || !tenant) return;
    lane.contends = tenant.contending.enter(lane);
    tenant.turn ??= this.tenants.enter(tenant);
    this.size++;
  }

  leave(lane: Lane): void {
    const { tenant, contends } = lane;
    if (!contends || !tenant) return;
    tenant.contending.leave(contends);
    lane.contends = undefined;
    this.size--;
    if (tenant.contending.size > 0 || !tenant.turn) return;
    this.tenants.leave(tenant.turn);
    tenant.turn = undefined;
  }

  /** It has its turn now, and its tenant. */
  pass({ tenant, contends }: Lane): void {
    if (!contends || !tenant?.turn) return;
    tenant.contending.moveToEnd(contends);
    this.tenants.moveToEnd(tenant.turn);
  }
}
