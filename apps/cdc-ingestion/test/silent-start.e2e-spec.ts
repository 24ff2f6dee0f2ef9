import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, openSession } from '@crossdock/testing';
import { LocalSource } from './local-source.js';
import { PausingProxy } from './pausing-proxy.js';
import { numbers, rows, seconds, sightsOf, tally } from './tally.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY)';

/** Before anything streams a reader waits for answers, and to one of the commands the server may rightly be silent for long. */
describe('a source that begins while the server or the network is silent', () => {
  let source: LocalSource;
  let proxy: PausingProxy;
  const older: Client[] = [];

  beforeEach(async () => {
    source = await LocalSource.create(schema, { serverSettings: { wal_sender_timeout: '0' } });
    proxy = await PausingProxy.start(source.database.url);
  });

  afterEach(async () => {
    proxy.let({ toServer: true, toClient: true });
    await Promise.all(older.splice(0).map((session) => session.end()));
    await source.close();
    await proxy.close();
  });

  /** Opens a transaction that the making of a slot waits for. */
  async function olderTransaction(): Promise<Client> {
    const session = await openSession(source.database.url);
    older.push(session);
    await session.query('BEGIN; SELECT pg_current_xact_id()');
    return session;
  }

  /** Waits until the server makes the slot and waits for a transaction. @returns the port of the session */
  const slotWaits = (): Promise<number> =>
    eventually(async () => {
      const { rows: found } = await source.db.query<{ port: number }>(
        `SELECT a.client_port AS port FROM pg_replication_slots s JOIN pg_stat_activity a ON a.pid = s.active_pid
          WHERE s.slot_name = $1 AND a.wait_event_type = 'Lock'`,
        [source.slot],
      );
      if (!found[0]) throw new Error('nobody waits');
      return found[0].port;
    });

  const interruptions = (): string[] =>
    source.messages('source.interrupted').map(({ err }) => (err as Error).message);

  /** Waits until the reader has found out, and tells how long it took. */
  async function found(timeoutMs: number): Promise<string> {
    const since = performance.now();
    await eventually(() => interruptions().length > 0, { timeoutMs });
    return `found after ${seconds(performance.now() - since)}`;
  }

  async function expectAll(fault: string, measured: string): Promise<void> {
    await eventually(() => source.state === 'streaming', { timeoutMs: 60_000 });
    await source.db.query('INSERT INTO t SELECT generate_series(1, 10)');
    await eventually(() => new Set(source.rowIds).size === 10);
    await source.holdsNothing();
    tally(`silent-start: ${fault}`, sightsOf(source.changes), rows(numbers(1, 10)), { measured });
  }

  it.each(['IDENTIFY_SYSTEM', 'CREATE_REPLICATION_SLOT', 'START_REPLICATION'])(
    'finds out within 20 s at %s, and begins anew',
    async (command) => {
      const silent = proxy.silenceAt(command, 'everywhere');
      source.begin(proxy.url);
      await silent;
      const measured = await found(20_000);
      proxy.let({ toServer: true, toClient: true });
      await expectAll(`at ${command}`, measured);
    },
    120_000,
  );

  it('finds out within 20 s while an older transaction holds up its slot', async () => {
    const old = await olderTransaction();
    source.begin(proxy.url);
    await slotWaits();
    proxy.let({ toServer: false, toClient: false });
    const measured = await found(20_000);
    proxy.let({ toServer: true, toClient: true });
    await old.query('COMMIT');
    await expectAll('while an older transaction holds up the slot', measured);
  }, 120_000);

  it.each<[string, 'there' | null]>([
    ['the command', 'there'],
    ['the answer', null],
  ])(
    'finds out where %s of its slot alone is lost, while the server answers everything else',
    async (what, where) => {
      const old = where ? null : await olderTransaction();
      const silent = where && proxy.silenceAt('CREATE_REPLICATION_SLOT', where);
      source.begin(proxy.url);
      if (silent) await silent;
      else proxy.strand([await slotWaits()]);
      await old?.query('COMMIT');
      const measured = await found(60_000);
      expect(interruptions()[0]).toMatch('nobody makes the slot');
      await expectAll(`${what} of the slot is lost`, measured);
    },
    150_000,
  );

  it('waits for one older transaction after the other', async () => {
    const [first, second] = [await olderTransaction(), await olderTransaction()];
    source.begin(proxy.url);
    for (const old of [first, second]) {
      await slotWaits();
      // The thing under test is time itself: each less than the server waits for one, both longer than an answer is waited for.
      await pause(7_000);
      await old.query('COMMIT');
    }
    await expectAll('two older transactions', 'waited for');
    expect(interruptions().filter((why) => why.includes('nobody makes'))).toEqual([]);
  }, 120_000);

  it.each(['IDENTIFY_SYSTEM', 'CREATE_REPLICATION_SLOT', 'START_REPLICATION'])(
    'ends when it is told to, silent at %s',
    async (command) => {
      const silent = proxy.silenceAt(command, 'there');
      source.begin(proxy.url);
      await silent;
      await source.stop();
      expect(interruptions()).toEqual([]);
    },
    30_000,
  );

  it('takes the making of its slot back when it is told to end', async () => {
    const old = await olderTransaction();
    source.begin(proxy.url);
    await slotWaits();
    await source.stop();
    // The transaction is still there, so the server has not come to an end by itself.
    await eventually(async () => {
      const { rows: left } = await source.db.query('SELECT FROM pg_replication_slots WHERE slot_name = $1', [
        source.slot,
      ]);
      expect(left).toEqual([]);
    });
    await old.query('COMMIT');
    await source.start(proxy.url);
    await expectAll('told to end', 'no slot is left');
  }, 60_000);
});
