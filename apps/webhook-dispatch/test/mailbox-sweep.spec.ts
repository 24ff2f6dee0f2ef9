import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples, type DeliveryRequestedHeaders } from '@crossdock/contracts';
import { BrokenRecord } from '@crossdock/kafka';
import { createDatabase, eventually, type TestDatabase } from '@crossdock/testing';
import { Configuration } from '../src/configuration/configuration.js';
import { EndpointHealth } from '../src/health/endpoint-health.js';
import type { SettledMessage } from '../src/mailbox/mailbox-message.js';
import { Sweep } from '../src/mailbox/sweep.js';
import { LaneDatabase } from '../src/storage/lane-database.js';
import { MailboxStore } from '../src/storage/mailbox-store.js';

const example = examples.find(({ message }) => message === 'DeliveryRequested')!;
const headers = example.headers as unknown as DeliveryRequestedHeaders;

describe('the sweep', () => {
  let database: TestDatabase;
  let rows: LaneDatabase;
  let store: MailboxStore;

  beforeAll(async () => {
    database = await createDatabase('mailboxes');
    rows = new LaneDatabase(database.url);
    store = new MailboxStore(rows);
  });
  afterAll(async () => {
    await rows?.close();
    await database?.drop();
  });

  it('ends what can never be told, once, and tells only while no other process may do so', async () => {
    const body = Buffer.from('{}');
    const horizonAt = Date.now() - 1_000;
    await store.put([{ endpointId: 'office', deliveryId: 'dlv_large', headers, body, horizonAt }]);
    const asked: boolean[] = [];
    const ended: string[] = [];
    const settling = {
      tell: async (_: SettledMessage, mayGo: () => boolean): Promise<void> => {
        asked.push(mayGo());
        throw new BrokenRecord('record_too_large', 'It is too large.');
      },
      giveUp: async ({ outcome }: SettledMessage, why: string): Promise<void> => {
        ended.push(`${outcome}: ${why}`);
      },
    };
    const logger = { warn: () => undefined, error: () => undefined };
    const configuration = new Configuration(new EndpointHealth());
    const sweep = new Sweep(store, settling, configuration, () => true, logger);
    sweep.wake();
    await eventually(async () => ended.length > 0 && (await store.endpoints()).length === 0);
    await sweep.close();
    expect(asked).toEqual([true]);
    expect(ended).toEqual(['not_fetched: record_too_large: It is too large.']);
  });

  it('gives thousands of messages back that are in no mailbox any more, and tells of others meanwhile', async () => {
    await rows.query(
      `INSERT INTO mailbox_messages (endpoint_id, delivery_id, headers, body, ends_at)
       SELECT 'gone-' || n % 2, 'dlv_' || n, '{}', '{}', now() + interval '1 hour' FROM generate_series(1, 3000) n`,
    );
    const told: string[] = [];
    const settling = {
      tell: async ({ endpointId, outcome }: SettledMessage) => void told.push(`${endpointId} ${outcome}`),
      giveUp: () => Promise.resolve(),
    };
    const logger = { warn: () => undefined, error: () => undefined };
    const sweep = new Sweep(store, settling, new Configuration(new EndpointHealth()), () => true, logger);
    sweep.wake();
    await eventually(() => told.length > 500, { everyMs: 5 });
    const horizonAt = Date.now() + 60_000;
    const body = Buffer.from('{}');
    await store.put([{ endpointId: 'shop', deliveryId: 'dlv_beside', headers, body, horizonAt }]);
    const who = { endpointId: 'shop', endpointVersion: 1, tenantId: 'company-b', address: '127.0.0.1' };
    await store.acknowledge(who, ['dlv_beside']);
    const before = told.length;
    await eventually(async () => (await store.endpoints()).length === 0, { everyMs: 100 });
    await sweep.close();
    expect(told).toHaveLength(3_001);
    // What was claimed already, and what had gone back before.
    expect(told.indexOf('shop acknowledged')).toBeLessThan(before + 500);
    // Neither waits until the other has all of its own back, whichever is first.
    const half = told.slice(0, 1_500);
    for (const endpointId of ['gone-0', 'gone-1'])
      expect(half.filter((one) => one === `${endpointId} returned`).length).toBeGreaterThan(300);
  });

  it('tells how many mailboxes have something in them, and for how long the bus was not told of it', async () => {
    const body = Buffer.from('{}');
    const horizonAt = Date.now() + 60_000;
    await store.put([{ endpointId: 'office', deliveryId: 'dlv_kept', headers, body, horizonAt }]);
    await store.put([{ endpointId: 'shop', deliveryId: 'dlv_taken', headers, body, horizonAt }]);
    const before = Date.now();
    const who = { endpointId: 'shop', endpointVersion: 1, tenantId: 'company-b', address: '127.0.0.1' };
    await store.acknowledge(who, ['dlv_taken']);
    const settling = {
      tell: () => Promise.reject(new Error('no broker')),
      giveUp: () => Promise.resolve(),
    };
    const logger = { warn: () => undefined, error: () => undefined };
    const sweep = new Sweep(store, settling, new Configuration(new EndpointHealth()), () => true, logger);
    sweep.wake();
    await eventually(() => sweep.reading.filled === 2);
    await sweep.close();
    expect(sweep.reading.untoldSince).toBeGreaterThan(before - 1_000);
    expect(sweep.reading.untoldSince).toBeLessThanOrEqual(Date.now() + 1_000);
  });
});
