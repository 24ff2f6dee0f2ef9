import { describe, expect, it } from '@jest/globals';
import type { DeliveryPolicy, EndpointChanged, TenantChanged } from '@crossdock/contracts';
import { platformPolicy } from './platform-policy.js';
import { policyOf } from './policy.js';

const endpoint = (own: DeliveryPolicy = {}): EndpointChanged => ({
  id: 'shop',
  version: 1,
  changedAt: '2026-11-24T09:00:00.000Z',
  tenantId: 'company-b',
  url: 'https://shop.example/',
  status: 'enabled',
  signingSecrets: ['sealed'],
  maxInFlight: 16,
  ...own,
});
const tenant = (deliveryDefaults?: DeliveryPolicy): TenantChanged => ({
  id: 'company-b',
  version: 1,
  changedAt: '2026-11-24T09:00:00.000Z',
  name: 'Company B',
  status: 'active',
  ...(deliveryDefaults ? { deliveryDefaults } : {}),
});

describe('the policy in force', () => {
  it('is the platform’s where nobody says otherwise', () => {
    for (const owner of [undefined, tenant(), tenant({})]) {
      const policy = policyOf(endpoint(), owner);
      const { successStatuses: _, outcomes: __, ...rest } = platformPolicy;
      expect(policy).toMatchObject(rest);
      expect(policy.successes.has(204)).toBe(true);
      expect(policy.rules).toEqual([]);
    }
  });

  it('takes each field from the endpoint, else from its tenant', () => {
    const owner = tenant({
      timeoutMs: 8_000,
      connectTimeoutMs: 700,
      successStatuses: ['202'],
      onGone: 'fail',
      evidenceOf: 'all',
    });
    const policy = policyOf(endpoint({ timeoutMs: 3_000, successStatuses: ['2xx', '409'] }), owner);
    expect(policy).toMatchObject({ timeoutMs: 3_000, connectTimeoutMs: 700, onGone: 'fail' });
    expect(policy.evidenceOf).toBe('all');
    expect(policyOf(endpoint({ evidenceOf: 'failures' }), owner).evidenceOf).toBe('failures');
    expect([202, 204, 409].map((status) => policy.successes.has(status))).toEqual([true, true, true]);
  });

  it('never mixes two schedules, but takes jitter and horizon by themselves', () => {
    const exponential = { firstMs: 1_000, factor: 2, maxMs: 60_000, retries: 8 };
    const owner = tenant({ retry: { exponential, jitter: 0.5 } });
    expect(policyOf(endpoint({ retry: { horizonMs: 9_000 } }), owner).retry).toEqual({
      exponential,
      jitter: 0.5,
      horizonMs: 9_000,
    });
    expect(policyOf(endpoint({ retry: { delaysMs: [] } }), owner).retry).toEqual({
      delaysMs: [],
      jitter: 0.5,
      horizonMs: platformPolicy.retry.horizonMs,
    });
  });

  it('is resolved once for each version of endpoint and tenant', () => {
    const one = endpoint();
    const owner = tenant({ timeoutMs: 8_000 });
    expect(policyOf(one, owner)).toBe(policyOf(one, owner));
    expect(policyOf(one, tenant({ timeoutMs: 9_000 })).timeoutMs).toBe(9_000);
  });
});
