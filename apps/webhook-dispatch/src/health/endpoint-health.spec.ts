import { describe, expect, it } from '@jest/globals';
import type { EndpointHealthChanged } from '@crossdock/contracts';
import { EndpointHealth, failingAfterMs, failuresUntilFailing } from './endpoint-health.js';
import { percentReached } from './failing-stages.js';

const disableAfterMs = 1_000_000;
/** When a row of failures begins. */
const since = Date.parse('2026-11-24T09:30:00.000Z');

function failing(health: EndpointHealth, atMs = 0, version = 3, id = 'shop') {
  return health.noteFailure(id, version, { startedAt: since + atMs, now: since + atMs, disableAfterMs });
}
const success = (health: EndpointHealth, version = 3, id = 'shop') => health.noteSuccess(id, version, since);
const told = (more: Partial<EndpointHealthChanged>): EndpointHealthChanged => ({
  endpointId: 'shop',
  tenantId: 'company-b',
  endpointVersion: 3,
  state: 'failing',
  changedAt: new Date(since + 100).toISOString(),
  ...more,
});

describe('the health of an endpoint', () => {
  it('is told with the first success ever, and then only when it changes', () => {
    const health = new EndpointHealth();
    expect(success(health)).toMatchObject({ state: 'healthy' });
    expect(success(health)).toBeNull();
  });

  it('is failing after several failures in a row, once', () => {
    const health = new EndpointHealth();
    success(health);
    for (let i = 1; i < failuresUntilFailing; i++) expect(failing(health)).toBeNull();
    expect(failing(health)).toMatchObject({ state: 'failing', failingSince: since });
    expect(failing(health)).toBeNull();
    expect(success(health)).toMatchObject({ state: 'healthy' });
  });

  it('is failing after two failures a while apart, as of one that is seldom called', () => {
    const health = new EndpointHealth();
    expect(failing(health)).toBeNull();
    expect(failing(health, failingAfterMs - 1)).toBeNull();
    expect(failing(health, failingAfterMs)).toMatchObject({ state: 'failing', failingSince: since });
  });

  it('counts anew after each success', () => {
    const health = new EndpointHealth();
    for (let round = 0; round < 3; round++) {
      for (let i = 1; i < failuresUntilFailing; i++) expect(failing(health)).toBeNull();
      success(health);
    }
  });

  it('is one endpoint’s alone', () => {
    const health = new EndpointHealth();
    for (let i = 0; i < failuresUntilFailing; i++) failing(health);
    expect(success(health, 3, 'crm')).toMatchObject({ state: 'healthy' });
  });

  it('is gone until there is a newer version', () => {
    const health = new EndpointHealth();
    expect(health.stopped('shop', 3)).toBeUndefined();
    expect(health.noteStopped('shop', 3, 'gone', since)).toMatchObject({ state: 'gone', tells: 'disabled' });
    expect(health.noteStopped('shop', 3, 'gone', since)).toBeNull();
    expect(health.stopped('shop', 3)).toBe('gone');
    expect(health.stopped('shop', 4)).toBeUndefined();
    expect(success(health)).toBeNull();
    expect(success(health, 4)).toMatchObject({ state: 'healthy' });
  });
});

describe('an endpoint that only fails', () => {
  it('is told of at 50, 70 and 90 %, once each, and is given up at 100 %', () => {
    const health = new EndpointHealth();
    const changes = [0, 499_999, 500_000, 600_000, 700_000, 899_999, 900_000, 999_999, 1_000_000].map(
      (atMs) => failing(health, atMs),
    );
    expect(changes.map((change) => change && [change.state, change.warnedPercent, change.tells])).toEqual([
      null,
      ['failing', undefined, undefined],
      ['failing', 50, 'failing'],
      null,
      ['failing', 70, 'failing'],
      null,
      ['failing', 90, 'failing'],
      null,
      ['given-up', 100, 'disabled'],
    ]);
    expect(changes.at(-1)).toMatchObject({ disabledReason: 'failing', failingSince: since });
    expect(health.stopped('shop', 3)).toBe('given-up');
    expect(failing(health, 1_100_000)).toBeNull();
  });

  it('is told of once where several stages have passed since the last attempt', () => {
    const health = new EndpointHealth();
    failing(health);
    expect(failing(health, 750_000)).toMatchObject({ warnedPercent: 70, tells: 'failing' });
    expect(failing(health, 2_000_000)).toMatchObject({ state: 'given-up' });
  });

  it('begins anew with a success, which is told where a warning was', () => {
    const health = new EndpointHealth();
    failing(health);
    failing(health, 600_000);
    expect(success(health)).toMatchObject({ state: 'healthy', tells: 'recovered', failingSince: since });
    expect(failing(health, 700_000)).toBeNull();
    expect(failing(health, 1_000_000)).toMatchObject({ state: 'failing', failingSince: since + 700_000 });
    expect(success(health)).not.toHaveProperty('tells');
  });

  it('begins anew when somebody enabled it again', () => {
    const health = new EndpointHealth();
    failing(health);
    expect(failing(health, 1_000_000)).toMatchObject({ state: 'given-up' });
    expect(failing(health, 2_000_000, 4)).toBeNull();
    expect(health.stopped('shop', 4)).toBeUndefined();
    expect(failing(health, 2_600_000, 4)).toMatchObject({
      warnedPercent: 50,
      failingSince: since + 2_000_000,
    });
  });

  it('is never given up where its policy says so', () => {
    expect(percentReached(1e12, 0)).toBe(0);
  });
});

describe('what another process told', () => {
  it('goes on: since when it fails, and what was told of it', () => {
    const health = new EndpointHealth();
    health.learn(told({ failingSince: new Date(since).toISOString(), warnedPercent: 50 }));
    expect(failing(health, 600_000)).toBeNull();
    expect(failing(health, 700_000)).toMatchObject({ warnedPercent: 70, failingSince: since });
    expect(success(health)).toMatchObject({ tells: 'recovered' });
  });

  it('keeps an endpoint stopped', () => {
    const health = new EndpointHealth();
    health.learn(told({ state: 'given-up', disabledReason: 'failing', warnedPercent: 100 }));
    expect(health.stopped('shop', 3)).toBe('given-up');
    expect(health.stopped('shop', 4)).toBeUndefined();
  });

  it('is taken when it is newer than what is known here, and only then', () => {
    const health = new EndpointHealth();
    failing(health);
    health.learn(told({ state: 'healthy' }));
    expect(success(health)).toBeNull();
    for (let i = 0; i < failuresUntilFailing; i++) failing(health, 1_000);
    health.learn(told({ state: 'healthy', changedAt: new Date(since + 200).toISOString() }));
    expect(failing(health, 500_000 + 1_000)).toMatchObject({
      warnedPercent: 50,
      failingSince: since + 1_000,
    });
  });

  it('is not undone by what this process told before it', () => {
    const health = new EndpointHealth();
    for (let i = 0; i < failuresUntilFailing; i++) failing(health);
    const change = success(health)!;
    health.learn(told({ changedAt: new Date(change.changedAt - 1).toISOString() }));
    expect(success(health)).toBeNull();
  });
});
