import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EndpointChanged } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { ControlPlane, refusedFields, topic, type Answer } from './control-plane.js';

let plane: ControlPlane;
beforeAll(async () => {
  plane = await ControlPlane.start();
  await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
});
afterAll(() => plane?.close(), 30_000);

const put = (id: string, more: object): Promise<Answer> =>
  plane.call('PUT', `/v1/endpoints/${id}`, {
    tenantId: 'company-b',
    url: 'https://1.1.1.1/webhooks',
    ...more,
  });

it('an endpoint may take several events in one request, which is announced whole', async () => {
  const full = { maxEvents: 100, maxWaitMs: 1_000, maxBytes: 1_000_000, format: 'cloudevents' };
  expect(await put('shop', { batch: {} })).toMatchObject({ status: 201, body: { version: 1, batch: full } });
  expect((await put('shop', { batch: full })).body).toMatchObject({ version: 1 });
  const other = { ...full, maxEvents: 2, format: 'bodies' };
  expect((await put('shop', { batch: other })).body).toMatchObject({ version: 2, batch: other });
  expect((await put('shop', {})).body).not.toHaveProperty('batch');
  await eventually(async () => {
    const records = await plane.records(topic.endpoints, 'shop');
    expect(records.map((record) => record.json<EndpointChanged>().batch)).toEqual([full, other, undefined]);
  });
});

it.each([
  [{ maxEvents: 1 }, '/batch/maxEvents'],
  [{ maxEvents: 1_001 }, '/batch/maxEvents'],
  [{ maxWaitMs: 9 }, '/batch/maxWaitMs'],
  [{ maxWaitMs: 10_001 }, '/batch/maxWaitMs'],
  [{ maxBytes: 5_000_001 }, '/batch/maxBytes'],
  [{ format: 'xml' }, '/batch/format'],
])('a batch of %j is refused', async (batch, field) => {
  const answer = await put('refused', { batch });
  expect([answer.status, Object.keys(refusedFields(answer))]).toEqual([422, [field]]);
});

it('a topic takes none', async () => {
  const answer = await plane.call('PUT', '/v1/endpoints/topic', {
    tenantId: 'company-b',
    kind: 'topic',
    topic: { name: 'warehouse.events' },
    batch: {},
  });
  expect(refusedFields(answer)).toMatchObject({ '/batch': 'not_for_this_kind' });
});

it.each(['strict', 'per-key'])('an endpoint whose order is %s takes none', async (kind) => {
  const answer = await put('ordered', { batch: {}, order: { kind } });
  expect([answer.status, refusedFields(answer)]).toEqual([422, { '/batch': 'not_with_order' }]);
  expect((await put(`not-${kind}`, { batch: {}, order: { kind: 'none' } })).status).toBe(201);
});
