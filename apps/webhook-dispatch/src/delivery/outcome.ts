import { refusalCodes, type RefusalCode } from '@crossdock/address-guard';
import type { EndpointChanged } from '@crossdock/contracts';
import { retryAfterInstant } from './retry-after.js';

/** Why no usable answer came. */
export type FailureReason =
  | RefusalCode
  | 'request_invalid'
  | 'secret_unreadable'
  | 'timeout'
  | 'dns_failed'
  | 'tls_failed'
  | 'connection_refused'
  | 'connection_lost'
  | 'unreachable'
  | 'protocol_error'
  | 'network_failed';

/** What came of one request. A 500 is a result like any other, not an exception. */
export type AttemptResult =
  | { kind: 'answered'; status: number; retryAfter?: string | undefined; excerpt?: string | undefined }
  /** Of the name: the destination was refused for what a name server answered, and not for what the URL says. */
  | { kind: 'failed'; reason: FailureReason; detail: string; isOfName?: boolean };

/** What the result means for the delivery, before the retry policy has its say. */
export type Outcome =
  | { verdict: 'delivered' }
  /** Tried again by the whole schedule, not before the given instant. */
  | { verdict: 'retry'; notBefore?: number | undefined }
  /** The receiver understood and said no, or its name leads where nobody may go: tried again only `rejectionRetries` times in a row. */
  | { verdict: 'rejected'; cause: FailureReason | 'redirect_not_followed' | 'rejected' }
  /** The receiver wants nothing any more. */
  | { verdict: 'gone' }
  | { verdict: 'end'; cause: FailureReason };

/** How often an answer that says no is doubted: receivers give 404 for a moment during their deployments. */
export const rejectionRetries = 2;

const refusals: ReadonlySet<string> = new Set(refusalCodes);
/** Request Timeout, Too Early, Too Many Requests: the receiver is there and may take it later. */
const temporary: ReadonlySet<number> = new Set([408, 425, 429]);
/** RFC 6585 section 4 and RFC 9110 section 15.6.4 give these two a `Retry-After`. */
const saysWhen: ReadonlySet<number> = new Set([429, 503]);

/**
 * The table from result to outcome. Success is 200 to 299 only (Standard Webhooks 1.0.0, "Deliverability"); redirects are
 * failures, since following one would send signed data where nobody configured it.
 */
export function outcomeOf(
  result: AttemptResult,
  { onGone, now }: { onGone: EndpointChanged['onGone']; now: number },
): Outcome {
  if (result.kind === 'failed') {
    const { reason, isOfName } = result;
    // What a name server answers is not for ever: during a mistake in DNS nothing should end that was right before.
    if (isOfName) return { verdict: 'rejected', cause: reason };
    // What the configuration itself says cannot get better by repetition.
    const isHopeless = refusals.has(reason) || reason === 'request_invalid';
    return isHopeless ? { verdict: 'end', cause: reason } : { verdict: 'retry' };
  }
  const { status } = result;
  if (status >= 200 && status <= 299) return { verdict: 'delivered' };
  if (status === 410 && onGone === 'disable') return { verdict: 'gone' };
  if (isRejection(status)) {
    return { verdict: 'rejected', cause: status < 400 ? 'redirect_not_followed' : 'rejected' };
  }
  if (!saysWhen.has(status)) return { verdict: 'retry' };
  return { verdict: 'retry', notBefore: retryAfterInstant(result.retryAfter, now) };
}

/**
 * Whether a failed attempt counts among those that are doubted only `rejectionRetries` times in a row. A refusal after which there was
 * another attempt was one of the name.
 */
export function isDoubted({ reason, status }: { reason: string; status?: number }): boolean {
  return status === undefined ? refusals.has(reason) : isRejection(status);
}

/** 3xx and those 4xx that a repetition alone will not change. */
export function isRejection(status: number): boolean {
  return status >= 300 && status <= 499 && !temporary.has(status);
}

/** The stable code of a failure, as headers and attempt records carry it. */
export function reasonOf(result: AttemptResult): string {
  return result.kind === 'answered' ? 'http_status' : result.reason;
}
