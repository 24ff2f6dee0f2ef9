import { describe, expect, it } from '@jest/globals';
import { examples, type EndpointChanged } from '@crossdock/contracts';
import { policyOf } from '../policy/policy.js';
import { endingOf } from './ending.js';
import type { FailureReason } from './outcome.js';

const endpoint = examples.find(({ message }) => message === 'EndpointChanged')!.payload as EndpointChanged;
const policy = policyOf({ ...endpoint, successStatuses: ['2xx', '503'] }, undefined);
const now = 1_000_000;

const answered = (status: number, retryAfter?: string) =>
  endingOf({ kind: 'answered', status, retryAfter }, policyOf(endpoint, undefined), now);
const failed = (reason: FailureReason) => endingOf({ kind: 'failed', reason, detail: '' }, policy, now);

describe('what a result says of the endpoint', () => {
  it('is that it works when it answers, also when it refuses', () => {
    for (const status of [200, 204, 302, 400, 404, 408, 410, 425]) {
      expect(answered(status)).toEqual({ ending: 'answered' });
    }
  });

  it('is that it is broken, or has too much to do, when it says so', () => {
    for (const status of [500, 501]) expect(answered(status)).toEqual({ ending: 'failed' });
    for (const status of [429, 502, 503, 504]) {
      expect(answered(status)).toMatchObject({ ending: 'overloaded' });
    }
  });

  it('is what the policy says of its answers', () => {
    expect(endingOf({ kind: 'answered', status: 503 }, policy, now)).toEqual({ ending: 'answered' });
  });

  it('is when it wants something again, a quarter of an hour from now at most', () => {
    expect(answered(429, '30').heldUntil).toBe(now + 30_000);
    expect(answered(503, '999999999999').heldUntil).toBe(now + 900_000);
    expect(answered(429, '-5').heldUntil).toBeUndefined();
    expect(answered(500, '30').heldUntil).toBeUndefined();
  });

  it('is nothing when no request was made', () => {
    for (const reason of [
      'address_not_allowed',
      'request_invalid',
      'secret_unreadable',
      'proxy_failed',
    ] as const) {
      expect(failed(reason)).toEqual({ ending: 'unused' });
    }
    for (const reason of ['record_too_large', 'record_refused'] as const) {
      expect(failed(reason)).toEqual({ ending: 'answered' });
    }
    expect(failed('timeout')).toEqual({ ending: 'timed-out' });
    for (const reason of ['dns_failed', 'tls_failed', 'connection_refused'] as const) {
      expect(failed(reason)).toEqual({ ending: 'failed' });
    }
  });
});
