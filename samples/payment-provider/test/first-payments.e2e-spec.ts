import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDatabase, eventually, freePort, type TestDatabase } from '@crossdock/testing';
import pg from 'pg';

/** A Crossdock that takes every registration and captures nothing until the test makes the slot. */

const repository = fileURLToPath(new URL('../../..', import.meta.url));

let database: TestDatabase;
let client: pg.Client;
let controlPlane: Server;
let provider: ChildProcess;
let providerUrl: string;
const registered: string[] = [];

beforeAll(async () => {
  database = await createDatabase('payments');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  controlPlane = createServer(async (request, response) => {
    const { status = '' } = request.method === 'PUT' ? ((await json(request)) as { status?: string }) : {};
    registered.push(`${request.method} ${request.url} ${status}`.trim());
    response.writeHead(request.method === 'GET' ? 404 : 200).end('{}');
  }).listen(0, '127.0.0.1');
  await once(controlPlane, 'listening');
  const port = await freePort();
  providerUrl = `http://127.0.0.1:${port}`;
  const main = `${repository}samples/payment-provider/dist/main.js`;
  provider = spawn(`${repository}node_modules/.bin/node`, [main], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: database.url,
      CONTROL_PLANE_URL: `http://127.0.0.1:${(controlPlane.address() as AddressInfo).port}`,
      OPERATOR_API_KEY: 'cdk_operator_test',
    },
    stdio: 'ignore',
  });
}, 60_000);

afterAll(async () => {
  if (provider?.exitCode === null) {
    provider.kill('SIGTERM');
    await once(provider, 'exit');
  }
  controlPlane?.close();
  await client?.end();
  await database?.drop();
});

it('takes payments before Crossdock captures, and decides them only then', async () => {
  const body = JSON.stringify({ orderId: 'order-1', amountCents: 1990, currency: 'EUR' });
  await eventually(async () => {
    const answer = await fetch(`${providerUrl}/payments`, { method: 'POST', body }).catch(() => null);
    expect(answer?.status).toBe(202);
  });
  const statuses = async () =>
    (await client.query(`SELECT status FROM payments`)).rows.map(({ status }) => status);
  // Decisions are looked for every tenth of a second, so one that is due for half a second was passed over.
  await eventually(async () => {
    const { rowCount } = await client.query(
      `SELECT FROM payments WHERE decide_at < now() - interval '0.5 s'`,
    );
    expect(rowCount).toBe(1);
  });
  expect(await statuses()).toEqual(['requested']);

  await client.query(`SELECT pg_create_logical_replication_slot('crossdock_payments', 'pgoutput')`);
  await eventually(async () => expect(await statuses()).not.toContain('requested'));
});

it('enables a new source once its mappings are there, so that no change is captured that has none yet', async () => {
  await eventually(() => registered.includes('PUT /v1/sources/payments enabled'));
  expect(registered.slice(registered.indexOf('GET /v1/sources/payments'))).toEqual([
    'GET /v1/sources/payments',
    'PUT /v1/sources/payments disabled',
    'PUT /v1/mappings/payment-settled',
    'PUT /v1/mappings/payment-declined',
    'PUT /v1/sources/payments enabled',
  ]);
});
