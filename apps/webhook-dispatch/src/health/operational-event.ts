import { operationalEventHeaders, type EndpointChanged } from '@crossdock/contracts';
import { operationalEventId } from '@crossdock/identifiers';
import type { Outgoing } from '@crossdock/kafka';
import type { Attempt } from '../delivery/attempt.js';
import { reasonOf } from '../delivery/outcome.js';
import type { HealthChange } from './endpoint-health.js';

/**
 * What the owner of an endpoint is told about it, as an event on the bus: `crossdock.endpoint.failing`, `.disabled` and `.recovered`. The id
 * is a function of what happened, so that what a crash makes be told again is the same event.
 */
export function operationalEvent(
  { id: endpointId, tenantId, version }: EndpointChanged,
  change: HealthChange,
  { policy, result }: Attempt,
): Outgoing<'EventPublished'> | null {
  if (change.tells === undefined) return null;
  const type = `crossdock.endpoint.${change.tells}` as const;
  const at = iso(change.changedAt);
  const since = change.failingSince === undefined ? undefined : iso(change.failingSince);
  const about =
    change.tells === 'recovered'
      ? { failedSince: since, recoveredAt: at }
      : { failingSince: since, reason: reasonOf(result), status: statusOf(result) };
  const data = {
    endpointId,
    ...about,
    ...(change.tells === 'failing'
      ? {
          percent: change.warnedPercent,
          disabledAt: iso((change.failingSince ?? change.changedAt) + policy.disableAfterMs),
        }
      : {}),
    ...(change.tells === 'disabled' ? { disabledReason: change.disabledReason, disabledAt: at } : {}),
  };
  return {
    key: `${tenantId}:${endpointId}`,
    headers: operationalEventHeaders({
      id: operationalEventId(
        type,
        endpointId,
        String(version),
        since ?? '',
        String(change.warnedPercent ?? 0),
      ),
      type,
      service: 'webhook-dispatch',
      endpointId,
      tenantId,
      at,
    }),
    payload: Buffer.from(JSON.stringify(data)),
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function statusOf(result: Attempt['result']): number | undefined {
  return result.kind === 'answered' ? result.status : undefined;
}
