/**
 * Who takes too much time is left alone for a while, so that everybody else gets theirs.
 *
 * A transform that runs out of time costs a strike, one whose process had to be ended three. Three strikes in a row, and the
 * transform rests for a minute; twelve within a minute from whatever transforms of one tenant, and all of this tenant's rest. So no tenant
 * takes more than about twelve seconds of any minute, whatever it wrote. After its rest a transform has one strike left.
 */
export const restLimits = { strikes: 3, tenantStrikes: 12, restMs: 60_000 } as const;

/** Transforms come from outside, so what is kept is bounded. */
const maxKept = 5_000;

/** Whose transform it is: the tenant, and a name that changes with the transform. */
export interface Owner {
  readonly tenantId: string;
  readonly name: string;
}

interface Strikes {
  count: number;
  since: number;
  restsUntil: number;
}

export class Rests {
  private readonly transforms = new Map<string, Strikes>();
  private readonly tenants = new Map<string, Strikes>();

  /** @param clock milliseconds that only grow */
  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** True while the transform or its tenant rests. */
  rests(owner: Owner): boolean {
    const own = this.transforms.get(keyOf(owner));
    const tenant = this.tenants.get(owner.tenantId);
    return Math.max(own?.restsUntil ?? 0, tenant?.restsUntil ?? 0) > this.clock();
  }

  /** @param strikes 0 for an evaluation that ended by itself */
  settle(owner: Owner, strikes: number): void {
    const key = keyOf(owner);
    if (strikes === 0) {
      if (this.transforms.size > 0) this.transforms.delete(key);
      return;
    }
    const now = this.clock();
    const own = entry(this.transforms, key, now);
    own.count += strikes;
    if (own.count >= restLimits.strikes) {
      own.restsUntil = now + restLimits.restMs;
      own.count = restLimits.strikes - 1;
    }
    const tenant = entry(this.tenants, owner.tenantId, now);
    if (now - tenant.since >= restLimits.restMs) Object.assign(tenant, { count: 0, since: now });
    tenant.count += strikes;
    if (tenant.count >= restLimits.tenantStrikes)
      Object.assign(tenant, { count: 0, since: now, restsUntil: now + restLimits.restMs });
  }
}

function keyOf({ tenantId, name }: Owner): string {
  return `${tenantId}\0${name}`;
}

function entry(among: Map<string, Strikes>, key: string, now: number): Strikes {
  let found = among.get(key);
  if (!found) {
    if (among.size >= maxKept) among.delete(among.keys().next().value ?? '');
    found = { count: 0, since: now, restsUntil: 0 };
    among.set(key, found);
  }
  return found;
}
