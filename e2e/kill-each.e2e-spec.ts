import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, RecordingEndpoint } from '@crossdock/testing';
import type pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { captureOrders } from './support/orders.js';
import { System } from './support/system.js';

/** Kills each process of the system with signal 9 while orders are committed; afterwards every committed order was delivered. */

let system: System;
let receiver: RecordingEndpoint;
let database: pg.Client;
let signingSecret: string;

beforeAll(async () => {
  receiver = await RecordingEndpoint.start();
  system = await System.start();
  ({ database, signingSecret } = await captureOrders(system, receiver.url));
}, 120_000);

afterAll(async () => {
  await database?.end();
  await system?.stop();
  await receiver?.close();
}, 30_000);

it('delivers every committed change although each process was killed under load', async () => {
  const load = commitOrders(database);
  const victims = [
    'cdc-ingestion',
    'transformation',
    'webhook-dispatch',
    'audit',
    'control-plane',
    'inbound-gateway',
    'kafka',
  ];
  for (const victim of victims) {
    const before = receiver.requests.length;
    await eventually(() => receiver.requests.length > before + 20, { timeoutMs: 60_000 });
    await system.stack.kill(victim);
    await system.stack.ready(victim);
  }
  const committed = await load.stop();

  const received = new Set<string>();
  let seen = 0;
  const missing = (): string[] => {
    for (; seen < receiver.requests.length; seen += 1) received.add(orderOf(receiver.requests[seen]!.body));
    return committed.filter((id) => !received.has(id));
  };
  await eventually(() => expect(missing()).toEqual([]), { timeoutMs: 90_000, everyMs: 250 });

  const eventIds = new Set(receiver.requests.map(({ headers }) => headers['webhook-id']));
  expect(eventIds.size).toBe(committed.length);
  for (const { body, headers } of receiver.requests.slice(-50)) {
    new Webhook(signingSecret).verify(body, headers as Record<string, string>);
  }
  process.stdout.write(
    `committed ${committed.length}, received ${receiver.requests.length}, repeated ${receiver.requests.length - committed.length}, missing 0\n`,
  );

  // The audit was killed too: its books must balance all the same.
  await eventually(
    async () => {
      const summary = await system.summary();
      expect(summary).toMatchObject({ eventsPublished: committed.length, delivered: committed.length });
    },
    { timeoutMs: 60_000, everyMs: 500 },
  );
}, 400_000);

function orderOf(body: Buffer): string {
  return String((JSON.parse(body.toString()) as { data: { orderId: string } }).data.orderId);
}

/** Commits one order after another until it is stopped; answers the ids of those that were committed. */
function commitOrders(client: pg.Client): { stop(): Promise<string[]> } {
  const committed: string[] = [];
  let running = true;
  const work = (async () => {
    for (let id = 1; running; id += 1) {
      await client.query('INSERT INTO orders VALUES ($1, $2, $3)', [
        id,
        `customer-${id % 10}`,
        'x'.repeat(id % 300),
      ]);
      committed.push(String(id));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  return {
    stop: async () => {
      running = false;
      await work;
      return committed;
    },
  };
}
