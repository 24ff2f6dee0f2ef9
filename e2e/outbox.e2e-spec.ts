import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { statusOf } from '@crossdock/local-stack';
import { eventually, found, PlainTopics, RecordingEndpoint } from '@crossdock/testing';
import type pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { System } from './support/system.js';

/**
 * From SQL to a signed webhook without a mapping, both ways: a row of an outbox table and a logical message, in the transaction of
 * the change that they tell of. And an ALTER TABLE, which stops the mapping that it breaks and nothing else.
 */

let system: System;
let receiver: RecordingEndpoint;
let database: pg.Client;
let signingSecret: string;

beforeAll(async () => {
  receiver = await RecordingEndpoint.start();
  system = await System.start();
  database = await system.database('shop');
  await database.query('CREATE TABLE payments (id bigint PRIMARY KEY, amount int NOT NULL)');
  await database.query('CREATE TABLE refunds (id int PRIMARY KEY, amount text NOT NULL)');
  await database.query(
    `CREATE TABLE outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_type text NOT NULL,
       tenant_id text NOT NULL, subject text, data json NOT NULL, occurred_at timestamptz DEFAULT now())`,
  );
  await system.put('tenants/acme', { name: 'Acme' });
  for (const type of ['payment.settled', 'payment.seen'])
    await system.put(`event-types/${type}`, {
      validation: 'enforce',
      schema: { type: 'object', required: ['name'] },
    });
  await system.put('sources/shop', {
    connectionUrl: system.urlOf('shop'),
    tables: ['payments', 'refunds'].map((table) => ({ schema: 'public', table })),
    tls: { mode: 'disable' },
    outbox: { table: { schema: 'public', table: 'outbox', cleanUp: false }, messagePrefix: 'shop.outbox' },
  });
  await system.put('mappings/seen', {
    sourceId: 'shop',
    schema: 'public',
    table: 'payments',
    operations: ['insert'],
    expects: { amount: 'integer' },
    eventType: 'payment.seen',
    tenant: { const: 'acme' },
    data: { kind: 'fields', fields: { name: { path: 'after.id' }, amount: { path: 'after.amount' } } },
  });
  await system.put('mappings/refunded', {
    sourceId: 'shop',
    schema: 'public',
    table: 'refunds',
    operations: ['insert'],
    eventType: 'payment.seen',
    tenant: { const: 'acme' },
    data: {
      kind: 'jsonata',
      expression: '{"name": "refund " & after.id, "amount": $number(after.amount)}',
    },
  });
  ({ signingSecret } = (await system.put('endpoints/acme', { tenantId: 'acme', url: receiver.url })) as {
    signingSecret: string;
  });
  await system.put('subscriptions/acme', { tenantId: 'acme', endpointId: 'acme', eventTypes: ['payment.*'] });
  // Until capture has begun, rows are not seen.
  let probe = 0;
  await eventually(
    async () => {
      probe -= 1;
      await database.query('INSERT INTO payments VALUES ($1, 1)', [probe]);
      return receiver.requests.length > 0;
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
}, 120_000);

afterAll(async () => {
  await database?.end();
  await system?.stop();
  await receiver?.close();
});

async function webhookAbout(name: string) {
  return found(() => receiver.requests.find(({ body }) => body.toString().includes(`"name":"${name}"`)), {
    timeoutMs: 30_000,
  });
}

it('delivers an outbox row and a message byte for byte, and neither of a transaction that was rolled back', async () => {
  const data = (name: string) => `{"name":"${name}",  "n": 12345678901234567890.50}`;
  const write = async (name: string): Promise<void> => {
    await database.query('BEGIN');
    await database.query(
      "INSERT INTO outbox (event_type, tenant_id, subject, data) VALUES ('payment.settled', 'acme', 'S', $1)",
      [data(`row ${name}`)],
    );
    const message = `{"eventType":"payment.settled","tenantId":"acme","data":${data(`message ${name}`)}}`;
    await database.query("SELECT pg_logical_emit_message(true, 'shop.outbox', $1::text)", [message]);
  };
  await write('undone');
  await database.query('ROLLBACK');
  await write('kept');
  await database.query('COMMIT');
  for (const name of ['row kept', 'message kept']) {
    const { body, headers } = await webhookAbout(name);
    new Webhook(signingSecret).verify(body, headers as Record<string, string>);
    expect(body.toString()).toContain(`"data":${data(name)}}`);
    const journey = await found(() => system.journey(String(headers['webhook-id'])));
    expect(journey).toMatchObject({ type: 'payment.settled' });
  }
  expect(receiver.requests.filter(({ body }) => body.toString().includes('undone'))).toEqual([]);
});

it('stops the mapping that an ALTER TABLE breaks until the table is altered back, and no other event', async () => {
  const broken = async (): Promise<string | undefined> => {
    const text = await (await fetch(`${system.stack.url('transformation')}/metrics`)).text();
    return /^crossdock_transformation_mapping_broken\{mapping="seen"\} (\d)/m.exec(text)?.[1];
  };
  await database.query('INSERT INTO payments VALUES (1001, 5)');
  await webhookAbout('1001');
  await database.query('ALTER TABLE payments RENAME amount TO total');
  await database.query('INSERT INTO payments VALUES (1002, 5)');
  await eventually(async () => expect(await broken()).toBe('1'));
  await database.query(
    `INSERT INTO outbox (event_type, tenant_id, data) VALUES ('payment.settled', 'acme', '{"name":"meanwhile"}')`,
  );
  await webhookAbout('meanwhile');
  await database.query('ALTER TABLE payments RENAME total TO amount');
  await database.query('INSERT INTO payments VALUES (1003, 5)');
  await webhookAbout('1003');
  expect(await broken()).toBe('0');
  expect(receiver.requests.filter(({ body }) => body.toString().includes('"name":"1002"'))).toEqual([]);
});

it('counts in the status of the stack what was captured, whatever came of it, and what was delivered', async () => {
  // No mapping takes an update.
  await database.query('UPDATE payments SET amount = 6 WHERE id = 1001');
  const typesOf = (type: string) =>
    receiver.requests.filter(({ body }) => (JSON.parse(body.toString()) as { type: string }).type === type);
  await eventually(async () => {
    const { counters } = await statusOf(system.stack.layout);
    const mapped = typesOf('payment.seen').length;
    const all = mapped + typesOf('payment.settled').length;
    expect(counters).toEqual({
      // With the row that met the broken mapping, the update, and two rows of the outbox; a message is no row.
      changesCaptured: mapped + 4,
      eventsPublished: all,
      deliveries: all,
      delivered: all,
      attempts: all,
      retriesWaiting: 0,
      deadLetters: 0,
      refused: 0,
      quarantined: 0,
      parked: 1,
      verified: null,
    });
  });
});

it('parks what comes out of the log and cannot be taken, and lets its neighbours in the transaction go on', async () => {
  const entry = (type: string, data: string): Promise<unknown> =>
    database.query('INSERT INTO outbox (event_type, tenant_id, data) VALUES ($1, $2, $3)', [
      type,
      'acme',
      data,
    ]);
  const refund = (id: number, amount: string): Promise<unknown> =>
    database.query('INSERT INTO refunds VALUES ($1, $2)', [id, amount]);
  const message = (content: string): Promise<unknown> =>
    database.query(`SELECT pg_logical_emit_message(true, 'shop.outbox', ${content})`);
  const reconnects = async (): Promise<string | undefined> => {
    const text = await (await fetch(`${system.stack.url('cdc-ingestion')}/metrics`)).text();
    return /^crossdock_capture_reconnects_total\{source="shop"\} (\d+)$/m.exec(text)?.[1];
  };
  const before = await found(reconnects);
  await database.query('BEGIN');
  await refund(1, '10.50');
  await refund(2, 'ten');
  await entry('payment.unheard', '{"name":"of no type"}');
  await entry('payment.settled', '{"nameless":true}');
  await entry('payment.settled', `{"name":"deep","a":${'['.repeat(2_000)}${']'.repeat(2_000)}}`);
  await message(`'{"eventType":'`);
  await message(`'\\xff00fe'::bytea`);
  await entry('payment.settled', '{"name":"neighbour"}');
  await refund(3, '7');
  await database.query('COMMIT');
  for (const name of ['refund 1', 'neighbour', 'refund 3']) await webhookAbout(name);

  const topics = await PlainTopics.open(system.stack.brokers);
  try {
    await eventually(async () => {
      const all = await topics.readForeign('bus.record-parked.v1');
      // Beside the row that met the broken mapping.
      const parked = all.filter(({ headers }) => headers.cd_reason !== 'mapping_broken');
      expect(parked.map(({ headers }) => headers.cd_reason).sort()).toEqual([
        'content_not_utf8',
        'event_type_unknown',
        'mapping_failed',
        'outbox_invalid',
        'outbox_invalid',
        'schema_violation',
      ]);
      const [failed] = parked.filter(({ headers }) => headers.cd_reason === 'mapping_failed');
      expect(failed?.json()).toMatchObject({ table: 'refunds', after: { id: 2, amount: 'ten' } });
    });
  } finally {
    await topics.close();
  }
  expect(await reconnects()).toBe(before);
});
