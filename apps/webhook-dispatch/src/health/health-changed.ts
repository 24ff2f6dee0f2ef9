import type { EndpointChanged } from '@crossdock/contracts';
import type { Outgoing } from '@crossdock/kafka';
import { randomId } from '@crossdock/identifiers';
import type { HealthState } from './endpoint-health.js';

/** The record that tells the control plane, and whoever subscribes, how an endpoint is doing now. */
export function healthChanged(
  endpoint: EndpointChanged,
  state: HealthState,
  reason: string | undefined,
  now: number,
): Outgoing<'EndpointHealthChanged'> {
  const changedAt = new Date(now).toISOString();
  return {
    key: endpoint.id,
    headers: {
      ce_specversion: '1.0',
      ce_id: randomId('hlt'),
      ce_source: '/crossdock/webhook-dispatch',
      ce_type: 'crossdock.endpoint-health-changed.v1',
      ce_time: changedAt,
      'content-type': 'application/json',
    },
    payload: {
      endpointId: endpoint.id,
      tenantId: endpoint.tenantId,
      endpointVersion: endpoint.version,
      state,
      ...(state === 'given-up' ? { disabledReason: 'outcome_rule' } : {}),
      ...(reason === undefined ? {} : { reason }),
      changedAt,
    },
  };
}
