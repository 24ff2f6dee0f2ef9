import { afterEach, describe, expect, it } from '@jest/globals';
import { createDatabase, eventually, openSession } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { LocalSource } from './local-source.js';
import { sightsOf, tally } from './tally.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY)';

describe('a source in which nothing happens', () => {
  let close: () => Promise<void>;

  afterEach(() => close());

  it('lets the log of a busy neighbour go, without heartbeats', async () => {
    const source = await LocalSource.create(schema, { heartbeatMs: 600_000 });
    const neighbour = await createDatabase('neighbour');
    close = async () => {
      await source.close();
      await neighbour.drop();
    };
    await source.start();
    const before = (await source.slotRow()).confirmed;
    const client = await openSession(neighbour.url);
    await client.query('CREATE TABLE busy (v text)');
    await client.query(`INSERT INTO busy SELECT repeat('x', 500) FROM generate_series(1, 20000)`);
    const end = await source.serverPosition();
    await client.end();
    await eventually(async () => (await source.slotRow()).confirmed >= end);
    expect(source.published).toEqual([]);
    await source.holdsNothing();
    tally('idle-sources: a busy neighbour', sightsOf(source.changes), [], {
      measured: `the slot passed ${((end - before) / 1_000_000n).toString()} MB`,
    });
    // The bound is written ahead here, too, and not once per keepalive.
    const { confirmedLsnBound } = source.positions.at(-1) ?? {};
    expect(confirmedLsnBound).toBeTruthy();
    expect(source.positions.length).toBeLessThan(40);
  });

  it('beats, measures how long a beat takes, and lets the log of a busy neighbour go', async () => {
    const capture = await Capture.create({ tables: ['t'], schema, env: { CAPTURE_HEARTBEAT_MS: '100' } });
    const neighbour = await createDatabase('neighbour');
    close = async () => {
      await capture.close();
      await neighbour.drop();
    };
    const app = await capture.startStreaming();
    const before = (await capture.slotRow())?.confirmed;
    await eventually(async () => {
      const metrics = await (await fetch(`${app.url}/metrics`)).text();
      const count = /crossdock_capture_heartbeat_seconds_count\{source="shop"\} (\d+)/.exec(metrics)?.[1];
      expect(Number(count ?? 0)).toBeGreaterThan(3);
    });
    await eventually(async () => (await capture.slotRow())?.confirmed !== before);
    const client = await openSession(neighbour.url);
    await client.query('CREATE TABLE busy (v text)');
    for (let time = 1; time <= 3; time++) {
      await client.query(`INSERT INTO busy SELECT repeat('x', 500) FROM generate_series(1, 10000)`);
      await capture.caughtUp();
    }
    await client.end();
    const changes = await capture.changes();
    tally('idle-sources: heartbeats beside a busy neighbour', sightsOf(changes), [], {
      measured: 'the slot passed 3 loads',
    });
    expect(changes).toEqual([]);
  });
});
