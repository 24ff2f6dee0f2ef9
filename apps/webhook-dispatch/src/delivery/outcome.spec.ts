import { describe, expect, it } from '@jest/globals';
import { examples, type DeliveryPolicy, type EndpointChanged } from '@crossdock/contracts';
import { platformPolicy } from '../policy/platform-policy.js';
import { policyOf } from '../policy/policy.js';
import { outcomeOf, type EndedResult, type FailureReason } from './outcome.js';
import { retryAfterInstant } from './retry-after.js';

const example = {
  ...(examples.find(({ message }) => message === 'EndpointChanged')!.payload as EndpointChanged),
  outcomes: [],
};
const now = Date.parse('2026-11-24T09:30:00.000Z');
const answered = (status: number, retryAfter?: string): EndedResult => ({
  kind: 'answered',
  status,
  retryAfter,
});
const outcome = (result: EndedResult, own: DeliveryPolicy = {}) =>
  outcomeOf(result, policyOf({ ...example, ...own }, undefined), now);
const failed = (reason: FailureReason): EndedResult => ({ kind: 'failed', reason, detail: '' });

describe('outcomeOf', () => {
  it.each([200, 201, 202, 204, 299])('takes %i as delivered', (status) => {
    expect(outcome(answered(status))).toMatchObject({ verdict: 'delivered' });
  });

  it.each([408, 425, 429, 500, 501, 502, 503, 504, 599])('tries again by the schedule after %i', (status) => {
    expect(outcome(answered(status))).toMatchObject({ verdict: 'retry' });
  });

  it.each([300, 301, 302, 303, 304, 307, 308])('does not follow %i', (status) => {
    expect(outcome(answered(status))).toMatchObject({ verdict: 'rejected', cause: 'redirect_not_followed' });
  });

  it.each([400, 401, 403, 404, 409, 413, 422, 451, 499])('doubts %i only a few times', (status) => {
    expect(outcome(answered(status))).toMatchObject({ verdict: 'rejected', cause: 'rejected' });
  });

  it('takes 410 as a wish to stop where the endpoint says so, else as any other rejection', () => {
    expect(outcome(answered(410))).toMatchObject({ verdict: 'gone' });
    expect(outcome(answered(410), { onGone: 'fail' })).toMatchObject({
      verdict: 'rejected',
      cause: 'rejected',
    });
  });

  it('never calls an unfinished or unknown status a success', () => {
    for (const status of [100, 101, 103, 199, 600, 999]) {
      expect(outcome(answered(status))).toMatchObject({ verdict: 'retry' });
    }
  });

  it.each<FailureReason>([
    'timeout',
    'dns_failed',
    'tls_failed',
    'connection_refused',
    'connection_lost',
    'unreachable',
    'protocol_error',
    'network_failed',
    'secret_unreadable',
  ])('tries again after %s', (reason) => {
    expect(outcome({ kind: 'failed', reason, detail: '' })).toMatchObject({ verdict: 'retry' });
  });

  it.each<FailureReason>([
    'url_not_valid',
    'url_has_credentials',
    'url_has_fragment',
    'notation_not_allowed',
    'https_required',
    'port_not_allowed',
    'name_not_allowed',
    'address_not_allowed',
    'request_invalid',
    'record_too_large',
    'record_refused',
  ])('ends at once with %s', (reason) => {
    expect(outcome({ kind: 'failed', reason, detail: '' })).toMatchObject({ verdict: 'end', cause: reason });
  });

  it('doubts what a name server answers, as it does what a receiver does', () => {
    for (const reason of ['resolved_address_not_allowed', 'https_required', 'port_not_allowed'] as const) {
      const result: EndedResult = { kind: 'failed', reason, detail: '', isOfName: true };
      expect(outcome(result)).toMatchObject({ verdict: 'rejected', cause: reason });
    }
  });

  it('listens to Retry-After with 429, 502, 503 and 504 only', () => {
    for (const status of [429, 502, 503, 504]) {
      expect(outcome(answered(status, '120'))).toEqual({
        verdict: 'retry',
        notBefore: now + 120_000,
        by: 'default',
      });
    }
    expect(outcome(answered(500, '120'))).toEqual({ verdict: 'retry', by: 'default' });
  });

  it('listens to Retry-After as far as the policy does', () => {
    const until = (retryAfterMaxMs: number) => outcome(answered(503, '864000'), { retryAfterMaxMs });
    expect(until(60_000)).toMatchObject({ notBefore: now + 60_000 });
    expect(until(0)).toMatchObject({ notBefore: now });
    expect(outcome(answered(503, '864000'))).toMatchObject({
      notBefore: now + platformPolicy.retryAfterMaxMs,
    });
  });
});

describe('the rules of a policy', () => {
  it('say which statuses are success, and every other is not', () => {
    const successStatuses = ['202', '409'];
    expect(outcome(answered(409), { successStatuses })).toEqual({
      verdict: 'delivered',
      by: 'successStatuses',
    });
    expect(outcome(answered(200), { successStatuses })).toMatchObject({ verdict: 'retry' });
  });

  it('come before what is usual, the first that names the result', () => {
    const outcomes: DeliveryPolicy['outcomes'] = [
      { on: ['404', 'dns_failed'], then: 'retry' },
      { on: ['4xx', 'tls_failed'], then: 'end' },
      { on: ['401', '500-503'], then: 'disable' },
    ];
    expect(outcome(answered(404), { outcomes })).toEqual({ verdict: 'retry', by: 'outcomes/0' });
    expect(outcome(answered(401), { outcomes })).toEqual({
      verdict: 'end',
      cause: 'ended_by_policy',
      by: 'outcomes/1',
    });
    expect(outcome(answered(410), { outcomes })).toMatchObject({ verdict: 'end' });
    expect(outcome(answered(502), { outcomes })).toEqual({ verdict: 'disable', by: 'outcomes/2' });
    expect(outcome(answered(504), { outcomes })).toMatchObject({ by: 'default' });
    expect(outcome(failed('tls_failed'), { outcomes })).toMatchObject({ verdict: 'end', by: 'outcomes/1' });
    expect(outcome(failed('timeout'), { outcomes })).toEqual({ verdict: 'retry', by: 'default' });
  });

  it('keep Retry-After where they only say that it is tried again', () => {
    const outcomes: DeliveryPolicy['outcomes'] = [{ on: ['429'], then: 'retry' }];
    expect(outcome(answered(429, '120'), { outcomes })).toMatchObject({ notBefore: now + 120_000 });
  });

  it('cannot make a delivery go where nobody may go, and say nothing of a secret that is missing here', () => {
    const outcomes: DeliveryPolicy['outcomes'] = [
      { on: ['address_not_allowed', 'request_invalid'], then: 'retry' },
      { on: ['secret_unreadable'], then: 'disable' },
    ];
    expect(outcome(failed('address_not_allowed'), { outcomes })).toMatchObject({ verdict: 'end' });
    expect(outcome(failed('request_invalid'), { outcomes })).toMatchObject({ verdict: 'end' });
    expect(outcome(failed('secret_unreadable'), { outcomes })).toMatchObject({ verdict: 'retry' });
  });
});

describe('retryAfterInstant', () => {
  const week = 604_800_000;

  it.each([
    ['1', now + 1_000],
    [' 10800 ', now + 10_800_000],
    ['86400', now + 86_400_000],
    ['864000', now + week],
    ['0', now],
    ['Tue, 24 Nov 2026 09:31:00 GMT', now + 60_000],
    ['Tuesday, 24-Nov-26 09:31:00 GMT', now + 60_000],
    ['Tue Nov 24 09:31:00 2026', now + 60_000],
    ['Sun Nov  6 08:49:37 1994', Date.parse('1994-11-06T08:49:37Z')],
    ['Tue Nov 24 09:31:00 2026 PST', undefined],
    ['Mon, 23 Nov 2026 09:30:00 GMT', now - 86_400_000],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['2026-11-24T09:31:00Z', undefined],
    ['Tue, 99 Nov 2026 09:31:00 GMT', undefined],
    ['99999999999999', now + week],
    ['9'.repeat(400), now + week],
    ['Fri, 31 Dec 9999 23:59:59 GMT', now + week],
    ['-9'.repeat(200), undefined],
    ['1e9', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['NaN', undefined],
    ['\u0661', undefined],
    ['1, 2', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %p', (value, expected) => {
    expect(retryAfterInstant(value, now, week)).toBe(expected);
  });
});
