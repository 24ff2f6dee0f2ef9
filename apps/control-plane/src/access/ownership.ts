import type { EntityManager } from 'typeorm';
import { invalid, unknownReference } from '../http/refusals.js';
import { Tenant } from '../storage/entities/tenant.entity.js';
import type { Caller } from './caller.js';

/**
 * The tenant that an entity shall belong to. A tenant key acts for its own tenant and need not say so; another tenant does not exist for
 * it. @throws Problem
 */
export function ownerOf(tenantId: string | null | undefined, caller: Caller): string {
  if (caller.role === 'operator') {
    if (tenantId) return tenantId;
    throw invalid({ field: '/tenantId', code: 'required', detail: 'It is required.' });
  }
  const own = caller.tenantId ?? '';
  if (tenantId && tenantId !== own) throw unknownReference('/tenantId', 'tenant', tenantId);
  return own;
}

/** Inside the transaction of a change: the tenant is there and stays. @throws Problem */
export async function requireTenant(transaction: EntityManager, tenantId: string): Promise<void> {
  if (!(await transaction.existsBy(Tenant, { id: tenantId })))
    throw unknownReference('/tenantId', 'tenant', tenantId);
}
