import { describe, expect, it } from '@jest/globals';
import { headersViolation } from '@crossdock/contracts';
import { answered, attempt, endpoint, instant } from '../../test/samples.js';
import type { HealthChange } from './endpoint-health.js';
import { operationalEvent } from './operational-event.js';

const hour = 3_600_000;
const made = attempt(answered(503), { endpoint: endpoint({ disableAfterMs: 10 * hour }) });
const of = (change: Partial<HealthChange>) =>
  operationalEvent(
    endpoint(),
    { state: 'failing', changedAt: instant, failingSince: instant - 5 * hour, ...change },
    made,
  );
const dataOf = (change: Partial<HealthChange>) => JSON.parse(String(of(change)?.payload)) as object;

describe('an operational event', () => {
  it('keeps the contract and is about its endpoint', () => {
    const event = of({ tells: 'failing', warnedPercent: 50 });
    expect(headersViolation('EventPublished', event?.headers)).toBeNull();
    expect(event).toMatchObject({
      key: 'company-b:shop',
      headers: { ce_type: 'crossdock.endpoint.failing', ce_subject: 'shop', cd_origin: 'crossdock' },
    });
  });

  it('tells how much of the time has passed and when it is over', () => {
    expect(dataOf({ tells: 'failing', warnedPercent: 50 })).toEqual({
      endpointId: 'shop',
      failingSince: new Date(instant - 5 * hour).toISOString(),
      percent: 50,
      disabledAt: new Date(instant + 5 * hour).toISOString(),
      reason: 'http_status',
      status: 503,
    });
  });

  it('tells why it was disabled, and for how long it failed before it recovered', () => {
    expect(
      dataOf({ state: 'given-up', tells: 'disabled', disabledReason: 'failing', warnedPercent: 100 }),
    ).toMatchObject({ disabledReason: 'failing', disabledAt: new Date(instant).toISOString(), status: 503 });
    expect(dataOf({ state: 'healthy', tells: 'recovered' })).toEqual({
      endpointId: 'shop',
      failedSince: new Date(instant - 5 * hour).toISOString(),
      recoveredAt: new Date(instant).toISOString(),
    });
  });

  it('is the same event when it is told again, and another at each stage', () => {
    const id = (change: Partial<HealthChange>) => of(change)?.headers.ce_id;
    const fifty = { tells: 'failing', warnedPercent: 50 } as const;
    expect(id(fifty)).toBe(id({ ...fifty, changedAt: instant + 5 }));
    expect(id(fifty)).not.toBe(id({ ...fifty, warnedPercent: 70 }));
    expect(id(fifty)).not.toBe(id({ ...fifty, failingSince: instant }));
  });

  it('is none where there is nothing to tell', () => {
    expect(of({})).toBeNull();
  });
});
