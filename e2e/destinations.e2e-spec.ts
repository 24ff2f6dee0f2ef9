import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, PlainTopics } from '@crossdock/testing';
import { Webhook } from 'standardwebhooks';
import { System } from './support/system.js';

/**
 * One event, two subscriptions: to a topic of the organisation and to the mailbox of a tenant that has no address. What is configured at the
 * control plane is what the dispatcher does, and the audit knows of every delivery how it ended.
 */

interface Message {
  id: string;
  attempt: number;
  headers: Record<string, string>;
  body: string;
}

const topic = 'warehouse.events';
const retry = { delaysMs: [1_000, 1_000, 1_000, 1_000], jitter: 0, horizonMs: 600_000 };

let system: System;
let topics: PlainTopics;
let pollKey: string;
let signingSecret: string;

beforeAll(async () => {
  const env = { ALLOWED_TOPICS: 'warehouse.*' };
  system = await System.start({ env: { 'control-plane': env, 'webhook-dispatch': env } });
  topics = await PlainTopics.open(system.stack.brokers);
  await topics.create(topic, 3);
  await system.put('tenants/acme', { name: 'Acme' });
  await system.put('event-types/order.placed', { validation: 'observe', schema: { type: 'object' } });
  await system.put('endpoints/warehouse', { tenantId: 'acme', kind: 'topic', topic: { name: topic }, retry });
  const office = await system.put('endpoints/office', { tenantId: 'acme', kind: 'poll', retry });
  pollKey = String(office.pollKey);
  signingSecret = String(office.signingSecret);
  for (const endpointId of ['warehouse', 'office']) {
    await system.put(`subscriptions/${endpointId}`, {
      tenantId: 'acme',
      endpointId,
      eventTypes: ['order.*'],
    });
  }
  // Configuration reaches the services within seconds of its PUT, not with it.
  await eventually(
    async () => {
      await system.publish('order.placed', 'acme', { orderId: 'probe' });
      const messages = await fetchMessages('waitSeconds=1');
      await acknowledge({ acknowledge: messages.map(({ id }) => id) });
      return messages.length > 0 && (await topics.read(topic)).length > 0;
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
}, 120_000);

afterAll(async () => {
  await topics?.close();
  await system?.stop();
});

async function fetchMessages(query: string): Promise<Message[]> {
  const path = `/v1/mailboxes/office/messages?${query}`;
  const { status, body } = await system.ask('GET', 'webhook-dispatch', path, undefined, pollKey);
  return status === 200 ? (body.messages as Message[]) : [];
}

async function acknowledge(body: object): Promise<void> {
  const path = '/v1/mailboxes/office/acknowledgements';
  expect((await system.ask('POST', 'webhook-dispatch', path, body, pollKey)).status).toBe(200);
}

it('brings every event to both, whatever its receiver does first, and every count agrees', async () => {
  const published = new Set<string>();
  for (let n = 0; n < 20; n++) {
    published.add((await system.publish('order.placed', 'acme', { orderId: `o${n}` })).id);
  }
  const acknowledged = new Set<string>();
  const attempts = new Map<string, number>();
  await eventually(
    async () => {
      const messages = await fetchMessages('limit=5&waitSeconds=2&leaseSeconds=2');
      for (const [index, { id, attempt, headers, body }] of messages.entries()) {
        new Webhook(signingSecret).verify(body, headers);
        const eventId = String(headers['webhook-id']);
        attempts.set(eventId, attempt);
        // At first one of five is released, and one is forgotten.
        if (attempt === 1 && index === 0) await acknowledge({ release: [id] });
        else if (attempt > 1 || index !== 1) {
          await acknowledge({ acknowledge: [id] });
          acknowledged.add(eventId);
        }
      }
      return [...published].every((id) => acknowledged.has(id));
    },
    { timeoutMs: 60_000 },
  );
  expect([...attempts.values()].filter((attempt) => attempt > 1).length).toBeGreaterThan(0);

  const records = await topics.read(topic);
  for (const id of published) {
    const mine = records.filter(({ headers }) => headers['ce_id'] === id);
    expect(mine).toHaveLength(1);
    expect(mine[0]!.headers).toMatchObject({ ce_type: 'order.placed', 'webhook-id': id });
    const journey = await eventually(async () => {
      const known = await system.journey(id);
      expect(known?.deliveries.map(({ state }) => state)).toEqual(['delivered', 'delivered']);
      return known;
    });
    expect(journey).toMatchObject({ type: 'order.placed' });
  }
  await eventually(async () => {
    const { conservation } = (await system.summary()) as unknown as {
      conservation: Record<string, number>;
    };
    const { requested, delivered } = conservation;
    expect(conservation).toMatchObject({ deadLettered: 0, waiting: 0, pending: 0, unexplained: 0 });
    expect(delivered).toBe(requested);
    return true;
  });
}, 120_000);
