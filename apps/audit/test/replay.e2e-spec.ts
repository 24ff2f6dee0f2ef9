import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { deliveryId } from '@crossdock/identifiers';
import { eventually } from '@crossdock/testing';
import { Audit } from './audit.js';
import { Jobs } from './jobs.js';

let audit: Audit;
let jobs: Jobs;

const minute = (at: number) => new Date(Date.now() - at * 60_000).toISOString();

/** An event of its own that was published so many minutes ago. */
function published(
  name: string,
  minutesAgo: number,
  change: { type?: string; tenant?: string; cents?: number } = {},
) {
  const eventId = `evt_${name.padStart(26, 'x')}`;
  const at = minute(minutesAgo);
  return {
    example: 'captured',
    key: eventId,
    headers: {
      ce_id: eventId,
      ce_type: change.type ?? 'payment.settled',
      ce_time: at,
      cd_tenant_id: change.tenant ?? 'company-b',
      cd_committed_at: at,
      cd_published_at: at,
    },
    payload: { amountCents: change.cents ?? 100 },
    timestamp: Date.parse(at),
  };
}

beforeAll(async () => {
  audit = await Audit.start();
  jobs = new Jobs(audit);
  await audit.publish('EndpointChanged', { key: 'shop', payload: { id: 'shop', tenantId: 'company-b' } });
  for (const [id, more] of [
    ['orders', {}],
    ['other', {}],
    ['large', { pattern: { amountCents: [{ numeric: ['>=', 500] }] } }],
  ] as const)
    await audit.publish('SubscriptionChanged', {
      key: id,
      payload: {
        id,
        tenantId: 'company-b',
        endpointId: 'shop',
        eventTypes: ['payment.*'],
        eventsFrom: 'own-tenant',
        status: 'enabled',
        pattern: undefined,
        ...more,
      },
    });
  await audit.publish(
    'EventPublished',
    published('early', 50),
    published('small', 30),
    published('large', 30, { cents: 900 }),
    published('declined', 30, { type: 'payment.declined', cents: 900 }),
    published('refund', 30, { type: 'refund.made', cents: 900 }),
    published('foreign', 30, { tenant: 'company-c', cents: 900 }),
    published('late', 5),
  );
  await eventually(async () => expect((await audit.summary()).eventsPublished).toBe(7));
});
afterAll(() => audit?.end(), 30_000);

const names = async (job: string): Promise<string[]> => {
  const sent = (await jobs.requests()).filter(({ headers }) => headers['cd_job_id'] === job);
  return sent.map(({ headers }) => headers['ce_id']?.replace(/^evt_x*/, '') ?? '').sort();
};

const span = { from: minute(40), to: minute(20) };

it('replays by time to one subscription only, with the ids and the body of a first delivery', async () => {
  await jobs.order('by-time', { kind: 'replay', selection: { subscriptionId: 'orders', ...span } });
  expect(await jobs.inState('by-time', 'completed')).toMatchObject({ done: 3 });
  expect(await names('by-time')).toEqual(['declined', 'large', 'small']);
  const sent = (await jobs.requests()).filter(({ headers }) => headers['cd_job_id'] === 'by-time');
  expect(new Set(sent.map(({ headers }) => headers['cd_subscription_id']))).toEqual(new Set(['orders']));
  for (const { key, headers, json } of sent) {
    expect(key).toBe('shop');
    expect(headers['cd_delivery_id']).toBe(deliveryId(headers['ce_id'] ?? '', 'orders'));
    expect(headers['cd_attempt']).toBe('0');
    // The events were routed where they were written, and say so.
    expect(headers).not.toHaveProperty('cd_routed');
    expect(json()).toMatchObject({ type: headers['ce_type'], timestamp: headers['ce_time'] });
  }
});

it('replays by type, by a pattern of the job and by that of the subscription', async () => {
  const selection = { subscriptionId: 'orders', ...span };
  await jobs.order('by-type', {
    kind: 'replay',
    selection: { ...selection, eventTypes: ['payment.declined'] },
  });
  await jobs.order('by-pattern', {
    kind: 'replay',
    selection: { ...selection, pattern: { amountCents: [{ numeric: ['<', 500] }] } },
  });
  await jobs.order('by-own', {
    kind: 'replay',
    selection: { ...selection, subscriptionId: 'large', eventTypes: ['payment.settled'] },
  });
  for (const job of ['by-type', 'by-pattern', 'by-own']) await jobs.inState(job, 'completed');
  expect(await names('by-type')).toEqual(['declined']);
  expect(await names('by-pattern')).toEqual(['small']);
  expect(await names('by-own')).toEqual(['large']);
});

it('counts a delivery that was never asked for before as asked for, once', async () => {
  const before = (await audit.summary()).deliveriesRequested;
  for (const job of ['new-a', 'new-b']) {
    await jobs.order(job, { kind: 'replay', selection: { subscriptionId: 'other', ...span } });
    expect(await jobs.inState(job, 'completed')).toMatchObject({ done: 3 });
  }
  expect((await audit.summary()).deliveriesRequested).toBe(before + 3);
  const journey = await audit.journey(published('small', 30).headers.ce_id);
  expect(journey.stages.filter(({ stage, jobId }) => stage === 'replayed' && jobId === 'new-a')).toHaveLength(
    1,
  );
});

const preview = async (selection: object, key?: string) =>
  (await audit.post('/v1/jobs/preview', { kind: 'replay', selection }, key)).body;

it.each([
  ['types of the subscription', { subscriptionId: 'orders' }, 3],
  ['types of the job', { subscriptionId: 'orders', eventTypes: ['payment.settled', 'refund.*'] }, 2],
  ['the pattern of the subscription', { subscriptionId: 'large' }, 2],
  ['a pattern of the job', { subscriptionId: 'orders', pattern: { amountCents: [100] } }, 1],
])('previews exactly what it would send: %s', async (_what, selection, count) => {
  expect(await preview({ ...selection, ...span }, audit.tenantKey)).toEqual({
    kind: 'replay',
    count,
    oldest: expect.any(String),
    newest: expect.any(String),
    endpoints: [{ endpointId: 'shop', count }],
  });
});

it('is refused to those who do not own the subscription', async () => {
  await jobs.order('thief', {
    kind: 'replay',
    tenantId: 'company-c',
    selection: { subscriptionId: 'orders', ...span },
  });
  expect(await jobs.inState('thief', 'failed')).toMatchObject({
    done: 0,
    detail: expect.stringContaining('subscription_unknown'),
  });
});

it('goes on behind what it has sent when it is killed', async () => {
  const count = 3_000;
  // Later than every event before, as on a real topic times rise.
  const many = Array.from({ length: count }, (_, index) => published(`many${index}`, 3));
  await audit.publish('EventPublished', ...many);
  await jobs.order('crash', {
    kind: 'replay',
    selection: { subscriptionId: 'orders', from: minute(4), to: minute(2) },
    ratePerSecond: 1_000,
  });
  const sent = async () => (await jobs.requests()).filter(({ headers }) => headers['cd_job_id'] === 'crash');
  await eventually(async () => expect((await sent()).length).toBeGreaterThan(count / 3), {
    timeoutMs: 60_000,
  });
  await audit.app.kill('SIGKILL');
  expect((await sent()).length).toBeLessThan(count);
  await audit.startProcess();
  await jobs.inState('crash', 'completed', { timeoutMs: 120_000 });
  const requests = await sent();
  const ids = requests.map(({ headers }) => `${headers['ce_id']} ${headers['cd_redrive_id']}`);
  expect(new Set(ids).size).toBe(count);
  expect(requests.length - count).toBeLessThanOrEqual(100);
}, 240_000);

it('sends nothing more once the subscription or its endpoint is disabled', async () => {
  const count = 500;
  await audit.publish(
    'EventPublished',
    ...Array.from({ length: count }, (_, index) => published(`shut${index}`, 1)),
  );
  const changed = { tenantId: 'company-b', version: 90, status: 'disabled' } as const;
  const shut = {
    subscription: () =>
      audit.publish('SubscriptionChanged', {
        key: 'other',
        payload: { ...changed, id: 'other', endpointId: 'shop', pattern: undefined },
      }),
    endpoint: () => audit.publish('EndpointChanged', { key: 'shop', payload: { ...changed, id: 'shop' } }),
  };
  for (const what of ['subscription', 'endpoint'] as const) {
    const job = `shut-${what}`;
    const subscriptionId = what === 'subscription' ? 'other' : 'orders';
    await jobs.order(job, {
      kind: 'replay',
      selection: { subscriptionId, from: minute(5), to: minute(0) },
      ratePerSecond: 20,
    });
    await eventually(async () => expect((await names(job)).length).toBeGreaterThan(0));
    await shut[what]();
    const failed = await jobs.inState(job, 'failed', { timeoutMs: 40_000 });
    expect(failed.detail).toMatch(`${what}_disabled: `);
    expect((await names(job)).length).toBeLessThan(count);
  }
}, 180_000);

it('previews by tenant, types and time only, and says so, where there is too much to be read', async () => {
  const crowd = Array.from({ length: 5_001 }, (_, index) => published(`crowd${index}`, 0));
  const before = (await audit.summary()).eventsPublished;
  await audit.publish('EventPublished', ...crowd);
  await eventually(async () => expect((await audit.summary()).eventsPublished).toBe(before + crowd.length), {
    timeoutMs: 60_000,
  });
  const [first] = crowd;
  const wide = { subscriptionId: 'large', from: first?.headers.cd_published_at, to: minute(-5) };
  expect(await preview(wide)).toMatchObject({ count: crowd.length, approximate: true });
}, 120_000);
