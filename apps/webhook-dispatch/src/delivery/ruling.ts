import type { EndpointChanged, TenantChanged } from '@crossdock/contracts';
import type { Stopped } from '../health/endpoint-health.js';
import { policyOf } from '../policy/policy.js';
import type { Delivery } from './delivery.js';

/** Reasons to end a delivery before an attempt. */
export type EndCause =
  | 'endpoint_unknown'
  | 'endpoint_disabled'
  | 'endpoint_gone'
  | 'tenant_suspended'
  | 'horizon_exceeded'
  | 'not_fetched'
  | 'record_too_large'
  | 'transform_failed';

/** What may be done with a delivery at this moment, as far as configuration and time say. */
export type Ruling =
  | { verdict: 'attempt'; endpoint: EndpointChanged; owner: TenantChanged | undefined }
  | { verdict: 'wait'; dueAt: number; reason: 'not_due' | 'endpoint_unknown' }
  | { verdict: 'end'; cause: EndCause; detail: string };

/** The delivery may be attempted, as this endpoint is configured. */
export type Go = Extract<Ruling, { verdict: 'attempt' }>;

/**
 * Configuration comes over its own topics and may be a moment behind a delivery that another service routed with newer
 * knowledge. So an endpoint that is not known counts as deleted only this long after the delivery was requested.
 */
export const unknownGraceMs = 30_000;

export interface Circumstances {
  endpoint: EndpointChanged | undefined;
  /** Of the endpoint's owner. */
  tenant: TenantChanged | undefined;
  /** This version of the endpoint is to get nothing any more, and the control plane has not disabled it yet. */
  stopped: Stopped | undefined;
  now: number;
}

/**
 * The horizon holds for a delivery that never had an attempt as well, from its request on: one that keeps finding no room
 * would go round for ever.
 */
export function rule(delivery: Delivery, { endpoint, tenant, stopped, now }: Circumstances): Ruling {
  const { cd_unshaped: unshaped } = delivery.headers;
  if (unshaped !== undefined) return end('transform_failed', unshaped);
  if (!endpoint) {
    return now < delivery.requestedAt + unknownGraceMs
      ? { verdict: 'wait', dueAt: now + 1_000, reason: 'endpoint_unknown' }
      : end('endpoint_unknown', 'The endpoint does not exist.');
  }
  if (tenant?.status === 'suspended')
    return end('tenant_suspended', 'The tenant of the endpoint is suspended.');
  if (endpoint.status === 'disabled') {
    const why = endpoint.disabledReason ? ` (${endpoint.disabledReason})` : '';
    return end('endpoint_disabled', `The endpoint is disabled${why}.`);
  }
  if (stopped === 'gone') return end('endpoint_gone', 'The endpoint answered 410 to another delivery.');
  if (stopped) return end('endpoint_disabled', 'The endpoint is about to be disabled by its policy.');
  const since = delivery.headSince ?? delivery.requestedAt;
  const horizonAt = delivery.horizonAt ?? since + policyOf(endpoint, tenant).retry.horizonMs;
  if (now > horizonAt) {
    const which = delivery.attemptsMade === 0 ? 'an' : 'another';
    return end('horizon_exceeded', `The horizon passed before ${which} attempt could be made.`);
  }
  if (delivery.dueAt !== undefined && now < delivery.dueAt) {
    return { verdict: 'wait', dueAt: delivery.dueAt, reason: 'not_due' };
  }
  return { verdict: 'attempt', endpoint, owner: tenant };
}

function end(cause: EndCause, detail: string): Ruling {
  return { verdict: 'end', cause, detail };
}
