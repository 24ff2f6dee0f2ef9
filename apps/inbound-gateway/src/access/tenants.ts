import { Injectable } from '@nestjs/common';
import type { TenantChanged } from '@crossdock/contracts';

/** The tenants that exist and are not suspended. */
@Injectable()
export class Tenants {
  private readonly active = new Set<string>();

  set(tenant: TenantChanged): void {
    if (tenant.status === 'active') this.active.add(tenant.id);
    else this.active.delete(tenant.id);
  }

  delete(id: string): void {
    this.active.delete(id);
  }

  isActive(id: string): boolean {
    return this.active.has(id);
  }
}
