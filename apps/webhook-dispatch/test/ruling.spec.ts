import { describe, expect, it } from '@jest/globals';
import { BrokenRecord } from '@crossdock/kafka';
import { readDelivery } from '../src/delivery/delivery.js';
import { rule, unknownGraceMs, type Circumstances } from '../src/delivery/ruling.js';
import { policyOf } from '../src/policy/policy.js';
import { delivery, endpoint, instant, record } from './samples.js';

const iso = (ms: number) => new Date(ms).toISOString();
const usual: Circumstances = { endpoint: endpoint(), tenant: undefined, stopped: undefined, now: instant };
const suspended = {
  id: 'company-b',
  version: 1,
  changedAt: iso(instant),
  name: 'B',
  status: 'suspended' as const,
};

describe('rule', () => {
  it('lets a delivery go to its endpoint', () => {
    expect(rule(delivery(), usual)).toEqual({ verdict: 'attempt', endpoint: usual.endpoint });
    const owner = { ...suspended, status: 'active' as const };
    expect(rule(delivery(), { ...usual, tenant: owner })).toMatchObject({ verdict: 'attempt', owner });
  });

  it.each<[string, Partial<Circumstances>, string]>([
    ['the tenant is suspended', { tenant: suspended }, 'tenant_suspended'],
    ['the endpoint is disabled', { endpoint: endpoint({ status: 'disabled' }) }, 'endpoint_disabled'],
    ['the endpoint said that it is gone', { stopped: 'gone' }, 'endpoint_gone'],
    ['its policy gave the endpoint up', { stopped: 'given-up' }, 'endpoint_disabled'],
  ])('ends it when %s', (_, circumstances: Partial<Circumstances>, cause) => {
    expect(rule(delivery(), { ...usual, ...circumstances })).toMatchObject({ verdict: 'end', cause });
  });

  it('never sends the data of an event whose transform failed', () => {
    const detail = 'no_result: there is no result';
    expect(rule(delivery({ cd_unshaped: detail }), usual)).toEqual({
      verdict: 'end',
      cause: 'transform_failed',
      detail,
    });
  });

  it('ends it after its horizon, though never tried before', () => {
    const horizon = delivery({ cd_horizon_at: iso(instant) });
    expect(rule(horizon, usual).verdict).toBe('attempt');
    expect(rule(horizon, { ...usual, now: instant + 1 })).toMatchObject({ cause: 'horizon_exceeded' });
  });

  it('ends it after the horizon of its endpoint when there was no attempt to count from', () => {
    const waiting = delivery({ cd_requested_at: iso(instant), cd_horizon_at: undefined });
    const { horizonMs } = policyOf(endpoint(), undefined).retry;
    expect(rule(waiting, { ...usual, now: instant + horizonMs }).verdict).toBe('attempt');
    expect(rule(waiting, { ...usual, now: instant + horizonMs + 1 })).toMatchObject({
      cause: 'horizon_exceeded',
      detail: 'The horizon passed before an attempt could be made.',
    });
  });

  it('counts the horizon of one in a lane from when nothing stood before it', () => {
    const requested = delivery({ cd_requested_at: iso(instant - 864_000_000), cd_horizon_at: undefined });
    expect(rule(requested, usual)).toMatchObject({ cause: 'horizon_exceeded' });
    expect(rule({ ...requested, headSince: instant }, usual).verdict).toBe('attempt');
  });

  it('never lets it go before it is due', () => {
    const early = delivery({ cd_due_at: iso(instant + 1) });
    expect(rule(early, usual)).toEqual({ verdict: 'wait', dueAt: instant + 1, reason: 'not_due' });
    expect(rule(early, { ...usual, now: instant + 1 }).verdict).toBe('attempt');
  });

  it('gives the configuration time to come before an endpoint counts as unknown', () => {
    const unknown = { ...usual, endpoint: undefined };
    const requested = delivery({ cd_requested_at: iso(instant) });
    expect(rule(requested, { ...unknown, now: instant + unknownGraceMs - 1 })).toMatchObject({
      verdict: 'wait',
      reason: 'endpoint_unknown',
    });
    expect(rule(requested, { ...unknown, now: instant + unknownGraceMs })).toMatchObject({
      cause: 'endpoint_unknown',
    });
  });
});

describe('readDelivery', () => {
  it('refuses an id that could not be signed and instants that are none', () => {
    expect(() => readDelivery(record({ ce_id: 'evt.1' }))).toThrow(BrokenRecord);
    expect(() => readDelivery(record({ cd_due_at: '2026-13-24T09:30:00Z' }))).toThrow(BrokenRecord);
  });
});
