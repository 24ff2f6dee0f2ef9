import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, found, RecordingEndpoint } from '@crossdock/testing';
import { System } from './support/system.js';

/**
 * Order through the whole system: an endpoint that wants the events of each customer one after the other and nothing after one that it did
 * not take, the operator who sees what a lane stands still for, and the jobs that let it go on.
 */

let system: System;
let shop: RecordingEndpoint;
const refused = new Set<string>();

interface Sent {
  data: { customer: string; name: string };
}

const sentOf = ({ body }: { body: Buffer }) => (JSON.parse(body.toString()) as Sent).data;
const received = (customer: string) =>
  shop.requests.map(sentOf).flatMap((sent) => (sent.customer === customer ? sent.name : []));

beforeAll(async () => {
  shop = await RecordingEndpoint.start((request: { body: Buffer }) => ({
    statuses: [refused.has(sentOf(request).name) ? 500 : 204],
  }));
  system = await System.start();
  await system.put('event-types/payment.settled', { validation: 'off', schema: {} });
  await system.put('tenants/shop', { name: 'shop' });
  await system.put('endpoints/shop', {
    tenantId: 'shop',
    url: shop.url,
    retry: { delaysMs: [] },
    order: { kind: 'per-key', key: 'body.data.customer' },
  });
  await system.put('subscriptions/shop', {
    tenantId: 'shop',
    endpointId: 'shop',
    eventTypes: ['payment.settled'],
  });
  // Until the configuration has reached everybody, events are routed to nobody.
  await eventually(
    async () => {
      await publish('probe', 'probe');
      return shop.requests.length > 0;
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
}, 120_000);

afterAll(async () => {
  await system?.stop();
  await shop?.close();
});

async function publish(customer: string, name: string): Promise<string> {
  const { status, id } = await system.publish('payment.settled', 'shop', { customer, name });
  expect(status).toBeLessThan(300);
  return id;
}

/** Lets the first of three events of a customer fail. Answers its dead letter, and the id of the second event. */
async function stopped(customer: string): Promise<{ letterId: string; secondId: string }> {
  const [first, second, third] = [1, 2, 3].map((number) => `${customer}-${number}`) as [
    string,
    string,
    string,
  ];
  refused.add(first);
  const firstId = await publish(customer, first);
  const secondId = await publish(customer, second);
  await publish(customer, third);
  const letter = await found(async () => {
    const { body } = await system.ask('GET', 'audit', '/v1/dead-letters?endpointId=shop&state=open');
    const items = body.items as { id: string; eventId: string; lane?: string; stopsLane?: boolean }[];
    return items.find(({ eventId }) => eventId === firstId);
  });
  expect(letter).toMatchObject({ lane: `key:${customer}`, stopsLane: true });
  refused.delete(first);
  return { letterId: letter.id, secondId };
}

const job = (kind: string, letterId: string) =>
  system.ask('POST', 'control-plane', '/v1/jobs', {
    kind,
    selection: { deadLetterIds: [letterId] },
    reason: 'a test',
  });

it('keeps what is behind a dead letter waiting, in sight of everybody, until it is discarded', async () => {
  const { letterId, secondId } = await stopped('ada');
  await publish('bob', 'bob-1');
  await eventually(() => received('bob').length === 1);
  await eventually(async () => {
    expect((await system.journey(secondId))?.deliveries).toMatchObject([
      { state: 'waiting', lane: 'key:ada' },
    ]);
    const { conservation } = (await system.summary()) as unknown as {
      conservation: Record<string, number>;
    };
    expect(conservation).toMatchObject({ waiting: 2, pending: 0, unexplained: 0 });
  });
  expect(received('ada')).toEqual(['ada-1']);

  expect((await job('discard', letterId)).status).toBe(201);
  await eventually(() => received('ada').length === 3);
  expect(received('ada')).toEqual(['ada-1', 'ada-2', 'ada-3']);
}, 120_000);

it('brings a dead letter that is redriven before what is behind it', async () => {
  const { letterId } = await stopped('eve');
  expect((await job('redrive', letterId)).status).toBe(201);
  await eventually(() => received('eve').length === 4);
  expect(received('eve')).toEqual(['eve-1', 'eve-1', 'eve-2', 'eve-3']);
}, 120_000);

it('explains every delivery in the ledger', async () => {
  await eventually(async () => {
    const { conservation } = (await system.summary()) as unknown as {
      conservation: Record<string, number>;
    };
    expect(conservation).toMatchObject({ pending: 0, waiting: 0, unexplained: 0, deadLettered: 1 });
  });
});
