import type { EndpointChanged, TenantChanged } from '@crossdock/contracts';
import { randomId } from '@crossdock/identifiers';
import { largeBodiesTotal } from '../metrics.js';
import { policyOf, type PolicyInForce } from '../policy/policy.js';
import type { Connections } from './connections.js';
import type { Delivery } from './delivery.js';
import type { Destination, Destinations } from './destination.js';
import { inTime, type BearerToken, type NoToken } from './bearer-tokens.js';
import { Exchange, type ExchangeLimits } from './exchange.js';
import type { AttemptResult, FailureReason } from './outcome.js';
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
    let made: Made;
    if (opened.usable && startedAt >= opened.destination.certificateEndsAt) {
      const since = new Date(opened.destination.certificateEndsAt).toISOString();
      made = notMade('certificate_expired', `The client certificate for the endpoint expired on ${since}.`);
    } else if (opened.usable) {
      const headers = requestHeaders(delivery, opened.destination, number, startedAt);
      made = await (opened.destination.tokens
        ? this.sendWithToken(opened.destination, headers, delivery.body, start + policy.timeoutMs)
        : this.send(opened.destination, headers, delivery.body, policy));
    } else {
      made = notMade(opened.reason, opened.detail);
    }
    const { result, exchange, sent } = made;
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

  private send(
    destination: Destination,
    headers: string[],
    body: Buffer,
    limits: ExchangeLimits,
  ): Promise<Made> {
    const { endpoint, path, secretNames } = destination;
    const method = endpoint.method ?? 'POST';
    return new Promise((resolve) => {
      const exchange: Exchange = new Exchange(limits, (result) =>
        resolve({ result, exchange, sent: { method, headers, secretNames } }),
      );
      this.connections.to(endpoint.id, destination).send({ method, path, headers, body }, exchange);
    });
  }

  /**
   * The same within one attempt: a 401 may mean that the token was withdrawn before its time, so it is renewed and the request repeated
   * once. The time of the attempt is that of all its requests together.
   * @param endsAt on the clock of `performance.now`
   */
  private async sendWithToken(
    destination: Destination,
    headers: string[],
    body: Buffer,
    endsAt: number,
  ): Promise<Made> {
    const { tokens, policy } = destination;
    if (!tokens) return this.send(destination, headers, body, policy);
    const sendWith = async ({ authorization }: BearerToken): Promise<Made> => {
      const timeoutMs = Math.ceil(endsAt - performance.now());
      if (timeoutMs < 1)
        return notMade('token_failed', 'A token came when the time of the attempt was over.');
      const withToken = [...headers, 'authorization', authorization];
      return this.send(destination, withToken, body, { ...policy, timeoutMs });
    };
    const { current } = tokens;
    const asked = current ? { token: current } : await inTime(tokens.ask(this.connections), endsAt);
    if ('failure' in asked) return withoutToken(asked);
    const made = await sendWith(asked.token);
    if (made.result.kind !== 'answered') return made;
    if (made.result.status !== 401) {
      asked.token.wasAccepted = true;
      return made;
    }
    const renewed = await inTime(tokens.afterRefusalOf(asked.token, this.connections), endsAt);
    if (!renewed) return made;
    if ('failure' in renewed) return withoutToken(renewed);
    const again = await sendWith(renewed.token);
    if (again.result.kind === 'answered' && again.result.status !== 401) renewed.token.wasAccepted = true;
    return again;
  }
}

interface Made {
  readonly result: AttemptResult;
  readonly exchange: Exchange | undefined;
  readonly sent: Sent | undefined;
}

function notMade(reason: FailureReason, detail: string): Made {
  return { result: { kind: 'failed', reason, detail }, exchange: undefined, sent: undefined };
}

function withoutToken({ failure, isOurs }: NoToken): Made {
  return notMade(isOurs ? 'proxy_failed' : 'token_failed', failure);
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
