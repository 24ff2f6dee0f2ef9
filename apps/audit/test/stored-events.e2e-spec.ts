import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { Audit, strangersKey, way } from './audit.js';

interface Content {
  code?: string;
  [member: string]: unknown;
}

let audit: Audit;
beforeAll(async () => {
  audit = await Audit.start();
});
afterAll(() => audit?.end(), 30_000);

const content = (eventId: string, key?: string) =>
  audit.get<Content>(`/v1/events/${encodeURIComponent(eventId)}/content`, key);

const topic = 'event.published.v1';

/** An event whose data has spaces and digits that would not survive being parsed. */
async function published(name: string, tenant: string, dataText: string): Promise<string> {
  const { eventId, published: event } = way(name);
  await audit.publish('EventPublished', {
    ...event,
    headers: { ...event.headers, cd_tenant_id: tenant },
  });
  const [example] = (await audit.bus.read(topic)).filter(({ headers }) => headers['ce_id'] === eventId);
  const id = `${eventId}raw`;
  await audit.bus.publish(topic, {
    key: id,
    headers: { ...example?.headers, ce_id: id },
    payload: Buffer.from(dataText),
  });
  await eventually(async () => expect((await audit.get(`/v1/events/${id}`)).status).toBe(200));
  return id;
}

it('gives an event back as it was published, byte for byte, to those whom it concerns', async () => {
  const dataText = '{ "n": 12345678901234567890.10, "name":"Zoë" }';
  const id = await published('content', 'company-b', dataText);
  for (const key of [audit.operatorKey, audit.tenantKey]) {
    const answer = await content(id, key);
    expect(answer).toMatchObject({
      status: 200,
      body: { id, tenantId: 'company-b', type: 'payment.settled.v1', dataText },
    });
  }
  expect((await content(id, strangersKey)).status).toBe(401);
});

it('knows an event of another tenant as little as one that never was', async () => {
  const id = await published('foreign', 'company-c', '{}');
  const [foreign, unknown] = [
    await content(id, audit.tenantKey),
    await content('evt_neverwas', audit.tenantKey),
  ];
  expect(foreign).toMatchObject({ status: 404, body: { code: 'event_unknown' } });
  expect(foreign).toEqual(unknown);
  expect((await content(id)).status).toBe(200);
  expect((await content('evt_\u0000')).body.code).toBe('event_unknown');
});

it('says so when the bus has deleted an event of which the journey is known', async () => {
  const id = await published('expired', 'company-b', '{}');
  await audit.bus.expire(topic);
  expect(await content(id, audit.tenantKey)).toMatchObject({
    status: 410,
    body: { code: 'event_no_longer_kept', detail: expect.stringContaining('published at') },
  });
  expect((await audit.get(`/v1/events/${id}`, audit.tenantKey)).status).toBe(200);
});
