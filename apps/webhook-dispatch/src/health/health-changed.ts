import type { EndpointChanged } from '@crossdock/contracts';
import type { Outgoing } from '@crossdock/kafka';
import { randomId } from '@crossdock/identifiers';
import type { HealthChange } from './endpoint-health.js';

/** The record that tells the control plane, the endpoint's next owner, and whoever subscribes, how an endpoint is doing now. */
export function healthChanged(
  endpoint: EndpointChanged,
  { state, changedAt: at, failingSince, warnedPercent, disabledReason }: HealthChange,
  reason: string | undefined,
): Outgoing<'EndpointHealthChanged'> {
  const changedAt = new Date(at).toISOString();
  const isHealthy = state === 'healthy';
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
      ...(disabledReason === undefined || disabledReason === 'gone' ? {} : { disabledReason }),
      ...(isHealthy || failingSince === undefined
        ? {}
        : { failingSince: new Date(failingSince).toISOString() }),
      ...(isHealthy || warnedPercent === undefined ? {} : { warnedPercent }),
      ...(reason === undefined ? {} : { reason }),
      changedAt,
    },
  };
}
