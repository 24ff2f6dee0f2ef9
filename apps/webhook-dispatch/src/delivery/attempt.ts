import type { AttemptCompleted, EndpointChanged, TenantChanged } from '@crossdock/contracts';
import { randomId } from '@crossdock/identifiers';
import { largeBodiesTotal } from '../metrics.js';
import { policyOf, type PolicyInForce } from '../policy/policy.js';
import type { Delivery } from './delivery.js';
import { unsent, type AttemptRequest, type DestinationKind, type RefusedToken } from './destination-kind.js';
import type { AttemptResult } from './outcome.js';
import { tenths, type Timings } from './timings.js';

/** One try to bring a delivery to its endpoint, and what came of it. */
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
  /** Where it was written, of a delivery to a topic. */
  readonly record?: AttemptCompleted['record'];
  readonly timings: Timings;
  /** Of a request that carried several deliveries, and which of them this is; counted from 0. */
  readonly batch?: { readonly id: string; readonly size: number; readonly place: number };
  /** Absent where nothing could be made to be sent. */
  readonly sent: Sent | undefined;
  /** The first request of an attempt that made two. */
  readonly refused?: RefusedToken | undefined;
  readonly result: AttemptResult;
}

/** The request or record, also where it did not get as far as the receiver. */
export interface Sent {
  /** Of a request. */
  readonly method?: string;
  /** Name, value, name, value. */
  readonly headers: readonly string[];
  /** Names whose values are secrets, beside those that always are. */
  readonly secretNames: ReadonlySet<string>;
}

const advisedBytes = 20_000;
const unserved: DestinationKind = {
  attempt: ({ endpoint }) =>
    unsent('kind_not_served', `This service does not serve endpoints of the kind ${endpoint.kind}.`),
  forget: () => undefined,
};

/** What an endpoint may be. */
export type Kinds = Readonly<Partial<Record<NonNullable<EndpointChanged['kind']>, DestinationKind>>>;

/** Makes attempts, each at the kind of destination that the endpoint is. */
export class Attempts {
  constructor(
    private readonly kinds: Kinds,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Never rejects: whatever happens is the result of the attempt.
   *
   * @param another asked before each further request of the attempt
   */
  async make(
    delivery: Delivery,
    endpoint: EndpointChanged,
    owner?: TenantChanged,
    another: AttemptRequest['another'] = () => Promise.resolve(true),
  ): Promise<Attempt> {
    const startedAt = this.now();
    const start = performance.now();
    const id = randomId('att');
    const number = delivery.attemptsMade + 1;
    if (number === 1 && delivery.body.length > advisedBytes && !endpoint.batch) largeBodiesTotal.inc();
    const policy = policyOf(endpoint, owner);
    const kind = this.kinds[endpoint.kind ?? 'webhook'] ?? unserved;
    const making = kind.attempt({
      delivery,
      endpoint,
      owner,
      policy,
      number,
      startedAt,
      start,
      another,
    });
    const { result, exchange, sent, refused, record } = making instanceof Promise ? await making : making;
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
      refused,
      result,
      record,
    };
  }

  /** The endpoint is no more. */
  forget(endpointId: string): void {
    for (const kind of Object.values(this.kinds)) kind.forget(endpointId);
  }
}
