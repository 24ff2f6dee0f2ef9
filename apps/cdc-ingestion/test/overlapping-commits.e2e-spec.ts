import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { eventually, openSession } from '@crossdock/testing';
import { ConfirmationLedger } from '../src/position/confirmation-ledger.js';
import { formatLsn, type Lsn } from '../src/replication/lsn.js';
import type { PgOutputMessage } from '../src/replication/pgoutput.js';
import { ReplicationConnection } from '../src/replication/replication-connection.js';
import { Capture, wholeTransactions } from './capture-fixture.js';
import { OwnPostgres } from './own-postgres.js';
import { numbers, rows, sightsOf as sightsOfChanges, tally, type Sight } from './tally.js';

/** Whether two commits lie side by side, the server decides: pairs are made until two did, or none did for so long. */
const patienceMs = 60_000;

/**
 * Two transactions whose commit records lie side by side: the end of the first is the start of the second. Whoever
 * confirms one byte more than the end of the first never gets the second. Published clients do exactly that.
 */
describe('two adjacent commits, of which only the first is acknowledged', () => {
  let capture: Capture;
  const writers: Client[] = [];

  beforeAll(async () => {
    capture = await Capture.create({ tables: ['t'], schema: 'CREATE TABLE t (id int PRIMARY KEY)' });
    const { db, slot } = capture;
    await db.query(`CREATE PUBLICATION ${slot} FOR TABLE t`);
    await db.query(`SELECT pg_create_logical_replication_slot('${slot}', 'pgoutput')`);
    for (let i = 0; i < 2; i++) {
      const writer = await openSession(capture.databaseUrl);
      writers.push(writer);
    }
  });

  afterAll(async () => {
    await Promise.all(writers.map((writer) => writer.end()));
    await capture.close();
  });

  /** Reads the slot like a source that publishes nothing, until the condition holds. */
  async function read(
    until: (messages: PgOutputMessage[]) => boolean,
    confirm?: (m: PgOutputMessage[]) => Lsn,
  ) {
    const messages: PgOutputMessage[] = [];
    const connection = await ReplicationConnection.open(capture.databaseUrl, 'overlapping commits', {
      mode: 'disable',
    });
    await connection.start(wholeTransactions(capture.slot), {
      message: (message) => messages.push(message),
      streamed: () => undefined,
      fragment: () => undefined,
      keepalive: () => undefined,
      pieceEnded: () => undefined,
    });
    await eventually(() => until(messages));
    if (confirm) {
      const position = confirm(messages);
      connection.reply(position);
      await eventually(async () => (await capture.slotRow())?.confirmed === formatLsn(position));
    }
    await connection.close();
    await eventually(async () => (await capture.slotRow())?.active === false);
    return messages;
  }

  const insertsOf = (messages: PgOutputMessage[]): string[] =>
    messages.flatMap((message) => (message.kind === 'insert' ? [String(message.new[0])] : []));

  /** A change's id is made of the position of its commit. */
  function sightsOf(messages: PgOutputMessage[]): Sight[] {
    let changeId = '';
    return messages.flatMap((message) => {
      if (message.kind === 'begin') changeId = formatLsn(message.commitLsn);
      return message.kind === 'insert' ? [{ row: Number(message.new[0]), changeId }] : [];
    });
  }

  it('gets the second again, in each of at least 10 tries', async () => {
    const [one, two] = writers as [Client, Client];
    let [pairs, adjacent] = [0, 0];
    const seen: Sight[] = [];
    const begun = performance.now();
    while (pairs < 10 || (adjacent === 0 && performance.now() - begun < patienceMs)) {
      const id = 2 * pairs + 1;
      pairs += 1;
      await one.query('BEGIN');
      await two.query('BEGIN');
      await one.query('INSERT INTO t VALUES ($1)', [id]);
      await two.query('INSERT INTO t VALUES ($1)', [id + 1]);
      await one.query('COMMIT');
      await two.query('COMMIT');

      const all = await read(
        (messages) => messages.filter(({ kind }) => kind === 'commit').length >= 2,
        (messages) => {
          const ledger = new ConfirmationLedger(0n);
          const [first, second] = messages.filter((message) => message.kind === 'commit');
          if (!first || !second) throw new Error('two commits expected');
          if (first.endLsn === second.commitLsn) adjacent += 1;
          ledger.begin();
          ledger.change(1);
          ledger.commit(first.endLsn);
          const batch = ledger.seal();
          ledger.begin();
          ledger.change(1);
          ledger.commit(second.endLsn);
          ledger.seal();
          if (batch) ledger.acknowledge(batch);
          return ledger.safe;
        },
      );
      expect(insertsOf(all)).toEqual([String(id), String(id + 1)]);

      const again = await read(
        (messages) => messages.some(({ kind }) => kind === 'commit'),
        (messages) => {
          const last = messages.findLast((message) => message.kind === 'commit');
          return last?.endLsn ?? 0n;
        },
      );
      expect(insertsOf(again)).toEqual([String(id + 1)]);
      seen.push(...sightsOf(all), ...sightsOf(again));
    }
    const { repeats } = tally('overlapping-commits', seen, rows(numbers(1, 2 * pairs)), {
      measured: `${adjacent} of ${pairs} pairs side by side`,
    });
    expect(repeats).toBe(pairs);
    // Otherwise the test would not have tested what it is named for.
    expect(adjacent).toBeGreaterThan(0);
  });
});

/**
 * The same with the service, which is killed when the first is confirmed and the second is not committed yet. The server is the
 * test's own: nobody else may write between the two commits.
 */
describe('two adjacent commits with a kill between', () => {
  let server: OwnPostgres;
  let capture: Capture;

  beforeAll(async () => {
    server = await OwnPostgres.create();
    capture = await Capture.create({
      tables: ['t'],
      schema: 'CREATE TABLE t (id int PRIMARY KEY)',
      databaseUrl: server.url,
      env: { CAPTURE_HEARTBEAT_MS: '600000' },
    });
  }, 60_000);

  afterAll(async () => {
    await capture.close();
    await server.remove();
  });

  it('both arrive, each time', async () => {
    const second = await openSession(server.url);
    let [pairs, adjacent] = [0, 0];
    const begun = performance.now();
    while (pairs < 3 || (adjacent === 0 && performance.now() - begun < patienceMs)) {
      const id = 2 * pairs + 1;
      pairs += 1;
      const app = await capture.startStreaming();
      await capture.caughtUp();
      // Its row is written before the first commits, so that nothing but its commit comes behind that.
      await second.query('BEGIN');
      await second.query('INSERT INTO t VALUES ($1)', [id + 1]);
      await capture.db.query('INSERT INTO t VALUES ($1)', [id]);
      await capture.caughtUp();
      await app.kill('SIGKILL');
      const { rows: ends } = await capture.db.query<{ lsn: string }>('SELECT pg_current_wal_lsn() AS lsn');
      await second.query('COMMIT');
      const next = await capture.startStreaming();
      await capture.caughtUp();
      await capture.stop(next);
      const change = (await capture.changes()).find(({ after }) => after?.id === id + 1);
      if (change?.commitLsn === ends[0]?.lsn) adjacent += 1;
    }
    await second.end();
    const { repeats } = tally(
      'overlapping-commits: kill -9 between',
      sightsOfChanges(await capture.changes()),
      rows(numbers(1, 2 * pairs)),
      { measured: `${adjacent} of ${pairs} pairs side by side` },
    );
    expect(repeats).toBe(0);
    // Otherwise the test would not have tested what it is named for.
    expect(adjacent).toBeGreaterThan(0);
  });
});
