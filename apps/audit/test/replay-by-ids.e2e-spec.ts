import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { JobChanged } from '@crossdock/contracts';
import { deliveryId } from '@crossdock/identifiers';
import { eventually } from '@crossdock/testing';
import { Audit } from './audit.js';
import { Jobs } from './jobs.js';

let audit: Audit;
let jobs: Jobs;

const idOf = (name: string) => `evt_${name.padStart(26, 'x')}`;

function event(name: string, change: { type?: string; tenant?: string; cents?: number } = {}) {
  return {
    example: 'captured',
    key: idOf(name),
    headers: {
      ce_id: idOf(name),
      ce_type: change.type ?? 'payment.settled',
      cd_tenant_id: change.tenant ?? 'company-b',
    },
    payload: { amountCents: change.cents ?? 100 },
  };
}

const MANY = 900;
const many = Array.from({ length: MANY }, (_, index) => `many${index}`);

beforeAll(async () => {
  audit = await Audit.start();
  jobs = new Jobs(audit);
  await audit.publish('EndpointChanged', { key: 'shop', payload: { id: 'shop', tenantId: 'company-b' } });
  await audit.publish('SubscriptionChanged', {
    key: 'orders',
    payload: {
      id: 'orders',
      tenantId: 'company-b',
      endpointId: 'shop',
      eventTypes: ['payment.*'],
      eventsFrom: 'own-tenant',
      status: 'enabled',
      pattern: { amountCents: [{ numeric: ['<', 500] }] },
    },
  });
  await audit.publish('EventPublished', event('gone'));
  await eventually(async () => expect((await audit.summary()).eventsPublished).toBe(1));
  await audit.bus.expire('event.published.v1');
  await audit.publish(
    'EventPublished',
    event('one'),
    event('between'),
    event('two'),
    event('large', { cents: 900 }),
    event('refund', { type: 'refund.made' }),
    event('foreign', { tenant: 'company-c' }),
    ...many.map((name) => event(name)),
  );
  await eventually(async () => expect((await audit.summary()).eventsPublished).toBe(7 + MANY));
}, 120_000);
afterAll(() => audit?.end(), 30_000);

const order = (id: string, names: string[], more: Partial<JobChanged> = {}) =>
  jobs.order(id, {
    kind: 'replay',
    selection: { subscriptionId: 'orders', eventIds: names.map(idOf) as [string] },
    ...more,
  });
const sentBy = async (job: string) =>
  (await jobs.requests()).filter(({ headers }) => headers['cd_job_id'] === job);

it('sends the named events once more, with the ids of their first delivery, and nothing that lies between them', async () => {
  await order('two', ['two', 'one']);
  expect(await jobs.inState('two', 'completed')).toMatchObject({ selected: 2, done: 2, examined: 2 });
  const sent = await sentBy('two');
  expect(sent.map(({ headers }) => headers['cd_delivery_id']).sort()).toEqual(
    [idOf('one'), idOf('two')].map((id) => deliveryId(id, 'orders')).sort(),
  );
  for (const { headers } of sent) expect(headers['cd_redrive_id']).toMatch(/^rdv_/);
  const { stages } = await audit.journey(idOf('one'));
  expect(stages).toContainEqual(expect.objectContaining({ stage: 'replayed', jobId: 'two' }));
});

it('tells of each whether it is stored and wanted, before and after', async () => {
  const names = ['one', 'large', 'refund', 'foreign', 'gone', 'never'];
  const selection = { subscriptionId: 'orders', eventIds: [...names.map(idOf), 'evt_\u0000'] };
  const { status, body } = await audit.post(
    '/v1/jobs/preview',
    { kind: 'replay', selection },
    audit.tenantKey,
  );
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { count: 1, endpoints: [{ endpointId: 'shop', count: 1 }] },
  });
  expect(body['events']).toEqual([
    { eventId: idOf('one'), state: 'selected' },
    { eventId: idOf('large'), state: 'not_matching' },
    { eventId: idOf('refund'), state: 'not_matching' },
    { eventId: idOf('foreign'), state: 'event_unknown' },
    { eventId: idOf('gone'), state: 'event_no_longer_kept' },
    { eventId: idOf('never'), state: 'event_unknown' },
    { eventId: 'evt_\u0000', state: 'event_unknown' },
  ]);
  await order('mixed', names);
  expect(await jobs.inState('mixed', 'completed')).toMatchObject({
    selected: 6,
    done: 1,
    failed: 3,
    examined: 3,
    detail: expect.stringContaining('event_no_longer_kept: 3 of 6 events'),
  });
  expect(await sentBy('mixed')).toHaveLength(1);
});

it.each([
  ['a redrive', { kind: 'redrive', selection: { eventIds: ['evt_1'] } }],
  ['too many', { kind: 'replay', selection: { subscriptionId: 'orders', eventIds: many.concat(many) } }],
  ['none', { kind: 'replay', selection: { subscriptionId: 'orders', eventIds: [] } }],
])('previews no job that could not be ordered: %s', async (_what, body) => {
  expect((await audit.post('/v1/jobs/preview', body)).status).toBe(422);
});

it('keeps its rate, and goes on behind what it has sent when it is killed', async () => {
  // Every third, so that it has to pass over what lies between.
  const named = many.filter((_, index) => index % 3 === 0);
  await order('crash', [...named, 'gone'], { ratePerSecond: 150 });
  await eventually(async () => expect((await sentBy('crash')).length).toBeGreaterThan(named.length / 4), {
    timeoutMs: 60_000,
  });
  await audit.app.kill('SIGKILL');
  expect((await sentBy('crash')).length).toBeLessThan(named.length);
  await audit.startProcess();
  const over = await jobs.inState('crash', 'completed', { timeoutMs: 120_000 });
  expect(over).toMatchObject({ selected: named.length + 1, done: named.length, failed: 1 });
  const sent = await sentBy('crash');
  expect(new Set(sent.map(({ headers }) => headers['cd_redrive_id'])).size).toBe(named.length);
  expect(sent.length - named.length).toBeLessThanOrEqual(15);
}, 240_000);
