import { requireTenant } from '../access/ownership.js';
import { immutable, invalid } from '../http/refusals.js';
import type { Decide } from '../storage/configuration-store.js';
import type { ApiKey } from '../storage/entities/api-key.entity.js';
import type { ApiKeyBody } from './api-key.dto.js';

/** What a key shall be; the hash is for a new one. @throws Problem, here or from the decision */
export function wanted(body: ApiKeyBody, hash: string): Decide<ApiKey> {
  const { role, name, status } = body;
  const tenantId = body.tenantId ?? null;
  if (role === 'tenant' && tenantId === null)
    throw invalid({ field: '/tenantId', code: 'required', detail: 'A key of the role tenant needs it.' });
  if (role === 'operator' && tenantId !== null)
    throw invalid({ field: '/tenantId', code: 'not_allowed', detail: 'An operator acts for every tenant.' });
  return async (current, transaction) => {
    if (tenantId !== null) await requireTenant(transaction, tenantId);
    if (current !== null && current.tenantId !== tenantId) throw immutable('/tenantId');
    if (current !== null && current.role !== role) throw immutable('/role');
    return { role, tenantId, name, status, hash: current?.hash ?? hash };
  };
}
