import { refusalCodes, type RefusalCode } from '@crossdock/address-guard';
import type { UnansweredReason } from '@crossdock/contracts';
import { topicRefusalCodes, type TopicRefusalCode } from '@crossdock/kafka';
import type { CompiledRule, PolicyInForce } from '../policy/policy.js';
import type { DeliveryControl } from './delivery-control.js';
import { retryAfterInstant } from './retry-after.js';

/** Why no usable answer came. */
export type FailureReason =
  | RefusalCode
  | TopicRefusalCode
  | UnansweredReason
  | 'request_invalid'
  | 'record_too_large'
  | 'record_refused'
  | 'secret_unreadable'
  | 'kind_not_served'
  | 'proxy_failed'
  | 'broker_unavailable'
  | 'mailbox_unavailable'
  | 'mailbox_full';

/** What came with the status, of an answer that leaves evidence. */
export interface Response {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The beginning, as far as it is recorded. */
  readonly body: Buffer;
  /** What came of the body. */
  readonly bytes: number;
}

/** What came of one request. A 500 is a result like any other, not an exception. */
export type AttemptResult =
  /** The destination has it, and said so in another way than by a status of HTTP. */
  | { kind: 'taken' }
  /** The destination keeps it, and what came of it is told later: nothing is to be settled now. */
  | { kind: 'kept' }
  | {
      kind: 'answered';
      status: number;
      retryAfter?: string | undefined;
      /** What the receiver said about further deliveries. */
      control?: DeliveryControl | undefined;
      response?: Response | undefined;
    }
  /** Of the name: the destination was refused for what a name server answered, and not for what the URL says. */
  | {
      kind: 'failed';
      reason: FailureReason;
      detail: string;
      isOfName?: boolean;
      /** The receiver asked not to be tried before, epoch milliseconds. */
      notBefore?: number | undefined;
    };

/** What came of one request over HTTP, or of an attempt that failed. */
export type ExchangeResult = Exclude<AttemptResult, { kind: 'taken' | 'kept' }>;
/** What came of an attempt that has ended. */
export type EndedResult = Exclude<AttemptResult, { kind: 'kept' }>;

/** What the result means for the delivery, before the retry policy has its say. */
export type Outcome = Verdict & {
  /** What decided: `successStatuses`, `outcomes/<index>` and `onGone` of the policy, `webhook-delivery` of the answer, or `default`, the table in here. */
  by: string;
};

type Verdict =
  | { verdict: 'delivered' }
  /** Tried again by the whole schedule, not before the given instant. */
  | { verdict: 'retry'; notBefore?: number | undefined }
  /** The receiver understood and said no, or its name leads where nobody may go: tried again only `rejectionRetries` times in a row. */
  | { verdict: 'rejected'; cause: FailureReason | 'redirect_not_followed' | 'rejected' }
  /** The receiver wants nothing any more. */
  | { verdict: 'gone' }
  | { verdict: 'end'; cause: FailureReason | 'ended_by_policy' | 'aborted_by_receiver' }
  /** The policy, or the receiver, says that after this the endpoint gets nothing any more. */
  | { verdict: 'disable' };

/** How often an answer that says no is doubted: receivers give 404 for a moment during their deployments. */
export const rejectionRetries = 2;

const refusals: ReadonlySet<string> = new Set(refusalCodes);
const hopeless: ReadonlySet<string> = new Set([
  ...refusalCodes,
  ...topicRefusalCodes,
  'request_invalid',
  'record_too_large',
  'record_refused',
]);
/** Nothing came to the receiver, and that is not held against it. */
const ours: ReadonlySet<string> = new Set([
  'secret_unreadable',
  'kind_not_served',
  'proxy_failed',
  'broker_unavailable',
  'mailbox_unavailable',
  'mailbox_full',
]);
/** Request Timeout, Too Early, Too Many Requests: the receiver is there and may take it later. */
const temporary: ReadonlySet<number> = new Set([408, 425, 429]);
/** RFC 6585 section 4 and RFC 9110 section 15.6.4 give 429 and 503 a `Retry-After`; gateways give it with 502 and 504 as well. */
export const saysWhen: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * From a result to what it means. Success is what the policy calls so, 200 to 299 by default (Standard Webhooks 1.0.0,
 * "Deliverability"); then what the receiver said itself counts, then the policy's own rules are asked, then the table below. Redirects are failures, since following one would send
 * signed data where nobody configured it.
 * @param now epoch milliseconds
 */
export function outcomeOf(result: EndedResult, policy: PolicyInForce, now: number): Outcome {
  if (result.kind === 'taken') return { verdict: 'delivered', by: 'default' };
  if (result.kind === 'answered' && policy.successes.has(result.status)) {
    return { verdict: 'delivered', by: 'successStatuses' };
  }
  if (result.kind === 'answered' && result.control !== undefined) {
    return { ...byControl[result.control], by: 'webhook-delivery' };
  }
  const index = policy.rules.findIndex((rule) => names(rule, result));
  const rule = policy.rules[index];
  const byDefault = defaultOutcome(result, policy, now);
  return rule ? { ...byRule(rule, byDefault), by: `outcomes/${index}` } : byDefault;
}

const byControl: Readonly<Record<DeliveryControl, Verdict>> = {
  disable: { verdict: 'disable' },
  'abort-message': { verdict: 'end', cause: 'aborted_by_receiver' },
};

function byRule({ then }: CompiledRule, byDefault: Outcome): Verdict {
  if (then === 'disable') return { verdict: 'disable' };
  if (then === 'end') return { verdict: 'end', cause: 'ended_by_policy' };
  return byDefault.verdict === 'retry' ? byDefault : { verdict: 'retry' };
}

function defaultOutcome(result: ExchangeResult, policy: PolicyInForce, now: number): Outcome {
  const by = 'default';
  if (result.kind === 'failed') {
    const { reason, isOfName, notBefore } = result;
    // What a name server answers is not for ever: during a mistake in DNS nothing should end that was right before.
    if (isOfName) return { verdict: 'rejected', cause: reason, by };
    if (isHopeless(reason)) return { verdict: 'end', cause: reason, by };
    if (notBefore === undefined) return { verdict: 'retry', by };
    return { verdict: 'retry', notBefore: Math.min(notBefore, now + policy.retryAfterMaxMs), by };
  }
  const { status } = result;
  if (status === 410 && policy.onGone === 'disable') return { verdict: 'gone', by: 'onGone' };
  if (isRejection(status)) {
    return { verdict: 'rejected', cause: status < 400 ? 'redirect_not_followed' : 'rejected', by };
  }
  if (!saysWhen.has(status)) return { verdict: 'retry', by };
  return {
    verdict: 'retry',
    notBefore: retryAfterInstant(result.retryAfter, now, policy.retryAfterMaxMs),
    by,
  };
}

/** What the configuration itself says cannot get better by repetition. */
function isHopeless(reason: string): boolean {
  return hopeless.has(reason);
}

/** Whether it is this side that failed: nothing that is counted against an endpoint. */
export function isOurs(reason: string): boolean {
  return ours.has(reason);
}

/** No rule is asked where nothing was sent because it may not be, or could not be from here: that says nothing of the receiver. */
function names({ statuses, reasons }: CompiledRule, result: ExchangeResult): boolean {
  if (result.kind === 'answered') return statuses.has(result.status);
  const { reason } = result;
  return reasons.has(reason) && !isHopeless(reason) && !isOurs(reason);
}

/**
 * Whether a failed attempt counts among those that are doubted only `rejectionRetries` times in a row. A refusal after which there was
 * another attempt was one of the name.
 */
export function isDoubted(
  { reason, status }: { reason: string; status?: number },
  { rules }: Pick<PolicyInForce, 'rules'>,
): boolean {
  if (status === undefined) return refusals.has(reason);
  return isRejection(status) && !rules.some(({ statuses }) => statuses.has(status));
}

/** 3xx and those 4xx that a repetition alone will not change. */
export function isRejection(status: number): boolean {
  return status >= 300 && status <= 499 && !temporary.has(status);
}

/** The stable code of a failure, as headers and attempt records carry it. */
export function reasonOf(result: AttemptResult): string {
  return result.kind === 'failed' ? result.reason : 'http_status';
}
