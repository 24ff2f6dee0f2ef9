import { operations, type ApiKeyChanged } from '@crossdock/contracts';
import { bearer, KeyRing } from '@crossdock/credentials';
import { CompactedView } from '@crossdock/kafka';
import { keyNeeded, nothingHere } from '@crossdock/service-host';
import { Injectable } from '@nestjs/common';

/** Who may ask: the operator for everything, a tenant for what concerns it. */
@Injectable()
export class Keys {
  readonly tenants = new CompactedView(operations.auditReceivesTenantChanged);
  readonly apiKeys = new CompactedView(operations.auditReceivesApiKeyChanged);
  private readonly ring = new KeyRing<ApiKeyChanged>();

  constructor() {
    this.apiKeys.onChange((id, key) => {
      if (key) this.ring.set(key);
      else this.ring.delete(id);
    });
  }

  /**
   * The tenant whose eyes the caller has; null for the operator. A key that is missing, unknown, suspended or of a
   * suspended tenant gets one and the same 401; a known key that may not read here gets the 404 of a path that is not.
   */
  viewerOf(authorization: string | undefined): string | null {
    const key = this.ring.verify(bearer(authorization));
    if (!key || (key.tenantId !== undefined && this.tenants.get(key.tenantId)?.status !== 'active')) {
      throw keyNeeded();
    }
    if (key.role === 'operator') return null;
    if (key.role === 'tenant' && key.tenantId !== undefined) return key.tenantId;
    throw nothingHere();
  }
}
