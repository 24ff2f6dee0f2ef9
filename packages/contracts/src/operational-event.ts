import type { EventPublishedHeaders } from './generated/types.js';

export interface OperationalEvent {
  /** A function of what happened, so that it is the same when it is told again. */
  readonly id: string;
  readonly type: `crossdock.${string}`;
  /** Of the service that tells it. */
  readonly service: string;
  /** Whose owner is told. */
  readonly endpointId: string;
  readonly tenantId: string;
  /** When it happened, RFC 3339; it is on the bus at once. */
  readonly at: string;
}

/** The headers of an event that Crossdock itself puts on the bus, about an endpoint. */
export function operationalEventHeaders(event: OperationalEvent): EventPublishedHeaders {
  return {
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_source: `/crossdock/${event.service}`,
    ce_type: event.type,
    ce_subject: event.endpointId,
    ce_time: event.at,
    'content-type': 'application/json',
    cd_tenant_id: event.tenantId,
    cd_origin: 'crossdock',
    cd_published_at: event.at,
  };
}
