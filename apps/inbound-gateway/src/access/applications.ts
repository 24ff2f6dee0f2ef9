import { Injectable } from '@nestjs/common';
import type { ApiKeyChanged } from '@crossdock/contracts';
import { KeyRing } from '@crossdock/credentials';
import type { ApplicationCaller } from './caller.js';
import { Tenants } from './tenants.js';

/** The organisation's own applications and operators, known by their API keys. */
@Injectable()
export class Applications {
  private readonly keys = new KeyRing<ApiKeyChanged>();

  constructor(private readonly tenants: Tenants) {}

  set(key: ApiKeyChanged): void {
    this.keys.set(key);
  }

  delete(keyId: string): void {
    this.keys.delete(keyId);
  }

  /** Null for everything that is not a live key, without a difference that a stranger could see. */
  identify(presented: string | null): ApplicationCaller | null {
    const key = this.keys.verify(presented);
    if (!key || (key.tenantId !== undefined && !this.tenants.isActive(key.tenantId))) return null;
    return { origin: 'application', keyId: key.id, role: key.role, tenantId: key.tenantId };
  }
}
