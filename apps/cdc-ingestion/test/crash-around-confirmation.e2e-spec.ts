import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import { eventually, type RunningApp } from '@crossdock/testing';
import { parseLsn } from '../src/replication/lsn.js';
import { Capture, type RowChanged } from './capture-fixture.js';
import { PausingProxy } from './pausing-proxy.js';
import { numbers, rows, sightsOf, tally } from './tally.js';

const positions = 'cdc.source-position-recorded.v1';

/**
 * The way of an acknowledgement: the brokers have the changes, the position is recorded, the server is told. A kill -9 in
 * each gap loses nothing, and what comes again has the ids that it had.
 */
describe('a reader killed between', () => {
  let capture: Capture;
  let proxy: PausingProxy;

  beforeEach(async () => {
    capture = await Capture.create({ tables: ['t'], schema: 'CREATE TABLE t (id int PRIMARY KEY)' });
    proxy = await PausingProxy.start(capture.databaseUrl);
    await capture.configure({ url: proxy.url });
  });

  afterEach(async () => {
    await capture.close();
    await proxy.close();
  });

  async function reader(): Promise<RunningApp> {
    const app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    return app;
  }

  /** Every record is too large for the topic of positions, while changes still go out. */
  async function recordPositions(allowed: boolean): Promise<void> {
    const { brokers, topicPrefix } = capture.bus;
    const admin = new Kafka({ brokers, clientId: 'test', logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.alterConfigs({
      validateOnly: false,
      resources: [
        {
          type: ConfigResourceTypes.TOPIC,
          name: topicPrefix + positions,
          configEntries: [
            { name: 'cleanup.policy', value: 'compact' },
            { name: 'max.message.bytes', value: allowed ? '1048576' : '1' },
          ],
        },
      ],
    });
    // The controller has taken it; the broker may not know yet.
    await eventually(async () => {
      const resources = [{ type: ConfigResourceTypes.TOPIC, name: topicPrefix + positions }];
      const { resources: found } = await admin.describeConfigs({ resources, includeSynonyms: false });
      const entries = found[0]?.configEntries ?? [];
      return (
        entries.find(({ configName }) => configName === 'max.message.bytes')?.configValue ===
        (allowed ? '1048576' : '1')
      );
    });
    await admin.disconnect();
  }

  /** The slots that were claimed; undefined where a claim was taken back, null where what was put into the publication was told. */
  async function claims(): Promise<(string | null | undefined)[]> {
    const records = await capture.bus.read('cdc.slot-claimed.v1');
    return records.map((record) =>
      record.bytes ? (record.json<{ slot?: string }>().slot ?? null) : undefined,
    );
  }

  const insert = (from: number, to: number) =>
    capture.db.query('INSERT INTO t SELECT generate_series($1::int, $2::int)', [from, to]);

  const count = (fault: string, changes: RowChanged[]) =>
    tally(`crash-around-confirmation: ${fault}`, sightsOf(changes), rows(numbers(1, 51)));

  /** The next reader brings the fifty again, with the same ids, and then moves the slot. */
  async function expectRepeated(fault: string): Promise<void> {
    const before = (await capture.changes()).map(({ changeId }) => changeId);
    expect(before).toHaveLength(50);
    await reader();
    await insert(51, 51);
    await capture.caughtUp();
    const ids = (await capture.changed(101)).map(({ changeId }) => changeId);
    expect(ids).toHaveLength(101);
    expect(count(fault, await capture.changes()).repeats).toBe(50);
    for (const id of before) expect(ids.filter((other) => other === id)).toHaveLength(2);
  }

  it('the acknowledgement of the brokers and the record of the position repeats, and the slot has not moved', async () => {
    const app = await reader();
    await recordPositions(false);
    await insert(1, 50);
    const [change] = await capture.changed(50);
    const committed = parseLsn(change?.commitLsn ?? '');
    await eventually(() => app.logged().some(({ msg }) => msg === 'position.not_recorded'));
    expect(parseLsn((await capture.slotRow())?.confirmed ?? '')).toBeLessThan(committed);
    await app.kill('SIGKILL');
    const bounds = (await capture.recordedBounds()).map(parseLsn);
    expect(bounds.filter((bound) => bound >= committed)).toEqual([]);
    await recordPositions(true);
    await expectRepeated('before the record');
  });

  it('the creation of the slot and the first record of it takes the slot for its own', async () => {
    await capture.configure({ status: 'disabled' });
    const app = await capture.start();
    await app.ready();
    await recordPositions(false);
    await capture.configure({ url: proxy.url });
    await eventually(() => app.logged().some(({ msg }) => msg === 'slot.created'));
    await insert(1, 50);
    await app.kill('SIGKILL');
    expect(await capture.recordedBounds()).toEqual([]);
    expect(await claims()).toEqual([null, capture.slot]);
    await recordPositions(true);
    await reader();
    await insert(51, 51);
    await capture.changed(51);
    await capture.caughtUp();
    expect(count('before the first record', await capture.changes()).repeats).toBe(0);
    expect(await claims()).toEqual([null, capture.slot, undefined]);
  });

  it('the record of the position and its confirmation repeats', async () => {
    const app = await reader();
    const recorded = (await capture.recordedBounds()).length;
    // From here on no confirmation arrives at the server.
    proxy.let({ toServer: false, toClient: true });
    await insert(1, 50);
    await capture.changed(50);
    await eventually(async () => (await capture.recordedBounds()).length > recorded);
    await app.kill('SIGKILL');
    // The confirmation lies in the proxy; it must not arrive late.
    proxy.cut();
    proxy.let({ toServer: true, toClient: true });
    await expectRepeated('before the confirmation');
  });

  it('the confirmation and whatever comes next goes on behind it', async () => {
    const app = await reader();
    await insert(1, 50);
    await capture.changed(50);
    await capture.caughtUp();
    await app.kill('SIGKILL');
    await reader();
    await insert(51, 51);
    await capture.caughtUp();
    expect(count('after the confirmation', await capture.changes()).repeats).toBe(0);
  });
});
