import { randomId } from '@crossdock/identifiers';
import { BrokenRecord, type Outgoing, type Received } from '@crossdock/kafka';
import type { BreakerReading } from './breaker.js';

/** The record that says how an endpoint's breaker stands; without a value when it is closed. Instants are epoch milliseconds. */
export function gateChanged(
  endpoint: { readonly id: string; readonly tenantId: string },
  { state, since, until, openings, version }: BreakerReading,
): Outgoing<'GateChanged'> {
  const at = new Date(since).toISOString();
  return {
    key: endpoint.id,
    headers: {
      ce_specversion: '1.0',
      ce_id: randomId('gte'),
      ce_source: '/crossdock/webhook-dispatch',
      ce_type: 'crossdock.gate-changed.v1',
      ce_time: at,
      'content-type': 'application/json',
    },
    payload:
      state === 'closed'
        ? null
        : {
            endpointId: endpoint.id,
            tenantId: endpoint.tenantId,
            state,
            since: at,
            ...(state === 'open' ? { until: new Date(until).toISOString() } : {}),
            openings,
            ...(version === undefined ? {} : { endpointVersion: version }),
          },
  };
}

/**
 * Instants are epoch milliseconds.
 *
 * @throws BrokenRecord when an instant keeps the contract and still is none, as a leap second is
 */
export function readingOf({ headers, payload }: Received<'GateChanged'>): BreakerReading {
  if (payload === null) {
    return { state: 'closed', since: instant('ce_time', headers.ce_time), until: 0, openings: 0 };
  }
  const { state, since, until, openings, endpointVersion: version } = payload;
  return {
    state,
    since: instant('since', since),
    until: until === undefined ? 0 : instant('until', until),
    openings,
    version,
  };
}

function instant(name: string, text: string): number {
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) throw new BrokenRecord('instant_invalid', `${name} is not an instant.`);
  return parsed;
}
