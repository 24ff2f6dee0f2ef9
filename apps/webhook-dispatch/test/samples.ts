import { examples, type DeliveryRequestedHeaders, type EndpointChanged } from '@crossdock/contracts';
import type { Received } from '@crossdock/kafka';
import { policyOf } from '../src/policy/policy.js';
import { readDelivery, type Delivery } from '../src/delivery/delivery.js';
import type { EndedResult } from '../src/delivery/outcome.js';
import type { EndedAttempt } from '../src/delivery/settlement.js';

/** When the samples happen. */
export const instant = Date.parse('2026-11-24T09:30:00.131Z');

const example = (message: string) => examples.find((one) => one.message === message)!;
export const body = Buffer.from('{"type":"payment.settled.v1"}');

/** The endpoint of the contract's example: three delays, 10 % jitter, a horizon of three days. */
export function endpoint(overrides: Partial<EndpointChanged> = {}): EndpointChanged & { url: string } {
  return {
    ...(example('EndpointChanged').payload as EndpointChanged & { url: string }),
    ...(overrides as { url?: string }),
  };
}

export function record(headers: Partial<DeliveryRequestedHeaders> = {}): Received<'DeliveryRequested'> {
  return {
    topic: 'webhook.delivery-requested.v1',
    partition: 0,
    offset: '0',
    timestamp: instant,
    key: 'shop',
    headers: { ...(example('DeliveryRequested').headers as unknown as DeliveryRequestedHeaders), ...headers },
    payload: body,
    bytes: body,
  };
}

export function delivery(headers: Partial<DeliveryRequestedHeaders> = {}): Delivery {
  return readDelivery(record(headers));
}

export function attempt(result: EndedResult, overrides: Partial<EndedAttempt> = {}): EndedAttempt {
  const of = overrides.endpoint ?? endpoint();
  return {
    id: 'att_1',
    number: 1,
    endpoint: of,
    policy: policyOf(of, undefined),
    tenantVersion: 7,
    startedAt: instant,
    endedAt: instant + 4,
    durationMs: 4.2,
    address: '203.0.113.7',
    timings: { firstByteMs: 3.9 },
    sent: {
      method: 'POST',
      headers: ['content-type', 'application/json', 'webhook-signature', 'v1,c2VjcmV0', 'x-token', 'secret'],
      secretNames: new Set(['x-token']),
    },
    result,
    ...overrides,
  };
}

export const answered = (status: number, retryAfter?: string): EndedResult => ({
  kind: 'answered',
  status,
  retryAfter,
  response: { headers: { 'content-type': 'text/plain' }, body: Buffer.from('no'), bytes: 2 },
});
