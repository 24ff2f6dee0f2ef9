import type { Shaper } from '@crossdock/event-shaping';
import type { Caller } from '../access/caller.js';
import { ownerOf, requireTenant } from '../access/ownership.js';
import { eventTypeErrors, patternErrors } from '../checks/pattern.js';
import { immutable, invalid, unknownReference } from '../http/refusals.js';
import type { Decide } from '../storage/configuration-store.js';
import { Endpoint } from '../storage/entities/endpoint.entity.js';
import type { Subscription } from '../storage/entities/subscription.entity.js';
import { transformErrors } from './transform-fields.js';
import type { SubscriptionBody } from './subscription.dto.js';

/** What a subscription shall be. @throws Problem, here or from the decision */
export async function wanted(
  body: SubscriptionBody,
  caller: Caller,
  shaper: Shaper,
): Promise<Decide<Subscription>> {
  const tenantId = ownerOf(body.tenantId, caller);
  const errors = [
    ...eventTypeErrors(body.eventTypes, '/eventTypes'),
    ...patternErrors(body.pattern, '/pattern'),
    ...(await transformErrors(body.transform, tenantId, shaper)),
  ];
  if (body.eventsFrom === 'any-tenant' && caller.role !== 'operator')
    errors.push({
      field: '/eventsFrom',
      code: 'not_allowed',
      detail: 'Only an operator may subscribe to any tenant.',
    });
  if (errors.length > 0) throw invalid(...errors);
  return async (current, transaction) => {
    await requireTenant(transaction, tenantId);
    if (current !== null && current.tenantId !== tenantId) throw immutable('/tenantId');
    if (!(await transaction.existsBy(Endpoint, { id: body.endpointId, tenantId })))
      throw unknownReference('/endpointId', 'endpoint', body.endpointId);
    return {
      tenantId,
      endpointId: body.endpointId,
      eventTypes: body.eventTypes,
      pattern: body.pattern ?? null,
      transform: (body.transform ?? null) as Subscription['transform'],
      eventsFrom: body.eventsFrom,
      status: body.status,
    };
  };
}
