import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import type { RecentEvent } from '../src/storage/journeys.js';
import { Audit, strangersKey, way } from './audit.js';

let audit: Audit;
beforeAll(async () => {
  audit = await Audit.start();
});
afterAll(() => audit?.end(), 30_000);

describe('GET /v1/events/{id}', () => {
  it('tells the way of an event from its commit over a retry to its delivery', async () => {
    const { eventId, deliveryId, published, routed, failed, delivered } = way('delivered');
    await audit.publish('EventPublished', published);
    await audit.publish('EventRouted', routed);
    await audit.publish('AttemptCompleted', failed(1), delivered(2));

    await eventually(async () => {
      const journey = await audit.journey(eventId);
      expect(journey.deliveries).toMatchObject([
        { deliveryId, subscriptionId: 'orders', endpointId: 'shop', state: 'delivered' },
      ]);
      expect(journey.stages.map(({ stage }) => stage)).toEqual([
        'captured',
        'published',
        'routed',
        'requested',
        'attempted',
        'delayed',
        'attempted',
        'delivered',
      ]);
    });
    const journey = await audit.journey(eventId);
    expect(journey).toMatchObject({
      eventId,
      type: 'payment.settled.v1',
      tenantId: 'company-b',
      origin: 'capture',
    });
    expect(journey.deliveries[0]?.attempts).toMatchObject([
      { number: 1, outcome: 'retry', status: 500, nextAttemptAt: '2026-11-24T09:30:02.000Z' },
      { number: 2, outcome: 'delivered' },
    ]);
    expect(journey.stages[0]).toMatchObject({ committedAt: '2026-11-24T09:30:00.123456Z' });
  });

  it('shows of a failed attempt what was sent, what came back, how long it took and what was decided', async () => {
    const { eventId, deliveryId, routed } = way('evidence');
    await audit.publish('EventRouted', routed);
    await audit.publish('AttemptCompleted', {
      example: 'failed',
      key: eventId,
      payload: { eventId, deliveryId, attemptId: 'att_evidence', batch: { id: 'bat_1', size: 3 } },
    });
    await eventually(async () => {
      const journey = await audit.journey(eventId);
      expect(journey.deliveries[0]?.attempts).toMatchObject([
        {
          endpointVersion: 3,
          tenantVersion: 1,
          address: '127.0.0.1',
          timings: { firstByteMs: 3.1 },
          batch: { id: 'bat_1', size: 3 },
          decision: { verdict: 'retry', by: 'default' },
          method: 'POST',
          requestHeaders: { 'webhook-signature': '***' },
          responseHeaders: { 'content-type': 'text/plain' },
          responseBody: 'out of order',
          responseBodyEncoding: 'text',
          responseBodyBytes: 12,
        },
      ]);
    });
  });

  it('shows the same of an attempt that delivered, where its record has it', async () => {
    const { eventId, deliveryId, routed } = way('inspected');
    await audit.publish('EventRouted', routed);
    await audit.publish('AttemptCompleted', {
      example: 'delivered-with-evidence',
      key: eventId,
      payload: { eventId, deliveryId, attemptId: 'att_inspected' },
    });
    await eventually(async () => {
      const journey = await audit.journey(eventId);
      expect(journey.deliveries).toMatchObject([{ state: 'delivered' }]);
      expect(journey.deliveries[0]?.attempts).toMatchObject([
        {
          outcome: 'delivered',
          decision: { verdict: 'delivered', by: 'successStatuses' },
          method: 'POST',
          requestHeaders: { 'webhook-signature': '***' },
          responseHeaders: { 'content-type': 'application/json' },
          responseBody: '{"queued":true}',
          responseBodyBytes: 15,
        },
      ]);
    });
  });

  it('tells where and why a delivery was dead-lettered', async () => {
    const { eventId, routed, failed, deadLettered } = way('dead');
    await audit.publish('DeliveryDeadLettered', deadLettered);
    await audit.publish('EventRouted', routed);
    await audit.publish('AttemptCompleted', failed(1));

    await eventually(async () => {
      const journey = await audit.journey(eventId);
      expect(journey.deliveries).toMatchObject([
        { state: 'dead-lettered', cause: 'attempts_exhausted', attempts: [{ number: 1 }] },
      ]);
    });
  });

  it('answers with problems: 404 for an unknown id, 401 without a known key', async () => {
    expect(await audit.get('/v1/events/evt_unknown')).toMatchObject({
      status: 404,
      type: expect.stringContaining('application/problem+json'),
      body: { code: 'event_unknown' },
    });
    expect(await audit.get('/v1/events/%00')).toMatchObject({ status: 404, body: { code: 'event_unknown' } });
    expect(await audit.get('/v1/events/evt_unknown', strangersKey)).toMatchObject({
      status: 401,
      type: expect.stringContaining('application/problem+json'),
    });
  });

  it("shows a tenant its own events and nobody else's", async () => {
    const own = way('own');
    const foreign = way('foreign');
    const headers = { ...foreign.published.headers, cd_tenant_id: 'company-c' };
    await audit.publish('EventPublished', own.published, { ...foreign.published, headers });

    await eventually(async () => {
      expect(await audit.journey(own.eventId, audit.tenantKey)).toMatchObject({ eventId: own.eventId });
      expect(await audit.journey(foreign.eventId)).toMatchObject({ tenantId: 'company-c' });
    });
    expect(await audit.get(`/v1/events/${foreign.eventId}`, audit.tenantKey)).toMatchObject({ status: 404 });
  });
});

describe('GET /v1/events', () => {
  it('lists the newest events first, for a tenant its own', async () => {
    const at = (name: string, cd_published_at: string, cd_tenant_id = 'company-b') => {
      const { published } = way(name);
      return { ...published, headers: { ...published.headers, cd_published_at, cd_tenant_id } };
    };
    // Later than what owners were told of dead letters, which are events as well.
    await audit.publish(
      'EventPublished',
      at('second', '2099-11-24T10:00:02.000Z'),
      at('third', '2099-11-24T10:00:03.000Z', 'company-c'),
      at('first', '2099-11-24T10:00:01.000Z'),
    );
    const ids = async (key: string) =>
      (await audit.get<{ events: RecentEvent[] }>('/v1/events?limit=2', key)).body.events.map(
        ({ eventId }) => eventId,
      );
    await eventually(async () => {
      expect(await ids(audit.operatorKey)).toEqual([way('third').eventId, way('second').eventId]);
      expect(await ids(audit.tenantKey)).toEqual([way('second').eventId, way('first').eventId]);
    });
    expect(await audit.get('/v1/events?limit=0')).toMatchObject({ status: 400 });
  });
});

it('is described by its OpenAPI document, question by question, and on a page for people', async () => {
  const { paths } = await audit.document();
  const asked = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(asked.sort()).toEqual([
    'get /v1/dead-letters',
    'get /v1/dead-letters/{id}',
    'get /v1/events',
    'get /v1/events/{id}',
    'get /v1/events/{id}/content',
    'get /v1/parked-records',
    'get /v1/parked-records/{id}',
    'get /v1/parked-records/{id}/content',
    'get /v1/summary',
    'post /v1/jobs/preview',
  ]);
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    expect(operation).toMatchObject({
      summary: expect.stringMatching(/^[A-Z]/),
      security: [{ bearer: [] }],
    });
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '401', '404', '503']));
  }
  const page = await fetch(`${audit.app.url}/docs`);
  expect([page.status, await page.text()]).toEqual([
    200,
    expect.stringContaining('<title>Crossdock audit</title>'),
  ]);
  const script = await fetch(`${audit.app.url}/docs/swagger-ui-bundle.js`);
  expect(script.status).toBe(200);
  await script.body?.cancel();
});
