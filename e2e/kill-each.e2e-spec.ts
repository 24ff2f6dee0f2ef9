import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, RecordingEndpoint } from '@crossdock/testing';
import type pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { captureOrders, orderOf } from './support/orders.js';
import { System } from './support/system.js';

/**
 * Kills each process of the system with signal 9 while orders are committed to PostgreSQL and published over HTTP; afterwards every
 * committed and every acknowledged order was delivered, and the audit's counts agree.
 */

let system: System;
let receiver: RecordingEndpoint;
let database: pg.Client;
let signingSecret: string;

beforeAll(async () => {
  receiver = await RecordingEndpoint.start();
  system = await System.start();
  ({ database, signingSecret } = await captureOrders(system, receiver));
}, 120_000);

afterAll(async () => {
  await database?.end();
  await system?.stop();
  await receiver?.close();
});

const victims = [
  'cdc-ingestion',
  'transformation',
  'webhook-dispatch',
  'audit',
  'control-plane',
  'inbound-gateway',
  'kafka',
];

it('delivers every order that was committed or acknowledged although each process was killed under load', async () => {
  const commits = repeat(async (turn) => {
    const order = [turn, `customer-${turn % 10}`, 'x'.repeat(turn % 300)];
    await database.query('INSERT INTO orders VALUES ($1, $2, $3)', order);
    return String(turn);
  });
  const publishes = repeat(async (turn) => {
    const { status } = await system.publish('order.placed', 'acme', { orderId: `p${turn}` });
    return status === 202 ? `p${turn}` : null;
  });
  for (const victim of victims) {
    const before = receiver.requests.length;
    await eventually(() => receiver.requests.length > before + 50, { timeoutMs: 60_000 });
    await system.stack.kill(victim);
    await system.stack.ready(victim);
  }
  const committed = await commits.stop();
  const acknowledged = await publishes.stop();

  const received = new Set<string>();
  let seen = 0;
  const missing = (): string[] => {
    for (; seen < receiver.requests.length; seen += 1) received.add(orderOf(receiver.requests[seen]!.body));
    return [...committed, ...acknowledged].filter((id) => !received.has(id));
  };
  await eventually(() => expect(missing()).toEqual([]), { timeoutMs: 90_000, everyMs: 250 });

  const events = new Set(receiver.requests.map(({ headers }) => headers['webhook-id']));
  process.stdout.write(
    `committed ${committed.length}, acknowledged ${acknowledged.length}, missing 0; ` +
      `${receiver.requests.length} requests for ${events.size} events\n`,
  );
  for (const { body, headers } of receiver.requests.slice(-50)) {
    new Webhook(signingSecret).verify(body, headers as Record<string, string>);
  }
  // The audit was killed too: its books must balance all the same.
  await eventually(
    async () => {
      const summary = await system.summary();
      expect(summary).toMatchObject({ delivered: events.size, deliveriesRequested: events.size });
    },
    { timeoutMs: 60_000, everyMs: 500 },
  );
}, 400_000);

/** Does one thing after another until it is stopped; answers what succeeded. What fails is not tried again. */
function repeat(work: (turn: number) => Promise<string | null>): { stop(): Promise<string[]> } {
  const succeeded: string[] = [];
  let running = true;
  const loop = (async () => {
    for (let turn = 1; running; turn += 1) {
      const done = await work(turn).catch(() => null);
      if (done !== null) succeeded.push(done);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  return {
    stop: async () => {
      running = false;
      await loop;
      return succeeded;
    },
  };
}
