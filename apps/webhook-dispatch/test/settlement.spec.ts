import { describe, expect, it } from '@jest/globals';
import { headersViolation, payloadViolation, type EndpointChanged } from '@crossdock/contracts';
import { deadLetter } from '../src/dead-letter/dead-letter.js';
import { attemptCompleted } from '../src/delivery/attempt-completed.js';
import type { PastAttempt } from '../src/delivery/history.js';
import { settle } from '../src/delivery/settlement.js';
import { healthChanged } from '../src/health/health-changed.js';
import { deferred, delayedForRetry } from '../src/wheel/delayed.js';
import { answered, attempt, delivery, endpoint, instant } from './samples.js';

const iso = (ms: number) => new Date(ms).toISOString();
const history = (...statuses: number[]): string =>
  JSON.stringify(
    statuses.map((status, i): PastAttempt => ({
      number: i + 1,
      at: iso(instant),
      reason: 'http_status',
      status,
    })),
  );

describe('settle', () => {
  it('has nothing more to do once a delivery has arrived', () => {
    expect(settle(delivery(), attempt(answered(204)), 0)).toEqual({
      end: 'delivered',
      decision: { verdict: 'delivered', by: 'successStatuses' },
    });
  });

  it('sets the horizon with the first attempt and keeps it', () => {
    const first = settle(delivery(), attempt(answered(500)), 0);
    expect(first).toMatchObject({ end: 'retry', dueAt: instant + 5_004, horizonAt: instant + 259_200_000 });
    const horizonAt = instant + 1_000_000;
    const later = settle(
      delivery({ cd_attempt: '1', cd_horizon_at: iso(horizonAt) }),
      attempt(answered(500), {
        number: 2,
        endpoint: endpoint({ retry: { delaysMs: [1, 2_000], jitter: 0, horizonMs: 1_000 } }),
      }),
      0,
    );
    expect(later).toMatchObject({ end: 'retry', horizonAt });
  });

  it('lengthens by jitter', () => {
    expect(settle(delivery(), attempt(answered(500)), 0.999)).toMatchObject({ dueAt: instant + 5_004 + 500 });
  });

  it('remembers what was tried', () => {
    const settlement = settle(
      delivery({ cd_attempt: '1', cd_history: history(503) }),
      attempt(answered(500), { number: 2 }),
      0,
    );
    expect(settlement).toMatchObject({
      history: [
        { number: 1, status: 503 },
        { number: 2, status: 500 },
      ],
    });
  });

  it('ends a delivery that is rejected three times in a row, and not before', () => {
    const twice = settle(
      delivery({ cd_attempt: '1', cd_history: history(404) }),
      attempt(answered(404), { number: 2 }),
      0,
    );
    expect(twice.end).toBe('retry');
    const thrice = settle(
      delivery({ cd_attempt: '2', cd_history: history(404, 404) }),
      attempt(answered(404), { number: 3 }),
      0,
    );
    expect(thrice).toMatchObject({ end: 'dead-lettered', cause: 'rejected' });
    const mixed = settle(
      delivery({ cd_attempt: '2', cd_history: history(404, 500) }),
      attempt(answered(404), { number: 3 }),
      0,
    );
    expect(mixed.end).toBe('retry');
  });

  it('ends a delivery whose name leads where nobody may go three times in a row, and not before', () => {
    const misled = (number: number) =>
      attempt(
        { kind: 'failed', reason: 'resolved_address_not_allowed', detail: 'private use', isOfName: true },
        { number },
      );
    const first = settle(delivery(), misled(1), 0);
    if (first.end !== 'retry') throw new Error(first.end);
    const past = (history: object[]) => delivery({ cd_attempt: '1', cd_history: JSON.stringify(history) });
    const second = settle(past(first.history), misled(2), 0);
    if (second.end !== 'retry') throw new Error(second.end);
    expect(settle(past(second.history), misled(3), 0)).toMatchObject({
      end: 'dead-lettered',
      cause: 'resolved_address_not_allowed',
      detail: 'resolved_address_not_allowed: private use, 3 times in a row.',
    });
  });

  it('ends at once where repetition cannot help', () => {
    const refused = attempt({ kind: 'failed', reason: 'address_not_allowed', detail: 'private use' });
    expect(settle(delivery(), refused, 0)).toMatchObject({
      end: 'dead-lettered',
      cause: 'address_not_allowed',
      detail: 'address_not_allowed: private use',
    });
    expect(settle(delivery(), attempt(answered(410)), 0)).toMatchObject({
      cause: 'endpoint_gone',
      disables: 'gone',
    });
  });
});

describe('the policy of an endpoint', () => {
  const policed = (own: Partial<EndpointChanged>, status: number) =>
    settle(delivery(), attempt(answered(status), { endpoint: endpoint(own) }), 0);

  it('may end a delivery at once, and disable the endpoint as well', () => {
    const outcomes = [
      { on: ['422'], then: 'end' as const },
      { on: ['401'], then: 'disable' as const },
    ];
    const ended = policed({ outcomes }, 422);
    expect(ended).toMatchObject({
      end: 'dead-lettered',
      cause: 'ended_by_policy',
      detail: 'The endpoint answered 422, and its policy ends there.',
    });
    expect(ended).not.toHaveProperty('disables');
    expect(policed({ outcomes }, 401)).toMatchObject({
      end: 'dead-lettered',
      cause: 'disabled_by_policy',
      disables: 'outcome_rule',
    });
  });

  it('may try a rejection again by the whole schedule', () => {
    const outcomes = [{ on: ['404'], then: 'retry' as const }];
    const fourth = settle(
      delivery({ cd_attempt: '3', cd_history: history(404, 404, 404) }),
      attempt(answered(404), {
        number: 4,
        endpoint: endpoint({ outcomes, retry: { delaysMs: Array(5).fill(1_000), jitter: 0 } }),
      }),
      0,
    );
    expect(fourth.end).toBe('retry');
  });

  it('bounds what Retry-After asks for, so that no receiver ends a delivery with a number', () => {
    const asked = (retryAfterMaxMs: number) =>
      settle(
        delivery(),
        attempt(answered(503, '9'.repeat(30)), { endpoint: endpoint({ retryAfterMaxMs }) }),
        0,
      );
    expect(asked(60_000)).toMatchObject({ end: 'retry', dueAt: instant + 4 + 60_000 });
    expect(asked(0)).toMatchObject({ end: 'retry', dueAt: instant + 4 + 5_000 });
  });
});

describe('the records of a delivery', () => {
  const failed = attempt(answered(500));
  const request = delivery();

  it('keep the contract for every end', () => {
    for (const result of [
      answered(204),
      answered(500),
      answered(410),
      answered(999),
      { kind: 'failed' as const, reason: 'timeout' as const, detail: 'x'.repeat(2_000) },
    ]) {
      const made = attempt(result);
      const settlement = settle(request, made, 0.5);
      const completed = attemptCompleted(request, made, settlement);
      expect(headersViolation('AttemptCompleted', completed.headers)).toBeNull();
      expect(payloadViolation('AttemptCompleted', completed.payload)).toBeNull();
      expect(completed.payload).toMatchObject({ eventAt: request.headers.cd_committed_at });
      if (settlement.end === 'retry') {
        const delayed = delayedForRetry(request, made, settlement, instant);
        expect(headersViolation('DeliveryDelayed', delayed.headers)).toBeNull();
        expect(headersViolation('DeliveryRequested', delayed.headers)).toBeNull();
      }
      if (settlement.end === 'dead-lettered') {
        const letter = deadLetter(request, { ...settlement, attempt: made }, instant);
        expect(headersViolation('DeliveryDeadLettered', letter.headers)).toBeNull();
      }
    }
    for (const state of ['healthy', 'failing', 'gone', 'given-up'] as const) {
      const changed = healthChanged(
        endpoint(),
        { state, changedAt: instant, failingSince: instant },
        undefined,
      );
      expect(headersViolation('EndpointHealthChanged', changed.headers)).toBeNull();
      expect(payloadViolation('EndpointHealthChanged', changed.payload)).toBeNull();
    }
  });

  it('go to the tier that fits, with everything that the next attempt must know', () => {
    const settlement = settle(request, failed, 0);
    if (settlement.end !== 'retry') throw new Error('expected a retry');
    const delayed = delayedForRetry(request, failed, settlement, instant + 4);
    expect(delayed.topic).toBe('webhook.delivery-delayed.5s.v1');
    expect(delayed.key).toBe('shop');
    expect(delayed.payload).toBe(request.body);
    expect(delayed.headers).toMatchObject({
      ...request.headers,
      cd_attempt: '1',
      cd_first_attempt_at: iso(instant),
      cd_due_at: iso(instant + 5_004),
      cd_horizon_at: iso(instant + 259_200_000),
      cd_last_reason: 'http_status',
      cd_last_status: '500',
    });
  });

  it('do not carry the status of an older attempt', () => {
    const earlier = delivery({ cd_attempt: '1', cd_last_status: '500', cd_last_reason: 'http_status' });
    const hung = attempt({ kind: 'failed', reason: 'timeout', detail: '' }, { number: 2 });
    const settlement = settle(earlier, hung, 0);
    if (settlement.end !== 'retry') throw new Error('expected a retry');
    const { headers } = delayedForRetry(earlier, hung, settlement, instant);
    expect(headers.cd_last_reason).toBe('timeout');
    expect(headers.cd_last_status).toBeUndefined();
  });

  it('burn no attempt when the delivery only waits', () => {
    const waiting = deferred(request, { dueAt: instant + 1_500, reason: 'endpoint_busy' }, instant);
    expect(waiting.topic).toBe('webhook.delivery-delayed.1s.v1');
    expect(waiting.headers).toMatchObject({ cd_attempt: '0', cd_last_reason: 'endpoint_busy' });
    expect(headersViolation('DeliveryDelayed', waiting.headers)).toBeNull();
    const early = deferred(
      delivery({ cd_last_reason: 'timeout' }),
      { dueAt: instant + 40, reason: 'not_due' },
      instant,
    );
    expect(early.headers.cd_last_reason).toBe('timeout');
  });

  it('say in a dead letter what the last attempt was', () => {
    const letter = deadLetter(
      delivery({ cd_attempt: '2', cd_due_at: iso(instant), cd_first_attempt_at: iso(instant - 9) }),
      {
        cause: 'attempts_exhausted',
        detail: 'x',
        attempt: attempt(answered(503), { number: 3 }),
        history: [],
      },
      instant,
    );
    expect(letter.headers).toMatchObject({
      cd_attempt: '3',
      cd_first_attempt_at: iso(instant - 9),
      cd_last_status: '503',
      cd_dead_lettered_at: iso(instant),
    });
    expect(letter.headers.cd_due_at).toBeUndefined();
  });
});
