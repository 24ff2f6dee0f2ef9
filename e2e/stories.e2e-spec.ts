import { createPublicKey, verify as verifyBytes, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sampleNames, serviceNames, statusOf } from '@crossdock/local-stack';
import { eventually, found, RecordingEndpoint } from '@crossdock/testing';
import type pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { System } from './support/system.js';

/** The two sample stories, as `npm start -- --scale webhook-dispatch=2` runs them. */

let system: System;
let payments: pg.Client;

beforeAll(async () => {
  system = await System.start({ samples: true, scale: { 'webhook-dispatch': 2 } });
  payments = await system.database('payments');
}, 120_000);

afterAll(async () => {
  await payments?.end();
  await system?.stop();
});

const stats = async (sample: 'commerce-application' | 'back-office'): Promise<Record<string, unknown>> =>
  (await (await fetch(`${system.stack.url(sample)}/stats`)).json()) as Record<string, unknown>;

it('delivers payments to the commerce application, which verifies them and completes its orders', async () => {
  await eventually(
    async () => {
      const counts = await stats('commerce-application');
      expect(counts.ordersCompleted).toBeGreaterThan(0);
      expect(counts.verified).toBeGreaterThan(2);
      expect(counts.refused).toBe(0);
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
});

it('brings an UPDATE typed into the payment database to the commerce application, with one id at every stage', async () => {
  // A second ear beside the application tells which event the payment became.
  const ear = await RecordingEndpoint.start();
  try {
    const { signingSecret } = await system.put('endpoints/ear', { tenantId: 'company-b', url: ear.url });
    await system.put('subscriptions/ear', {
      tenantId: 'company-b',
      endpointId: 'ear',
      eventTypes: ['payment.settled.v1'],
    });
    await eventually(() => ear.requests.length > 0, { timeoutMs: 60_000 });

    const paymentId = await settleOne();
    const webhook = await found(() =>
      ear.requests.find(({ body }) => JSON.parse(body.toString()).data.paymentId === paymentId),
    );
    new Webhook(String(signingSecret)).verify(webhook.body, webhook.headers as Record<string, string>);
    await eventually(async () => expect((await orderOf(paymentId))?.status).toBe('completed'), {
      timeoutMs: 60_000,
      everyMs: 100,
    });

    const eventId = String(webhook.headers['webhook-id']);
    const journey = await eventually(
      async () => {
        const told = await system.journey(eventId);
        expect(told?.deliveries).toMatchObject([{ state: 'delivered' }, { state: 'delivered' }]);
        return told as NonNullable<typeof told>;
      },
      { timeoutMs: 60_000, everyMs: 100 },
    );

    expect(journey).toMatchObject({ eventId, type: 'payment.settled.v1' });
    // Two deliveries pass the later stages side by side, and the shop may fail an attempt on purpose: first sights count.
    const firstSights = [...new Set(journey.stages.map(({ stage }) => stage))];
    expect(firstSights.filter((stage) => stage !== 'delayed')).toEqual([
      'captured',
      'published',
      'routed',
      'requested',
      'attempted',
      'delivered',
    ]);
  } finally {
    await ear.close();
  }
}, 150_000);

it('goes over from a shared secret to a key pair while payments come, and the receiver verifies every one', async () => {
  const ear = await RecordingEndpoint.start();
  try {
    const tenantId = 'company-b';
    const { signingSecret } = await system.put('endpoints/turning', { tenantId, url: ear.url });
    await system.put('subscriptions/turning', { tenantId, endpointId: 'turning', eventTypes: ['payment.*'] });
    const entriesOf = (headers: object) =>
      (headers as Record<string, string>)['webhook-signature']!.split(' ');
    const schemes = () =>
      ear.requests.map(({ headers }) =>
        entriesOf(headers)
          .map((entry) => entry.split(',')[0])
          .join(),
      );
    await eventually(() => schemes().includes('v1'), { timeoutMs: 60_000 });
    // Half a minute with both.
    await system.post('endpoints/turning/rotate-secret', {
      signatureScheme: 'v1a',
      expireOldAfterHours: 0.008,
    });
    await eventually(() => schemes().at(-1) === 'v1a', { timeoutMs: 90_000, everyMs: 250 });
    expect([...new Set(schemes())]).toEqual(['v1', 'v1a,v1', 'v1a']);

    const url = `${system.stack.url('control-plane')}/v1/key-sets/turning`;
    const { keys } = (await (await fetch(url)).json()) as { keys: JsonWebKey[] };
    expect(keys).toHaveLength(1);
    const key = createPublicKey({ key: keys[0]!, format: 'jwk' });
    for (const { headers, body } of ear.requests) {
      const { 'webhook-id': id, 'webhook-timestamp': timestamp } = headers as Record<string, string>;
      for (const [version, signature = ''] of entriesOf(headers).map((entry) => entry.split(','))) {
        if (version === 'v1')
          new Webhook(String(signingSecret)).verify(body, headers as Record<string, string>);
        else {
          const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
          expect(verifyBytes(null, content, key, Buffer.from(signature, 'base64'))).toBe(true);
        }
      }
    }
  } finally {
    await system.post('endpoints/turning/disable', {});
    await ear.close();
  }
}, 180_000);

it('brings the events of the CRM to both internal destinations', async () => {
  await eventually(
    async () => {
      const destinations = (await stats('back-office')).destinations as Record<string, { verified: number }>;
      expect(destinations['sales-ledger']?.verified).toBeGreaterThan(0);
      expect(destinations['support-desk']?.verified).toBeGreaterThan(0);
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
});

it('tells in its status every process, also the second of a service, and counts as its parts do', async () => {
  const counted = (status: Record<string, unknown>): number => Number(status.verified);
  const before = counted(await stats('commerce-application'));
  // On a busy machine a part may answer too late for one look.
  const { processes, counters } = await eventually(async () => {
    const status = await statusOf(system.stack.layout);
    expect(status.processes.filter(({ ready }) => !ready)).toEqual([]);
    expect(Object.values(status.counters)).not.toContain(null);
    return status;
  });
  const after = counted(await stats('commerce-application'));
  expect(processes.map(({ name }) => name).sort()).toEqual(
    ['kafka', 'postgres', ...serviceNames, 'webhook-dispatch-2', ...sampleNames].sort(),
  );
  expect(new Set(processes.map(({ pid }) => pid)).size).toBe(processes.length);
  for (const { residentBytes } of processes) expect(residentBytes).toBeGreaterThan(10_000_000);

  expect(counters.verified).toBeGreaterThanOrEqual(before);
  expect(counters.verified).toBeLessThanOrEqual(after);
  // Every webhook that the shop has verified was an attempt, of a delivery, of an event, of a change.
  for (const name of ['changesCaptured', 'eventsPublished', 'deliveries', 'delivered', 'attempts'] as const)
    expect(counters[name]).toBeGreaterThan(0);
  expect(counters).toMatchObject({ retriesWaiting: expect.any(Number), parked: 0 });
});

it('ends within ten seconds with all of it running, and leaves no process', async () => {
  const pids = system.stack.processes().flatMap(({ process: identity }) => identity?.pid ?? []);
  expect(pids).toHaveLength(2 + serviceNames.length + 1 + sampleNames.length);
  // Its server is about to go.
  await payments.end();
  const began = performance.now();
  await system.stack.stop();
  expect(performance.now() - began).toBeLessThan(10_000);
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

/** Settles a payment that waits for its provider; tells which. */
function settleOne(): Promise<string> {
  return found(async () => {
    const { rows } = await payments.query(
      `UPDATE payments SET status = 'settled'
          WHERE id = (SELECT id FROM payments WHERE status = 'requested' LIMIT 1) RETURNING id::text`,
    );
    return (rows[0] as { id: string } | undefined)?.id;
  });
}

async function orderOf(paymentId: string): Promise<{ status: string } | undefined> {
  const answer = await fetch(`${system.stack.url('commerce-application')}/orders`);
  const { orders } = (await answer.json()) as { orders: { paymentId: string; status: string }[] };
  return orders.find((order) => order.paymentId === paymentId);
}
