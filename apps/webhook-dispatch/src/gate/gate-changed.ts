import { randomId } from '@crossdock/identifiers';
import { BrokenRecord, type Outgoing, type Received } from '@crossdock/kafka';
import type { GateReading } from './telling.js';

/** The record that says how an endpoint's gate stands; without a value when there is nothing to say. Instants are epoch milliseconds. */
export function gateChanged(
  endpoint: { readonly id: string; readonly tenantId: string },
  { state, since, until, openings, version, limit, at = since }: GateReading,
): Outgoing<'GateChanged'> {
  return {
    key: endpoint.id,
    headers: {
      ce_specversion: '1.0',
      ce_id: randomId('gte'),
      ce_source: '/crossdock/webhook-dispatch',
      ce_type: 'crossdock.gate-changed.v1',
      ce_time: new Date(at).toISOString(),
      'content-type': 'application/json',
    },
    payload:
      state === 'closed' && limit === undefined
        ? null
        : {
            endpointId: endpoint.id,
            tenantId: endpoint.tenantId,
            state,
            since: new Date(since).toISOString(),
            ...(state === 'open' ? { until: new Date(until).toISOString() } : {}),
            openings,
            ...(limit === undefined ? {} : { limit }),
            ...(version === undefined ? {} : { endpointVersion: version }),
          },
  };
}

/**
 * Instants are epoch milliseconds.
 *
 * @throws BrokenRecord when an instant keeps the contract and still is none, as a leap second is
 */
export function readingOf({ headers, payload }: Received<'GateChanged'>): GateReading {
  const at = instant('ce_time', headers.ce_time);
  if (payload === null) return { state: 'closed', since: at, until: 0, openings: 0, at };
  const { state, since, until, openings, limit, endpointVersion: version } = payload;
  return {
    state,
    since: instant('since', since),
    until: until === undefined ? 0 : instant('until', until),
    openings,
    limit,
    version,
    at,
  };
}

function instant(name: string, text: string): number {
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) throw new BrokenRecord('instant_invalid', `${name} is not an instant.`);
  return parsed;
}
