import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { headersViolation, payloadViolation } from '@crossdock/contracts';
import { eventually, found } from '@crossdock/testing';
import { ControlPlane, refusedFields } from './control-plane.js';

const ordered = 'config.job-changed.v1';
const progressed = 'webhook.job-progressed.v1';

let plane: ControlPlane;
let shopKey: string;
let otherKey: string;

beforeAll(async () => {
  plane = await ControlPlane.start({ ALLOWED_PRIVATE_NETWORKS: '127.0.0.0/8' });
  shopKey = await plane.tenantKey('company-b');
  otherKey = await plane.tenantKey('company-c');
  await plane.done('PUT', '/v1/endpoints/shop', { tenantId: 'company-b', url: 'http://127.0.0.1:9' });
  await plane.done('PUT', '/v1/subscriptions/orders', {
    tenantId: 'company-b',
    endpointId: 'shop',
    eventTypes: ['payment.*'],
  });
});
afterAll(() => plane?.close(), 30_000);

const redrive = { kind: 'redrive', selection: { endpointId: 'shop' }, reason: 'It is mended.' };
const replayOf = { kind: 'replay', reason: 'r' };
const span = { from: '2026-11-23T00:00:00Z', to: '2026-11-24T00:00:00Z' };

/** Tells what the executor would. */
async function progress(jobId: string, state: string, done: number): Promise<void> {
  const updatedAt = new Date().toISOString();
  await plane.bus.publish(progressed, {
    key: jobId,
    headers: {
      ce_specversion: '1.0',
      ce_id: `jbp_${jobId}-${done}`,
      ce_source: '/crossdock/audit',
      ce_type: 'crossdock.job-progressed.v1',
      ce_time: updatedAt,
      'content-type': 'application/json',
    },
    payload: { jobId, state, selected: 10, done, startedAt: updatedAt, updatedAt },
  });
}

it('orders a job with who and why, tells it to the others, and shows how far it is', async () => {
  const made = await plane.done('POST', '/v1/jobs', { ...redrive, id: 'outage' }, shopKey);
  expect(made.status).toBe(201);
  expect(made.headers.get('location')).toBe('/v1/jobs/outage');
  expect(made.body).toMatchObject({
    id: 'outage',
    version: 1,
    tenantId: 'company-b',
    reason: 'It is mended.',
    ratePerSecond: 100,
    status: 'running',
    orderedBy: shopKey.split('_')[1],
  });
  const [record] = await found(async () => {
    const records = await plane.records(ordered, 'outage');
    return records.length > 0 ? records : undefined;
  });
  expect(payloadViolation('JobChanged', record?.json())).toBeNull();
  expect(headersViolation('JobChanged', record?.headers ?? {})).toBeNull();

  await progress('outage', 'running', 4);
  await eventually(async () =>
    expect((await plane.done('GET', '/v1/jobs/outage', undefined, shopKey)).body).toMatchObject({
      progress: { state: 'running', selected: 10, done: 4 },
    }),
  );
  // A request that is repeated orders nothing twice.
  expect((await plane.call('POST', '/v1/jobs', { ...redrive, id: 'outage' }, shopKey)).status).toBe(409);
});

it('pauses, resumes and cancels, and leaves alone what is over', async () => {
  await plane.done('POST', '/v1/jobs', { ...redrive, id: 'turned' });
  const act = (what: string) => plane.call('POST', `/v1/jobs/turned/${what}`);
  expect((await act('pause')).body).toMatchObject({ status: 'paused', version: 2 });
  expect((await act('pause')).body).toMatchObject({ status: 'paused', version: 2 });
  expect((await act('resume')).body).toMatchObject({ status: 'running', version: 3 });
  expect((await plane.call('DELETE', '/v1/jobs/turned')).body).toMatchObject({ code: 'in_use' });
  expect((await act('cancel')).body).toMatchObject({ status: 'cancelled', version: 4 });
  expect((await act('resume')).body).toMatchObject({ code: 'job_over' });
  await progress('turned', 'cancelled', 5);
  await eventually(async () => expect((await plane.call('DELETE', '/v1/jobs/turned')).status).toBe(204));
  // Redrives and dead letters bear the ids of jobs: another job with the same id would pass for the first one.
  expect((await plane.call('POST', '/v1/jobs', { ...redrive, id: 'turned' })).body).toMatchObject({
    code: 'already_exists',
  });

  await plane.done('POST', '/v1/jobs', { ...redrive, id: 'through' });
  await progress('through', 'completed', 10);
  // An order to cancel that comes before the end is known is carried out.
  await eventually(async () =>
    expect((await plane.done('GET', '/v1/jobs/through')).body).toMatchObject({
      progress: { state: 'completed' },
    }),
  );
  expect(await plane.call('POST', '/v1/jobs/through/cancel')).toMatchObject({
    status: 409,
    body: { code: 'job_over' },
  });
});

it('orders single events again, without a span of time', async () => {
  const selection = { subscriptionId: 'orders', eventIds: ['evt_one', 'evt_two'] };
  const made = await plane.done('POST', '/v1/jobs', { ...replayOf, id: 'two', selection }, shopKey);
  expect(made.body).toMatchObject({ status: 'running', tenantId: 'company-b', selection });
  const [record] = await found(async () => {
    const records = await plane.records(ordered, 'two');
    return records.length > 0 ? records : undefined;
  });
  expect(payloadViolation('JobChanged', record?.json())).toBeNull();
});

it('keeps tenants apart', async () => {
  await plane.done('POST', '/v1/jobs', { ...redrive, id: 'of-b' }, shopKey);
  await plane.done('POST', '/v1/jobs', { ...redrive, id: 'of-all' });
  const listed = async (key?: string) =>
    ((await plane.done('GET', '/v1/jobs', undefined, key)).body.items as { id: string }[]).map(
      ({ id }) => id,
    );
  expect(await listed()).toEqual(expect.arrayContaining(['of-b', 'of-all']));
  expect(await listed(shopKey)).toContain('of-b');
  expect(await listed(shopKey)).not.toContain('of-all');
  expect(await listed(otherKey)).toEqual([]);
  for (const [method, path] of [
    ['GET', ''],
    ['POST', '/pause'],
    ['POST', '/cancel'],
    ['DELETE', ''],
  ] as const)
    expect((await plane.call(method, `/v1/jobs/of-b${path}`, undefined, otherKey)).status).toBe(404);
  const foreign = { ...redrive, tenantId: 'company-b' };
  expect(refusedFields(await plane.call('POST', '/v1/jobs', foreign, otherKey))).toEqual({
    '/tenantId': 'unknown_reference',
  });
  const replay = { kind: 'replay', reason: 'r', selection: { subscriptionId: 'orders', ...span } };
  expect(refusedFields(await plane.call('POST', '/v1/jobs', replay, otherKey))).toEqual({
    '/selection/subscriptionId': 'unknown_reference',
  });
  expect((await plane.done('POST', '/v1/jobs', replay)).body).toMatchObject({ tenantId: 'company-b' });
});

it.each([
  ['no reason', { ...redrive, reason: undefined }, { '/reason': 'required' }],
  ['no selection', { ...redrive, selection: undefined }, { '/selection': 'required' }],
  ['an unknown kind', { ...redrive, kind: 'again' }, { '/kind': 'not_a_choice' }],
  ['a rate of nothing', { ...redrive, ratePerSecond: 0 }, { '/ratePerSecond': 'too_small' }],
  [
    'a pattern for dead letters',
    { ...redrive, selection: { pattern: {} } },
    { '/selection/pattern': 'not_allowed' },
  ],
  [
    'a day which no month has',
    { ...redrive, selection: { from: '2026-02-31T00:00:00Z' } },
    { '/selection/from': 'wrong_format' },
  ],
  ['a bad instant', { ...redrive, selection: { from: 'yesterday' } }, { '/selection/from': 'wrong_format' }],
  [
    'a bad type',
    { ...redrive, selection: { eventTypes: ['a*'] } },
    { '/selection/eventTypes/0': 'wrong_format' },
  ],
  [
    'an end before its beginning',
    { ...redrive, selection: { from: span.to, to: span.from } },
    { '/selection/to': 'out_of_range' },
  ],
  [
    'a replay without a span and subscription',
    { kind: 'replay', reason: 'r', selection: { cause: 'rejected' } },
    {
      '/selection/subscriptionId': 'required',
      '/selection/from': 'required',
      '/selection/to': 'required',
      '/selection/cause': 'not_allowed',
    },
  ],
  [
    'ids of events for dead letters',
    { ...redrive, selection: { eventIds: ['evt_1'] } },
    { '/selection/eventIds': 'not_allowed' },
  ],
  [
    'more events than go into one job',
    {
      ...replayOf,
      selection: {
        subscriptionId: 'orders',
        eventIds: Array.from({ length: 1001 }, (_, index) => `evt_${index}`),
      },
    },
    { '/selection/eventIds': 'wrong_length' },
  ],
  [
    'an id that is longer than any',
    { ...replayOf, selection: { subscriptionId: 'orders', eventIds: ['evt_1', 'e'.repeat(257)] } },
    { '/selection/eventIds/1': 'wrong_length' },
  ],
  [
    'a dead letter with such an id',
    { ...redrive, selection: { deadLetterIds: ['d'.repeat(65)] } },
    { '/selection/deadLetterIds/0': 'wrong_length' },
  ],
])('refuses %s', async (_what, body, fields) => {
  const answer = await plane.call('POST', '/v1/jobs', body);
  expect(answer.status).toBe(422);
  expect(refusedFields(answer)).toEqual(fields);
});
