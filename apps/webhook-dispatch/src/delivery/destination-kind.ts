import type { AttemptCompleted, EndpointChanged, TenantChanged } from '@crossdock/contracts';
import type { PolicyInForce } from '../policy/policy.js';
import type { Sent } from './attempt.js';
import type { Delivery } from './delivery.js';
import type { AttemptResult, FailureReason } from './outcome.js';
import type { Reached, Timings } from './timings.js';

/**
 * A kind of destination: how one attempt is made of a delivery. What comes before (the gate, the ruling) and after (policy, evidence,
 * dead letters, health) is the same for all and knows nothing of them. Each passes `test/destination-kinds.e2e-spec.ts`.
 */
export interface DestinationKind {
  /** Never rejects: whatever happens is the result of the attempt. It is answered at once where nothing has to be waited for. */
  attempt(request: AttemptRequest): Made | Promise<Made>;
  /** The endpoint is no more. */
  forget(endpointId: string): void;
}

export interface AttemptRequest {
  readonly delivery: Delivery;
  readonly endpoint: EndpointChanged;
  readonly owner: TenantChanged | undefined;
  readonly policy: PolicyInForce;
  /** Counted from 1. */
  readonly number: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** The same on the clock of `performance.now`. */
  readonly start: number;
  /** To be asked before each request but the first: whether the pace of the endpoint lets it start, which it waits for if that is soon. */
  readonly another: () => Promise<boolean>;
}

/** What came of an attempt. */
export interface Made {
  readonly result: AttemptResult;
  /** Absent where nothing could be made to be sent. */
  readonly sent: Sent | undefined;
  /** What is known of the way there. */
  readonly exchange?: { readonly timings: Timings; readonly reached: Reached | undefined } | undefined;
  /** The request before this one, in the same attempt, whose token was refused. */
  readonly refused?: RefusedToken | undefined;
  /** Where it was written, of a delivery to a topic. */
  readonly record?: AttemptCompleted['record'];
}

/** A request that was answered 401, after which the token was renewed. */
export type RefusedToken = Pick<Made, 'result' | 'sent' | 'exchange'>;

/** An attempt that ended before anything was sent. */
export function unsent(reason: FailureReason, detail: string): Made {
  return { result: { kind: 'failed', reason, detail }, sent: undefined };
}
