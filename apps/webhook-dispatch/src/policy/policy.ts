import type {
  DeliveryPolicy,
  EndpointChanged,
  OutcomeRule,
  RetryPolicy,
  TenantChanged,
} from '@crossdock/contracts';
import { platformPolicy } from './platform-policy.js';
import { statusSet, type StatusSet } from './status-set.js';

/** A schedule with nothing left to inherit. Neither `delaysMs` nor `exponential`: there is no second attempt. */
export type Retries = Pick<RetryPolicy, 'exponential'> & {
  readonly delaysMs?: readonly number[];
  readonly jitter: number;
  readonly horizonMs: number;
};

/** A policy with nothing left to inherit. */
export type Policy = Readonly<Required<Omit<DeliveryPolicy, 'retry' | 'successStatuses' | 'outcomes'>>> & {
  readonly successStatuses: readonly string[];
  readonly outcomes: readonly OutcomeRule[];
  readonly retry: Retries;
};

/** The policy that is in force for an endpoint, made ready to be asked at every attempt. */
export interface PolicyInForce extends Omit<Policy, 'successStatuses' | 'outcomes'> {
  readonly successes: StatusSet;
  readonly rules: readonly CompiledRule[];
}

export interface CompiledRule {
  readonly statuses: StatusSet;
  /** Codes of failures without an answer. */
  readonly reasons: ReadonlySet<string>;
  readonly then: OutcomeRule['then'];
}

interface Known {
  readonly owner: TenantChanged | undefined;
  readonly policy: PolicyInForce;
}

/** Most endpoints have one of few policies: those that are alike are one. */
const compiled = new Map<string, PolicyInForce>();
const mostCompiled = 1_000;

/** A new version of an endpoint or its tenant is a new object in the configuration, so what was resolved lives as long as it. */
const resolved = new WeakMap<EndpointChanged, Known>();

/**
 * The one place where it is decided which policy holds for an endpoint: field by field its own setting, else that of its tenant's
 * `deliveryDefaults`, else the platform's. Lists are taken as a whole. Of `retry`, the schedule (`delaysMs` or `exponential`), `jitter`
 * and `horizonMs` are three fields.
 */
export function policyOf(endpoint: EndpointChanged, owner: TenantChanged | undefined): PolicyInForce {
  let known = resolved.get(endpoint);
  if (!known || known.owner !== owner) {
    known = { owner, policy: ready(inherit(endpoint, owner?.deliveryDefaults ?? {})) };
    resolved.set(endpoint, known);
  }
  return known.policy;
}

function ready(policy: Policy): PolicyInForce {
  const key = JSON.stringify(policy);
  let known = compiled.get(key);
  if (!known) {
    if (compiled.size >= mostCompiled) compiled.clear();
    compiled.set(key, (known = compile(policy)));
  }
  return known;
}

function inherit(own: DeliveryPolicy, tenants: DeliveryPolicy): Policy {
  const of = <Name extends Exclude<keyof DeliveryPolicy, 'retry'>>(name: Name): Policy[Name] =>
    (own[name] ?? tenants[name] ?? platformPolicy[name]) as Policy[Name];
  return {
    timeoutMs: of('timeoutMs'),
    connectTimeoutMs: of('connectTimeoutMs'),
    firstByteTimeoutMs: of('firstByteTimeoutMs'),
    maxResponseBytes: of('maxResponseBytes'),
    successStatuses: of('successStatuses'),
    outcomes: of('outcomes'),
    onGone: of('onGone'),
    retry: inheritRetry(own.retry ?? {}, tenants.retry ?? {}),
    retryAfterMaxMs: of('retryAfterMaxMs'),
    recordedBodyBytes: of('recordedBodyBytes'),
    evidenceOf: of('evidenceOf'),
    disableAfterMs: of('disableAfterMs'),
  };
}

function inheritRetry(own: RetryPolicy, tenants: RetryPolicy): Retries {
  const inherited = platformPolicy.retry;
  const { delaysMs, exponential } = [own, tenants].find(hasSchedule) ?? { delaysMs: inherited.delaysMs };
  return {
    ...(exponential ? { exponential } : { delaysMs }),
    jitter: own.jitter ?? tenants.jitter ?? inherited.jitter,
    horizonMs: own.horizonMs ?? tenants.horizonMs ?? inherited.horizonMs,
  };
}

function hasSchedule({ delaysMs, exponential }: RetryPolicy): boolean {
  return delaysMs !== undefined || exponential !== undefined;
}

function compile({ successStatuses, outcomes, ...policy }: Policy): PolicyInForce {
  return {
    ...policy,
    successes: statusSet(successStatuses),
    rules: outcomes.map(({ on, then }) => ({ statuses: statusSet(on), reasons: new Set(on), then })),
  };
}
