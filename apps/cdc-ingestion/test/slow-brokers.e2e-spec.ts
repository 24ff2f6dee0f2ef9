import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@crossdock/testing';
import { LocalSource } from './local-source.js';
import { numbers, rows, seconds, sightsOf, tally } from './tally.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY, filler text)';

describe('brokers that acknowledge nothing for longer than wal_sender_timeout', () => {
  let source: LocalSource;

  afterEach(() => source.close());

  it.each([
    ['4s', 10_000],
    ['5s', 12_500],
    // Off: nobody asks whether we are there, and nobody may take silence for death.
    ['0', 3_000],
  ])(
    'do not cost the session (of %s), confirm nothing, and hold the log on the server',
    async (timeout, heldMs) => {
      source = await LocalSource.create(schema, {
        serverSettings: { wal_sender_timeout: timeout },
        maxInFlightBytes: 200_000,
      });
      await source.start();
      const { pid } = await source.slotRow();
      source.hold();
      await source.db.query(`INSERT INTO t SELECT i, repeat('x', 1000) FROM generate_series(1, 20000) i`);
      const committed = await source.serverPosition();
      await eventually(() => source.inFlightChanges > 0);
      // The thing under test is time itself: twice and a half the server's patience.
      await pause(heldMs);
      const during = await source.slotRow();
      expect(during.pid).toBe(pid);
      // The slot may stand anywhere before the commit, and nowhere behind it.
      expect(during.confirmed < committed).toBe(true);
      expect(source.published).toEqual([]);
      // Most of the transaction is still with the server, not in our memory.
      expect(source.inFlightChanges).toBeLessThan(2_000);

      source.release();
      await eventually(() => source.published.length >= 20_000);
      await source.holdsNothing();
      const { repeats } = tally(
        `slow-brokers: wal_sender_timeout ${timeout}`,
        sightsOf(source.changes),
        rows(numbers(1, 20_000)),
        { measured: `held for ${seconds(heldMs)}` },
      );
      expect(repeats).toBe(0);
      expect(source.rowIds).toEqual(numbers(1, 20_000));
      await eventually(async () => (await source.slotRow()).confirmed >= committed);
      expect((await source.slotRow()).pid).toBe(pid);
      expect(source.messages('source.interrupted')).toEqual([]);
    },
    60_000,
  );

  it('are asked again until they acknowledge, in order', async () => {
    let failures = 3;
    source = await LocalSource.create(schema, {
      publish: async (records) => {
        if (failures-- > 0) throw new Error('no broker');
        source.take(records);
      },
    });
    await source.start();
    await source.db.query('INSERT INTO t VALUES (1), (2)');
    await source.db.query('INSERT INTO t VALUES (3)');
    await eventually(() => source.published.length >= 3);
    await source.holdsNothing();
    tally('slow-brokers: refused', sightsOf(source.changes), rows([1, 2, 3]), { measured: '3 refusals' });
    expect(source.rowIds).toEqual([1, 2, 3]);
    expect(source.messages('changes.not_published')).toHaveLength(3);
  });
});

describe('a position', () => {
  let source: LocalSource;

  afterEach(() => source.close());

  it('is recorded before the slot moves to it', async () => {
    let release: () => void = () => undefined;
    let held = false;
    source = await LocalSource.create(schema, {
      recordPosition: async (position) => {
        if (held) await new Promise<void>((resolve) => (release = resolve));
        source.positions.push(position);
      },
    });
    await source.start();
    held = true;
    await source.db.query('INSERT INTO t VALUES (1)');
    const committed = await source.serverPosition();
    await eventually(() => source.published.length === 1);
    await pause(300);
    expect((await source.slotRow()).confirmed < committed).toBe(true);
    held = false;
    release();
    await eventually(async () => (await source.slotRow()).confirmed >= committed);
  });
});
