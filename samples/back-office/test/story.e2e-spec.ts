import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { topics } from '@crossdock/contracts';
import {
  createBus,
  createDatabase,
  eventually,
  found,
  freePort,
  startApp,
  type Bus,
  type RunningApp,
  type TestDatabase,
} from '@crossdock/testing';
import { Webhook } from 'standardwebhooks';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const operatorApiKey = `cdk_operator_${randomBytes(32).toString('hex')}`;
const patience = { timeoutMs: 60_000 };

let bus: Bus;
let database: TestDatabase;
let stateDir: string;
const apps: RunningApp[] = [];
const samples: ChildProcess[] = [];
const ports = { crm: 0, 'back-office': 0 };
let samplesEnv: Record<string, string> = {};

beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'crossdock-story-'));
  bus = await createBus(topics.map(({ name }) => name));
  database = await createDatabase();
  const env = {
    ...bus.env,
    DATABASE_URL: database.url,
    OPERATOR_API_KEY: operatorApiKey,
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    ALLOWED_PRIVATE_NETWORKS: '127.0.0.0/8',
  };
  const services = ['control-plane', 'inbound-gateway', 'transformation', 'webhook-dispatch'];
  apps.push(...(await Promise.all(services.map((name) => startApp(name, env)))));
  ports.crm = await freePort();
  ports['back-office'] = await freePort();
  samplesEnv = {
    CONTROL_PLANE_URL: String(apps[0]?.url),
    INBOUND_GATEWAY_URL: String(apps[1]?.url),
    OPERATOR_API_KEY: operatorApiKey,
  };
}, 120_000);

afterAll(async () => {
  for (const sample of samples) await stopped(sample);
  await Promise.all(apps.map((app) => app.stop()));
  await bus.close();
  await database.drop();
  rmSync(stateDir, { recursive: true });
}, 60_000);

function start(name: keyof typeof ports): ChildProcess {
  const sample = spawn(`${repository}node_modules/.bin/node`, [`${repository}samples/${name}/dist/main.js`], {
    env: { ...process.env, ...samplesEnv, PORT: String(ports[name]), STATE_DIR: join(stateDir, name) },
    stdio: 'ignore',
  });
  samples.push(sample);
  return sample;
}

async function stopped(sample: ChildProcess): Promise<void> {
  if (sample.exitCode !== null || sample.signalCode !== null) return;
  sample.kill('SIGTERM');
  await once(sample, 'exit');
}

async function stats(name: keyof typeof ports): Promise<Record<string, number>> {
  const response = await fetch(`http://127.0.0.1:${ports[name]}/stats`);
  return (await response.json()) as Record<string, number>;
}

/** The lines of a destination's book, in the order in which the webhooks were taken. */
function bookOf(destination: string): { webhookId: string; entry: unknown }[] {
  const text = readFileSync(join(stateDir, 'back-office', `${destination}.jsonl`), 'utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
}

/** Sends a webhook as Crossdock does, with the destination's own secret. */
async function deliver(destination: string, webhookId: string, event: object): Promise<number> {
  const secret = readFileSync(join(stateDir, 'back-office', `${destination}.secret`), 'utf8').trim();
  const [body, now] = [JSON.stringify(event), new Date()];
  const response = await fetch(`http://127.0.0.1:${ports['back-office']}/${destination}`, {
    method: 'POST',
    headers: {
      'webhook-id': webhookId,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(webhookId, now, body),
    },
    body,
  });
  return response.status;
}

it('what happens in the CRM reaches the back office, verified and once, also after both were started again', async () => {
  // Before the services are ready: the samples wait for them.
  const [crm, backOffice] = [start('crm'), start('back-office')];
  await eventually(
    async () => expect((await stats('back-office')).verified).toBeGreaterThanOrEqual(2),
    patience,
  );
  const before = await stats('back-office');
  expect(before).toMatchObject({ refused: 0 });
  expect(statSync(join(stateDir, 'crm', 'door-key.json')).mode & 0o777).toBe(0o600);

  await Promise.all([stopped(crm), stopped(backOffice)]);
  start('crm');
  start('back-office');
  await eventually(async () => {
    const { verified, refused } = await stats('back-office');
    expect(verified).toBeGreaterThanOrEqual(1);
    expect(refused).toBe(0);
  }, patience);

  // A deal is wanted by both destinations. One in four happenings is one.
  const deal = await found(() => bookOf('sales-ledger')[0], patience);
  await eventually(
    () => expect(bookOf('support-desk').map(({ webhookId }) => webhookId)).toContain(deal.webhookId),
    patience,
  );

  // Sent once more, it is answered, and is in the book once.
  expect(await deliver('sales-ledger', deal.webhookId, { type: 'deal.won', data: deal.entry })).toBe(204);
  expect((await stats('back-office')).repeated).toBeGreaterThanOrEqual(1);
  for (const destination of ['sales-ledger', 'support-desk']) {
    const ids = bookOf(destination).map(({ webhookId }) => webhookId);
    expect(new Set(ids).size).toBe(ids.length);
  }

  const sender = await fetch(`${samplesEnv.CONTROL_PLANE_URL}/v1/senders/crm`, {
    headers: { authorization: `Bearer ${operatorApiKey}` },
  });
  expect((await sender.json()) as object).toMatchObject({ keys: [{ status: 'active' }] });

  // Every event that was accepted is wanted by one of the two destinations.
  const published = await bus.read('event.published.v1');
  await eventually(async () => {
    const routed = await bus.read('webhook.delivery-requested.v1');
    const wanted = new Set(routed.map(({ headers }) => headers.ce_id));
    expect(published.every(({ headers }) => wanted.has(headers.ce_id))).toBe(true);
  }, patience);
}, 180_000);
