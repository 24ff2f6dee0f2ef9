import type { Outgoing } from '@crossdock/kafka';

/** A delivery that is asked for. */
export interface Requested {
  readonly endpointId: string;
  /** Of the event, for the receiver. */
  readonly number: number;
  /** When it was to be sent, on the clock of the machine. */
  readonly sentAtMs: number;
  /** Of the body, about. */
  readonly bytes: number;
}

interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly sealed: string;
  readonly more: object;
}

export function endpointChanged({ id, url, sealed, more }: Endpoint): Outgoing<'EndpointChanged'> {
  const changedAt = new Date().toISOString();
  return {
    key: id,
    headers: {
      ce_specversion: '1.0',
      ce_id: `cfg_endpoint-${id}-1`,
      ce_source: '/crossdock/control-plane',
      ce_type: 'crossdock.endpoint-changed.v1',
      ce_time: changedAt,
      'content-type': 'application/json',
    },
    payload: {
      id,
      version: 1,
      changedAt,
      tenantId: 'bench',
      url,
      status: 'enabled',
      signingSecrets: [sealed],
      timeoutMs: 10_000,
      maxInFlight: 64,
      ...more,
    },
  };
}

export function deliveryRequested(delivery: Requested): Outgoing<'DeliveryRequested'> {
  const { endpointId, number, sentAtMs, bytes } = delivery;
  const now = new Date().toISOString();
  const id = String(number).padStart(26, '0');
  const body = { type: 'bench.delivery', timestamp: now, data: { number, sentAtMs, note: '' } };
  const padding = Math.max(0, bytes - JSON.stringify(body).length);
  body.data.note = 'x'.repeat(padding);
  return {
    key: endpointId,
    headers: {
      ce_specversion: '1.0',
      ce_id: `evt_${id}`,
      ce_source: '/bench',
      ce_type: 'bench.delivery',
      ce_time: now,
      'content-type': 'application/json',
      cd_tenant_id: 'bench',
      cd_origin: 'application',
      cd_published_at: now,
      cd_delivery_id: `dlv_${id}`,
      cd_subscription_id: 'bench',
      cd_subscriber_tenant_id: 'bench',
      cd_endpoint_id: endpointId,
      cd_attempt: '0',
      cd_requested_at: now,
    },
    payload: Buffer.from(JSON.stringify(body)),
  };
}
