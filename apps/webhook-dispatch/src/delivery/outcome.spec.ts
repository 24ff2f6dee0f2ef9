import { describe, expect, it } from '@jest/globals';
import { outcomeOf, type AttemptResult, type FailureReason } from './outcome.js';
import { retryAfterInstant } from './retry-after.js';

const now = Date.parse('2026-11-24T09:30:00.000Z');
const answered = (status: number, retryAfter?: string): AttemptResult => ({
  kind: 'answered',
  status,
  retryAfter,
});
const outcome = (result: AttemptResult, onGone: 'disable' | 'fail' = 'disable') =>
  outcomeOf(result, { onGone, now });

describe('outcomeOf', () => {
  it.each([200, 201, 202, 204, 299])('takes %i as delivered', (status) => {
    expect(outcome(answered(status))).toEqual({ verdict: 'delivered' });
  });

  it.each([408, 425, 429, 500, 501, 502, 503, 504, 599])('tries again by the schedule after %i', (status) => {
    expect(outcome(answered(status))).toMatchObject({ verdict: 'retry' });
  });

  it.each([300, 301, 302, 303, 304, 307, 308])('does not follow %i', (status) => {
    expect(outcome(answered(status))).toEqual({ verdict: 'rejected', cause: 'redirect_not_followed' });
  });

  it.each([400, 401, 403, 404, 409, 413, 422, 451, 499])('doubts %i only a few times', (status) => {
    expect(outcome(answered(status))).toEqual({ verdict: 'rejected', cause: 'rejected' });
  });

  it('takes 410 as a wish to stop where the endpoint says so, else as any other rejection', () => {
    expect(outcome(answered(410))).toEqual({ verdict: 'gone' });
    expect(outcome(answered(410), 'fail')).toEqual({ verdict: 'rejected', cause: 'rejected' });
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
    expect(outcome({ kind: 'failed', reason, detail: '' })).toEqual({ verdict: 'retry' });
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
  ])('ends at once with %s', (reason) => {
    expect(outcome({ kind: 'failed', reason, detail: '' })).toEqual({ verdict: 'end', cause: reason });
  });

  it('doubts what a name server answers, as it does what a receiver does', () => {
    for (const reason of ['resolved_address_not_allowed', 'https_required', 'port_not_allowed'] as const) {
      const result: AttemptResult = { kind: 'failed', reason, detail: '', isOfName: true };
      expect(outcome(result)).toEqual({ verdict: 'rejected', cause: reason });
    }
  });

  it('listens to Retry-After with 429 and 503 only', () => {
    expect(outcome(answered(429, '120'))).toEqual({ verdict: 'retry', notBefore: now + 120_000 });
    expect(outcome(answered(503, '120'))).toEqual({ verdict: 'retry', notBefore: now + 120_000 });
    expect(outcome(answered(500, '120'))).toEqual({ verdict: 'retry' });
  });
});

describe('retryAfterInstant', () => {
  it.each([
    ['1', now + 1_000],
    [' 10800 ', now + 10_800_000],
    ['864000', now + 864_000_000],
    ['0', now],
    ['Tue, 24 Nov 2026 09:31:00 GMT', now + 60_000],
    ['Mon, 23 Nov 2026 09:30:00 GMT', now - 86_400_000],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['2026-11-24T09:31:00Z', undefined],
    ['Tue, 99 Nov 2026 09:31:00 GMT', undefined],
    ['99999999999999', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %p', (value, expected) => {
    expect(retryAfterInstant(value, now)).toBe(expected);
  });
});
