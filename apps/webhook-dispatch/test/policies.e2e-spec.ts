import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, found } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

const day = 86_400_000;

describe('the policy of an endpoint', () => {
  let stage: DispatchStage;
  const outcomes = async (endpointId: string) =>
    (await stage.attempts(endpointId)).map(({ outcome }) => outcome);

  beforeAll(async () => {
    stage = await DispatchStage.open();
    await stage.configure('tenant', 'company-b', {
      id: 'company-b',
      version: 1,
      changedAt: new Date().toISOString(),
      name: 'Company B',
      status: 'active',
      deliveryDefaults: {
        successStatuses: ['2xx', '409'],
        retry: { exponential: { firstMs: 1_000, factor: 2, maxMs: 2_000, retries: 2 }, jitter: 0 },
      },
    });
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
  });

  it('is its tenant’s where it does not state its own', async () => {
    const failing = await stage.receiver({ statuses: [500] });
    await stage.endpoint('inherits', failing.url, { retry: undefined });
    await stage.request('inherits');
    const letter = await stage.deadLetter('inherits');
    expect(letter.headers).toMatchObject({ cd_cause: 'attempts_exhausted', cd_attempt: '3' });
    const [first, second, third] = failing.requests.map(({ receivedAt }) => receivedAt);
    expect(second! - first!).toBeGreaterThanOrEqual(1_000);
    expect(third! - second!).toBeGreaterThanOrEqual(2_000);

    const knowing = await stage.receiver({ statuses: [409] });
    await stage.endpoint('inherits-success', knowing.url);
    await stage.request('inherits-success');
    await eventually(async () => expect(await outcomes('inherits-success')).toEqual(['delivered']));

    const strict = await stage.receiver({ statuses: [409] });
    await stage.endpoint('states-success', strict.url, {
      successStatuses: ['2xx'],
      outcomes: [{ on: ['409'], then: 'end' }],
    });
    await stage.request('states-success');
    expect((await stage.deadLetter('states-success')).headers.cd_cause).toBe('ended_by_policy');
    expect(strict.requests).toHaveLength(1);
  });

  it('disables it where a rule says so: what comes then is not sent, and the control plane is told why', async () => {
    const locked = await stage.receiver({ statuses: [401] });
    await stage.endpoint('locked', locked.url, { outcomes: [{ on: ['401'], then: 'disable' }] });
    await stage.request('locked');
    expect((await stage.deadLetter('locked')).headers.cd_cause).toBe('disabled_by_policy');
    await stage.request('locked');
    await eventually(async () =>
      expect((await stage.deadLetters('locked')).map(({ headers }) => headers.cd_cause)).toEqual([
        'disabled_by_policy',
        'endpoint_disabled',
      ]),
    );
    expect(locked.requests).toHaveLength(1);
    const health = await found(async () =>
      (await stage.bus.read('webhook.endpoint-health-changed.v1'))
        .filter(({ key }) => key === 'locked')
        .at(0),
    );
    expect(health.json()).toMatchObject({
      state: 'given-up',
      disabledReason: 'outcome_rule',
      endpointVersion: 1,
    });
  });

  it.each([
    ['10 days', String(864_000), day],
    ['a number without end', '9'.repeat(300), day],
    ['the last day of HTTP', 'Fri, 31 Dec 9999 23:59:59 GMT', day],
    ['a date in the past', 'Mon, 23 Nov 2020 09:30:00 GMT', 1_000],
    ['less than nothing', '-864000', 1_000],
    ['garbage', 'soon; DROP TABLE', 1_000],
  ])('bounds a Retry-After of %s', async (what, retryAfter, expectedMs) => {
    const id = `asks-${what.replaceAll(' ', '-')}`;
    const asking = await stage.receiver({ statuses: [503], retryAfter });
    await stage.endpoint(id, asking.url, { retry: { delaysMs: [1_000], jitter: 0, horizonMs: 6 * day } });
    await stage.request(id);
    const attempt = await found(async () => (await stage.attempts(id)).at(0));
    const askedMs = Date.parse(attempt.nextAttemptAt!) - Date.parse(attempt.startedAt);
    expect(attempt.outcome).toBe('retry');
    expect(askedMs).toBeGreaterThanOrEqual(expectedMs);
    expect(askedMs).toBeLessThan(expectedMs + 5_000);
  });

  it('says how much of a failure is recorded, and what nobody may read is not', async () => {
    const talking = await stage.receiver({
      statuses: [500],
      body: 'x'.repeat(10_000),
      headers: { 'set-cookie': 'session=hidden', 'x-region': 'eu' },
    });
    const headers = [{ name: 'authorization', sealedValue: stage.sealed('Bearer hidden') }];
    await stage.endpoint('talks', talking.url, { recordedBodyBytes: 100, headers });
    await stage.request('talks');
    const attempt = await found(async () => (await stage.attempts('talks')).at(0));
    expect(attempt).toMatchObject({
      requestHeaders: { authorization: '***', 'webhook-signature': '***' },
      responseHeaders: { 'set-cookie': '***', 'x-region': 'eu' },
      responseBody: 'x'.repeat(100),
      responseBodyBytes: 10_000,
    });
    expect(JSON.stringify(attempt)).not.toContain('hidden');
    expect(talking.requests[0]?.headers.authorization).toBe('Bearer hidden');
  });

  it('says that successes leave evidence as well, of a batch each of its deliveries', async () => {
    const body = 'taken';
    const taking = await stage.receiver({ statuses: [200], body, headers: { 'x-region': 'eu' } });
    const headers = [{ name: 'x-token', sealedValue: stage.sealed('hidden-token') }];
    const batch = { maxEvents: 3, maxWaitMs: 10_000, maxBytes: 100_000, format: 'bodies' as const };
    await stage.endpoint('inspected', taking.url, { evidenceOf: 'all', headers, batch });
    const ids = await stage.request('inspected', 3);
    const attempts = await eventually(async () => {
      const made = await stage.attempts('inspected');
      expect(made).toHaveLength(3);
      return made;
    });
    expect(taking.requests).toHaveLength(1);
    expect(attempts.map(({ eventId }) => eventId).sort()).toEqual(ids.sort());
    for (const attempt of attempts) {
      expect(attempt).toMatchObject({
        outcome: 'delivered',
        decision: { verdict: 'delivered', by: 'successStatuses' },
        method: 'POST',
        requestHeaders: { 'x-token': '***', 'webhook-signature': '***' },
        responseHeaders: { 'x-region': 'eu' },
        responseBody: body,
        responseBodyBytes: body.length,
      });
    }
  });

  it('ends an attempt whose status does not come in time, long before the whole time is up', async () => {
    const hanging = await stage.receiver({ hang: true });
    await stage.endpoint('hangs', hanging.url, { firstByteTimeoutMs: 300, timeoutMs: 60_000 });
    await stage.request('hangs');
    const attempt = await found(async () => (await stage.attempts('hangs')).at(0));
    expect(attempt).toMatchObject({
      outcome: 'retry',
      reason: 'timeout',
      detail: 'no status within 300 ms',
    });
  });
});
