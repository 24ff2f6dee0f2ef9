import { refusalCodes } from '@crossdock/address-guard';
import { topicRefusalCodes } from '@crossdock/kafka';
import type { Ending } from '../gate/gate.js';
import { gateLimits } from '../gate/limits.js';
import type { PolicyInForce } from '../policy/policy.js';
import { isOurs, saysWhen, type AttemptResult } from './outcome.js';
import { retryAfterInstant } from './retry-after.js';

/** The request was not made: it says nothing of the endpoint. */
const notMade: ReadonlySet<string> = new Set([...refusalCodes, ...topicRefusalCodes, 'request_invalid']);
/** The brokers of the topic answered. */
const ofTheRecord: ReadonlySet<string> = new Set(['record_too_large', 'record_refused']);
/**
 * Too Many Requests (RFC 6585 section 4) and Service Unavailable (RFC 9110 section 15.6.4); Standard Webhooks takes 502 and 504 for signs of
 * load as well ("Deliverability and reliability").
 */
const tooMuch: ReadonlySet<number> = new Set([429, 502, 503, 504]);

interface Ended {
  readonly ending: Ending;
  /** Epoch milliseconds before which the endpoint wants nothing, if it said so. */
  readonly heldUntil?: number | undefined;
}

/**
 * What a result says of the endpoint, for its gate. Whether the delivery succeeded is another question: a 404 refuses one
 * delivery and comes from an endpoint that works.
 *
 * @param now epoch milliseconds
 */
export function endingOf(result: AttemptResult, { successes }: PolicyInForce, now: number): Ended {
  if (result.kind === 'taken' || result.kind === 'kept') return { ending: 'answered' };
  if (result.kind === 'failed') {
    if (ofTheRecord.has(result.reason)) return { ending: 'answered' };
    if (notMade.has(result.reason) || isOurs(result.reason)) return { ending: 'unused' };
    return { ending: result.reason === 'timeout' ? 'timed-out' : 'failed' };
  }
  const { status, retryAfter } = result;
  if (successes.has(status) || (status < 500 && status !== 429)) return { ending: 'answered' };
  const ending = tooMuch.has(status) ? 'overloaded' : 'failed';
  const heldUntil = saysWhen.has(status)
    ? retryAfterInstant(retryAfter, now, gateLimits.breaker.longestHoldMs)
    : undefined;
  return { ending, heldUntil };
}
