import { operations, type ApiKeyChanged } from '@crossdock/contracts';
import { bearer, KeyRing } from '@crossdock/credentials';
import { CompactedView } from '@crossdock/kafka';
import { Problem } from '@crossdock/service-host';
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
   * The tenant whose eyes the caller has; null for the operator.
   *
   * @throws Problem 401 without a key that is known and active, 403 with one that may not read
   */
  viewerOf(authorization: string | undefined): string | null {
    const key = this.ring.verify(bearer(authorization));
    const tenant = key?.tenantId === undefined ? undefined : this.tenants.get(key.tenantId);
    if (!key || tenant?.status === 'suspended') {
      throw new Problem({
        status: 401,
        code: 'unauthenticated',
        title: 'A valid API key is required',
        headers: { 'www-authenticate': 'Bearer' },
      });
    }
    if (key.role === 'operator') return null;
    if (key.role === 'tenant' && key.tenantId !== undefined) return key.tenantId;
    throw new Problem({
      status: 403,
      code: 'forbidden',
      title: 'This key may not read the audit',
      detail: 'Use an operator key, or the key of a tenant for its own events.',
    });
  }
}
