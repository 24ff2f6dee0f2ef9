import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, found, RecordingEndpoint } from '@crossdock/testing';
import { System } from './support/system.js';

/**
 * Dead letters through the whole system: an endpoint that fails, the operator who looks at what it left, and jobs that redrive,
 * discard and replay. One attempt per delivery, so that a failure is a dead letter at once.
 */

let system: System;
let shop: RecordingEndpoint;
let other: RecordingEndpoint;
let shopKey: string;
let otherKey: string;

interface Letter {
  id: string;
  eventId: string;
  state: string;
  [field: string]: unknown;
}

beforeAll(async () => {
  [shop, other] = await Promise.all([RecordingEndpoint.start(), RecordingEndpoint.start()]);
  system = await System.start();
  for (const type of ['payment.settled', 'payment.declined'])
    await system.put(`event-types/${type}`, { validation: 'off', schema: {} });
  for (const [id, endpoint] of [
    ['shop', shop],
    ['other', other],
  ] as const) {
    await system.put(`tenants/${id}`, { name: id });
    await system.put(`endpoints/${id}`, {
      tenantId: id,
      url: endpoint.url,
      retry: { delaysMs: [] },
    });
    await system.put(`subscriptions/${id}`, { tenantId: id, endpointId: id, eventTypes: ['payment.*'] });
  }
  await system.put('subscriptions/archive', {
    tenantId: 'shop',
    endpointId: 'shop',
    eventTypes: ['payment.settled'],
    pattern: { archived: [true] },
  });
  shopKey = await system.tenantKey('shop');
  otherKey = await system.tenantKey('other');
  // Until the configuration has reached everybody, events are routed to nobody.
  await eventually(
    async () => {
      await system.publish('payment.settled', 'shop', { probe: true });
      await system.publish('payment.settled', 'other', { probe: true });
      return shop.requests.length > 0 && other.requests.length > 0;
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
}, 120_000);

afterAll(async () => {
  await system?.stop();
  await Promise.all([shop?.close(), other?.close()]);
});

/** Requests to an endpoint's first URL; what goes to `/new` is another endpoint's. */
const requestsAbout = (endpoint: RecordingEndpoint, name: string) =>
  endpoint.requests.filter(
    ({ path, body }) => path !== '/new' && body.toString().includes(`"name":"${name}"`),
  );

/** Publishes an event whose delivery fails, and answers its dead letter. */
async function deadLetterOf(name: string): Promise<Letter> {
  shop.behave({ statuses: [500] });
  const { id } = await system.publish('payment.settled', 'shop', { name });
  return found(async () =>
    (await letters('endpointId=shop&state=open')).find(({ eventId }) => eventId === id),
  );
}

async function letters(query: string, key?: string): Promise<Letter[]> {
  return (await system.ask('GET', 'audit', `/v1/dead-letters?${query}`, undefined, key)).body
    .items as Letter[];
}

/** Orders a job and waits for its end. */
async function job(order: object, key?: string): Promise<Record<string, unknown>> {
  const made = await system.ask('POST', 'control-plane', '/v1/jobs', { reason: 'a test', ...order }, key);
  expect(made.status).toBe(201);
  return found(async () => {
    const { body } = await system.ask('GET', 'control-plane', `/v1/jobs/${String(made.body.id)}`);
    const progress = body.progress as Record<string, unknown> | undefined;
    return ['completed', 'failed'].includes(String(progress?.state)) ? progress : undefined;
  });
}

it('redrives what an endpoint did not take once it is mended: one delivery, with the same webhook-id', async () => {
  const letter = await deadLetterOf('mended');
  const [failed] = requestsAbout(shop, 'mended');
  const { body: whole } = await system.ask(
    'GET',
    'audit',
    `/v1/dead-letters/${letter.id}`,
    undefined,
    shopKey,
  );
  expect(whole).toMatchObject({
    cause: 'attempts_exhausted',
    payload: failed?.body.toString(),
    history: [{ number: 1, status: 500 }],
  });
  const selection = { deadLetterIds: [letter.id] };
  const preview = { kind: 'redrive', selection };
  expect((await system.ask('POST', 'audit', '/v1/jobs/preview', preview, shopKey)).body).toMatchObject({
    count: 1,
    endpoints: [{ endpointId: 'shop', count: 1 }],
  });

  shop.behave({ statuses: [204] });
  expect(await job({ kind: 'redrive', selection }, shopKey)).toMatchObject({ state: 'completed', done: 1 });
  const redriven = await found(() => requestsAbout(shop, 'mended')[1]);
  expect(redriven.body).toEqual(failed?.body);
  for (const header of ['webhook-id', 'crossdock-delivery'])
    expect(redriven.headers[header]).toBe(failed?.headers[header]);
  expect(redriven.headers['crossdock-attempt']).toBe('1');
  expect(redriven.headers['crossdock-redrive']).toMatch(/^rdv_/);

  // Twice has no double effect, whoever asks.
  expect(await job({ kind: 'redrive', selection })).toMatchObject({
    state: 'completed',
    selected: 0,
    done: 0,
  });
  const journey = await found(async () => {
    const told = await system.journey(letter.eventId);
    return told?.deliveries[0]?.state === 'delivered' ? told : undefined;
  });
  expect(journey.stages.map(({ stage }) => stage)).toEqual(
    expect.arrayContaining(['dead-lettered', 'redriven', 'delivered']),
  );
  expect(requestsAbout(shop, 'mended')).toHaveLength(2);
});

it('leaves another dead letter, linked to the former, when the redrive fails too', async () => {
  const letter = await deadLetterOf('stillbroken');
  await job({ kind: 'redrive', selection: { deadLetterIds: [letter.id] } });
  const next = await found(async () =>
    (await letters('endpointId=shop&state=open')).find(({ eventId }) => eventId === letter.eventId),
  );
  expect(next.id).not.toBe(letter.id);
  const { body } = await system.ask('GET', 'audit', `/v1/dead-letters/${next.id}`);
  expect(body).toMatchObject({ former: letter.id, state: 'open' });
  expect(requestsAbout(shop, 'stillbroken')).toHaveLength(2);
});

it('discards for good', async () => {
  const letter = await deadLetterOf('wasted');
  const selection = { deadLetterIds: [letter.id] };
  expect(await job({ kind: 'discard', selection, reason: 'Nobody needs it.' })).toMatchObject({ done: 1 });
  shop.behave({ statuses: [204] });
  expect(await job({ kind: 'redrive', selection })).toMatchObject({ done: 0 });
  const journey = await system.journey(letter.eventId);
  expect(journey?.deliveries).toMatchObject([{ state: 'discarded' }]);
  expect(journey?.stages.at(-1)).toMatchObject({ stage: 'discarded', reason: 'Nobody needs it.' });
  expect(requestsAbout(shop, 'wasted')).toHaveLength(1);
});

it('replays to one subscription what it never got before, and nothing to any other', async () => {
  shop.behave({ statuses: [204] });
  const from = new Date().toISOString();
  await system.publish('payment.settled', 'shop', { name: 'past-1', cents: 5 });
  await system.publish('payment.settled', 'shop', { name: 'past-2', cents: 50 });
  await system.publish('payment.declined', 'shop', { name: 'past-3', cents: 50 });
  await system.publish('payment.settled', 'other', { name: 'past-4', cents: 50 });
  await eventually(() => {
    for (const name of ['past-1', 'past-2', 'past-3']) expect(requestsAbout(shop, name)).toHaveLength(1);
    expect(requestsAbout(other, 'past-4')).toHaveLength(1);
  });
  const to = new Date(Date.now() + 1).toISOString();
  await system.put('endpoints/new', { tenantId: 'shop', url: `${shop.url}/new`, retry: { delaysMs: [] } });
  await system.put('subscriptions/new', { tenantId: 'shop', endpointId: 'new', eventTypes: ['payment.*'] });
  const selection = {
    subscriptionId: 'new',
    from,
    to,
    eventTypes: ['payment.settled'],
    pattern: { cents: [{ numeric: ['>', 10] }] },
  };
  expect(await job({ kind: 'replay', selection }, shopKey)).toMatchObject({ state: 'completed', done: 1 });
  const replayed = await found(() => shop.requests.find(({ path }) => path === '/new'), {
    timeoutMs: 30_000,
  });
  const [first] = requestsAbout(shop, 'past-2');
  expect(replayed.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(replayed.body).toEqual(first?.body);
  await eventually(async () => {
    const { deliveries } = (await system.journey(String(replayed.headers['webhook-id']))) ?? {};
    expect(deliveries?.map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  });
  expect(shop.requests.filter(({ path }) => path === '/new')).toHaveLength(1);
  expect(requestsAbout(other, 'past-4')).toHaveLength(1);
});

it('sends a single event again by its id, though it was delivered, and says beforehand whether it can', async () => {
  shop.behave({ statuses: [204] });
  const { id } = await system.publish('payment.settled', 'shop', { name: 'wanted again' });
  await eventually(() => expect(requestsAbout(shop, 'wanted again')).toHaveLength(1));
  const selection = { subscriptionId: 'shop', eventIds: [id, 'evt_never'] };
  const preview = { kind: 'replay', selection };
  await eventually(async () =>
    expect((await system.ask('POST', 'audit', '/v1/jobs/preview', preview, shopKey)).body).toMatchObject({
      count: 1,
      events: [
        { eventId: id, state: 'selected' },
        { eventId: 'evt_never', state: 'event_unknown' },
      ],
    }),
  );
  expect(await job(preview, shopKey)).toMatchObject({ state: 'completed', done: 1, failed: 1 });
  await eventually(() => expect(requestsAbout(shop, 'wanted again')).toHaveLength(2));
  const [first, again] = requestsAbout(shop, 'wanted again');
  expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(again?.body).toEqual(first?.body);
});

it('tells another endpoint of the owner that there are dead letters', async () => {
  const office = await RecordingEndpoint.start();
  try {
    await system.put('endpoints/office', { tenantId: 'shop', url: office.url, retry: { delaysMs: [] } });
    await system.put('endpoints/fragile', {
      tenantId: 'shop',
      url: `${shop.url}/fragile`,
      retry: { delaysMs: [] },
      successStatuses: ['299'],
    });
    await system.put('subscriptions/office', {
      tenantId: 'shop',
      endpointId: 'office',
      eventTypes: ['crossdock.delivery.*'],
    });
    await system.put('subscriptions/fragile', {
      tenantId: 'shop',
      endpointId: 'fragile',
      eventTypes: ['payment.declined'],
    });
    await eventually(
      async () => {
        await system.publish('payment.declined', 'shop', { name: 'fragile' });
        return office.requests.length > 0;
      },
      { timeoutMs: 60_000, everyMs: 500 },
    );
    const told = office.requests.map(
      ({ body }) => JSON.parse(body.toString()) as { type: string; data: object },
    );
    expect(told.find(({ data }) => 'endpointId' in data && data.endpointId === 'fragile')).toMatchObject({
      type: 'crossdock.delivery.dead_lettered',
      data: { count: expect.any(Number), newest: { cause: 'attempts_exhausted', subscriptionId: 'fragile' } },
    });
  } finally {
    await office.close();
  }
}, 120_000);

it('shows and redrives to a tenant nothing of another', async () => {
  const letter = await deadLetterOf('private');
  expect(await letters('', otherKey)).toEqual([]);
  expect(
    (await system.ask('GET', 'audit', `/v1/dead-letters/${letter.id}`, undefined, otherKey)).status,
  ).toBe(404);
  shop.behave({ statuses: [204] });
  const stolen = await job({ kind: 'redrive', selection: { deadLetterIds: [letter.id] } }, otherKey);
  expect(stolen).toMatchObject({ state: 'completed', selected: 0, done: 0 });
  const taken = await job({ kind: 'redrive', selection: {} }, otherKey);
  expect(taken).toMatchObject({ selected: 0, done: 0 });
  expect(requestsAbout(shop, 'private')).toHaveLength(1);
});

it('explains every delivery in the ledger, redriven and replayed ones too', async () => {
  await eventually(async () => {
    const { conservation } = (await system.summary()) as unknown as {
      conservation: Record<string, number>;
    };
    expect(conservation).toMatchObject({ pending: 0, waiting: 0, unexplained: 0 });
  });
});
