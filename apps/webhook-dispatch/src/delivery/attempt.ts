import type { EndpointChanged, TenantChanged } from '@crossdock/contracts';
import { randomId } from '@crossdock/identifiers';
import { largeBodiesTotal } from '../metrics.js';
import { policyOf, type PolicyInForce } from '../policy/policy.js';
import type { Connections } from './connections.js';
import type { Delivery } from './delivery.js';
import type { Destination, Destinations } from './destination.js';
import { Exchange } from './exchange.js';
import type { AttemptResult } from './outcome.js';
import { signatureHeaders } from './signing.js';
import { tenths, type Timings } from './timings.js';

/** One request to an endpoint and what came of it. */
export interface Attempt {
  readonly id: string;
  /** Counted from 1. */
  readonly number: number;
  readonly endpoint: EndpointChanged;
  readonly policy: PolicyInForce;
  /** Of the tenant whose defaults the policy has, as far as the endpoint states nothing else. */
  readonly tenantVersion: number | undefined;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly durationMs: number;
  readonly address: string | undefined;
  readonly timings: Timings;
  /** Absent where nothing could be made to be sent. */
  readonly sent: Sent | undefined;
  readonly result: AttemptResult;
}

/** The request, also where it did not get as far as the receiver. */
export interface Sent {
  readonly method: string;
  /** Name, value, name, value. */
  readonly headers: readonly string[];
  /** Names whose values are secrets, beside those that always are. */
  readonly secretNames: ReadonlySet<string>;
}

const userAgent = 'Crossdock';
const advisedBytes = 20_000;

/** Makes attempts: one signed request each (Standard Webhooks 1.0.0). */
export class Attempts {
  constructor(
    private readonly destinations: Destinations,
    private readonly connections: Connections,
    private readonly now: () => number = Date.now,
  ) {}

  /** Never rejects: whatever happens is the result of the attempt. */
  async make(delivery: Delivery, endpoint: EndpointChanged, owner?: TenantChanged): Promise<Attempt> {
    const startedAt = this.now();
    const start = performance.now();
    const id = randomId('att');
    const number = delivery.attemptsMade + 1;
    if (number === 1 && delivery.body.length > advisedBytes) largeBodiesTotal.inc();
    const policy = policyOf(endpoint, owner);
    const opened = this.destinations.of(endpoint, owner);
    let result: AttemptResult;
    let exchange: Exchange | undefined;
    let sent: Attempt['sent'];
    if (opened.usable) {
      const { path, secretNames } = opened.destination;
      const line = this.connections.to(opened.destination);
      const method = endpoint.method ?? 'POST';
      const headers = requestHeaders(delivery, opened.destination, number, startedAt);
      result = await new Promise((resolve) => {
        exchange = new Exchange(policy, resolve);
        line.send({ method, path, headers, body: delivery.body }, exchange);
      });
      sent = { method, headers, secretNames };
    } else {
      result = { kind: 'failed', reason: opened.reason, detail: opened.detail };
    }
    // Never before the start, whatever a clock does that is set back meanwhile.
    const endedAt = Math.max(startedAt, this.now());
    const durationMs = tenths(performance.now() - start);
    const timings = exchange?.timings ?? {};
    const address = exchange?.reached?.address;
    const tenantVersion = owner?.version;
    return {
      id,
      number,
      endpoint,
      policy,
      tenantVersion,
      startedAt,
      endedAt,
      durationMs,
      address,
      timings,
      sent,
      result,
    };
  }
}

/** Name, value, name, value: the form that undici need not convert. */
export function requestHeaders(
  delivery: Delivery,
  { endpoint, signing, headers: own }: Destination,
  number: number,
  startedAt: number,
): string[] {
  const { eventId, body, headers } = delivery;
  return [
    'content-type',
    endpoint.contentType ?? headers['content-type'] ?? 'application/json',
    'user-agent',
    userAgent,
    ...signatureHeaders(signing, { eventId, body, startedAt }),
    'crossdock-delivery',
    headers.cd_delivery_id,
    'crossdock-attempt',
    String(number),
    ...(headers.cd_backfill_id === undefined ? [] : ['crossdock-backfill', headers.cd_backfill_id]),
    ...(headers.cd_redrive_id === undefined ? [] : ['crossdock-redrive', headers.cd_redrive_id]),
    ...own,
  ];
}
