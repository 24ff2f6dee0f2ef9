import type { AttemptCompleted } from '@crossdock/contracts';
import { nextDue } from '../policy/next-due.js';
import type { Attempt } from './attempt.js';
import type { Delivery } from './delivery.js';
import { readHistory, rejectionsInARow, remember, type PastAttempt } from './history.js';
import { outcomeOf, reasonOf, rejectionRetries, type EndedResult, type ExchangeResult } from './outcome.js';

/** What becomes of a delivery after an attempt that has ended. */
export type EndedSettlement = Exclude<Settlement, { end: 'kept' }>;

/** What becomes of a delivery after an attempt. */
export type Settlement =
  | { end: 'delivered'; decision: Decision; disables?: Disabling }
  /** Nothing yet: the destination keeps it. */
  | { end: 'kept' }
  | ({ end: 'retry'; dueAt: number; horizonAt: number } & Decided)
  | ({ end: 'dead-lettered'; cause: string; detail: string; disables?: Disabling } & Decided);

/** An attempt of which is known what came of it. */
export type EndedAttempt = Attempt & { readonly result: EndedResult };

interface Decided {
  history: PastAttempt[];
  /** What the result meant, and what in the policy says so. */
  decision: Decision;
}

export type Decision = Omit<NonNullable<AttemptCompleted['decision']>, 'cause'>;

/** Why an endpoint gets nothing any more. */
export type Disabling = 'gone' | 'outcome_rule' | 'receiver_asked';

/**
 * Brings outcome, retry policy and the past of the delivery together. The horizon counts from the first attempt and stays
 * what it was then, so that a changed policy never revives a delivery.
 * @param random from 0 up to 1, for the jitter
 */
export function settle(delivery: Delivery, attempt: EndedAttempt, random: number): EndedSettlement;
export function settle(delivery: Delivery, attempt: Attempt, random: number): Settlement;
export function settle(delivery: Delivery, attempt: Attempt, random: number): Settlement {
  const { policy, result, endedAt, number } = attempt;
  if (result.kind === 'kept') return { end: 'kept' };
  const outcome = outcomeOf(said(result, attempt), policy, endedAt);
  if (outcome.verdict === 'delivered' || result.kind === 'taken') {
    return {
      end: 'delivered',
      decision: outcome,
      ...(asksToDisable(result) ? { disables: 'receiver_asked' } : {}),
    };
  }

  const history = remember(readHistory(delivery.headers.cd_history), pastAttempt(attempt));
  const decision = { verdict: outcome.verdict, by: outcome.by };
  const answer = describe(result);
  const end = (cause: string, detail: string, disables?: Disabling): Settlement => {
    return { end: 'dead-lettered', cause, detail, ...(disables ? { disables } : {}), history, decision };
  };
  if (outcome.verdict === 'gone') return end('endpoint_gone', 'The endpoint answered 410.', 'gone');
  if (outcome.verdict === 'disable' && asksToDisable(result)) {
    return end('disabled_by_receiver', `${answer}, and asked to get nothing any more.`, 'receiver_asked');
  }
  if (outcome.verdict === 'disable') {
    return end('disabled_by_policy', `${answer}, and its policy disables it then.`, 'outcome_rule');
  }
  if (outcome.verdict === 'end') {
    return end(outcome.cause, `${answer}${endedBy[outcome.cause] ?? ''}`);
  }
  if (outcome.verdict === 'rejected' && rejectionsInARow(history, policy) > rejectionRetries) {
    return end(outcome.cause, `${answer.replace(/\.$/, '')}, ${rejectionRetries + 1} times in a row.`);
  }

  const horizonAt = delivery.horizonAt ?? attempt.startedAt + policy.retry.horizonMs;
  const next = nextDue({
    policy: policy.retry,
    attempts: number,
    endedAt,
    horizonAt,
    notBefore: outcome.verdict === 'retry' ? outcome.notBefore : undefined,
    random,
  });
  if (next.again) return { end: 'retry', dueAt: next.dueAt, horizonAt, history, decision };
  return next.cause === 'attempts_exhausted'
    ? end(next.cause, `${answer} at the last of ${number} attempts.`)
    : end(next.cause, `${answer}, and the next attempt would be after ${new Date(horizonAt).toISOString()}.`);
}

const endedBy: Partial<Record<string, string>> = {
  ended_by_policy: ', and its policy ends there.',
  aborted_by_receiver: ', and asked not to get this message again.',
};

/** That a batch is not wanted again says nothing of each of its events: those that are refused come one by one, and can be told of then. */
function said(result: EndedResult, { batch }: Attempt): EndedResult {
  const isOfMany = batch !== undefined && batch.size > 1;
  if (!isOfMany || result.kind !== 'answered' || result.control !== 'abort-message') return result;
  const { control: _ofAll, ...rest } = result;
  return rest;
}

function asksToDisable(result: EndedResult): boolean {
  return result.kind === 'answered' && result.control === 'disable';
}

function pastAttempt({ number, startedAt, result }: Attempt): PastAttempt {
  const at = new Date(startedAt).toISOString();
  const reason = reasonOf(result);
  return result.kind === 'answered' ? { number, at, reason, status: result.status } : { number, at, reason };
}

function describe(result: ExchangeResult): string {
  return result.kind === 'answered'
    ? `The endpoint answered ${result.status}`
    : `${result.reason}: ${result.detail}`;
}
