import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { eventually, openSession } from '@crossdock/testing';
import { LocalSource } from './local-source.js';
import { numbers, rows as committedRows, sightsOf, tally } from './tally.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY, note text)';
/** So little that every transaction of more than a few rows is streamed while it is open. */
const tinyDecodingMemory = { logical_decoding_work_mem: '64kB' };

/** Transactions that come in pieces while they are open: only what is committed goes out, once and in order. */
describe('a transaction that is streamed while it is open', () => {
  let source: LocalSource;
  const clients: Client[] = [];

  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.end()));
    await source.close();
  });

  async function writer(): Promise<Client> {
    const client = await openSession(source.database.url);
    clients.push(client);
    return client;
  }

  async function started(settings: Parameters<typeof LocalSource.create>[1] = {}): Promise<void> {
    source = await LocalSource.create(schema, { serverSettings: tinyDecodingMemory, ...settings });
    await source.start();
  }

  const rows = (client: Client, from: number, to: number) =>
    client.query(`INSERT INTO t SELECT i, repeat('x', 100) FROM generate_series($1::int, $2::int) i`, [
      from,
      to,
    ]);

  const staged = () => eventually(() => source.status?.stagedTransactions === 1);

  it('is held back until it commits, while short ones overtake it', async () => {
    await started();
    const long = await writer();
    await long.query('BEGIN');
    await rows(long, 1, 5_000);
    await staged();
    await source.db.query(`INSERT INTO t VALUES (9001, 'short')`);
    await eventually(() => source.published.length === 1);
    await rows(long, 5_001, 6_000);
    await long.query('COMMIT');
    await eventually(() => source.published.length === 6_001);
    expect(source.rowIds).toEqual([9001, ...numbers(1, 6_000)]);
    const changes = source.changes.slice(1);
    expect(new Set(changes.map(({ commitLsn }) => commitLsn)).size).toBe(1);
    expect(changes.map(({ index }) => index)).toEqual(numbers(0, 5_999).map((index) => index * 2));
    await eventually(
      async () => (await source.slotRow()).confirmed >= (await source.serverPosition()) - 10_000n,
    );
    expect(source.status).toMatchObject({ stagedTransactions: 0, stagedBytes: 0 });
  });

  it('leaves out what was rolled back, in part or as a whole, and numbers the rest as if it had come whole', async () => {
    await started();
    const long = await writer();
    await long.query('BEGIN');
    await rows(long, 1, 2_000);
    await long.query('SAVEPOINT a');
    await rows(long, 2_001, 4_000);
    await staged();
    await long.query('SAVEPOINT b');
    await rows(long, 4_001, 4_100);
    await long.query('RELEASE SAVEPOINT b');
    await long.query('ROLLBACK TO SAVEPOINT a');
    await rows(long, 2_001, 3_000);
    await long.query('COMMIT');
    const gone = await writer();
    await gone.query('BEGIN');
    await rows(gone, 10_001, 14_000);
    await staged();
    await gone.query('ROLLBACK');
    await source.db.query(`INSERT INTO t VALUES (9001, 'last')`);
    await eventually(() => source.published.length === 3_001);
    expect(source.rowIds).toEqual([...numbers(1, 3_000), 9001]);
    const indexes = source.changes.slice(0, 3_000).map(({ index }) => index);
    expect(indexes).toEqual(numbers(0, 2_999).map((index) => index * 2));
  });

  async function rollBackSome(long: Client): Promise<void> {
    await long.query('SAVEPOINT a');
    await rows(long, 3_001, 5_000);
    await long.query('ROLLBACK TO SAVEPOINT a');
    await rows(long, 2_001, 2_500);
  }

  /** A message and the row behind it are of different savepoints: the server tells them in this order or the other. */
  async function annotateInSavepoints(long: Client): Promise<void> {
    const statements = numbers(1, 250).map(
      (n) => `SAVEPOINT a; INSERT INTO t VALUES (${1_999 + 2 * n}, repeat('x', 100)); SAVEPOINT b;
        SELECT pg_logical_emit_message(true, 'crossdock.annotations', '{"actor": ${n}}'); RELEASE b;
        INSERT INTO t VALUES (${2_000 + 2 * n}, repeat('x', 100)); RELEASE a`,
    );
    await long.query(statements.join(';'));
  }

  it.each([
    ['parts of it were rolled back', rollBackSome, () => undefined],
    [
      'its savepoints annotate',
      annotateInSavepoints,
      (row: number) => (row > 2_001 ? Math.floor(row / 2) - 1_000 : undefined),
    ],
  ])('has the same ids when it comes again whole, also where %s', async (how, write, actorOf) => {
    let recording = true;
    source = await LocalSource.create(schema, {
      serverSettings: tinyDecodingMemory,
      recordPosition: async (position) => {
        if (!recording) throw new Error('not now');
        source.positions.push(position);
      },
    });
    await source.start(undefined, { tellTransactions: true });
    recording = false;
    const long = await writer();
    await long.query('BEGIN');
    await rows(long, 1, 2_000);
    await staged();
    await write(long);
    await long.query('COMMIT');
    await eventually(() => source.published.length === 2_500);
    await source.stop();
    const first = source.changes;
    const streamed = source.published.splice(0).map(({ headers }) => headers);
    const [inNumbers] = source.transactions.splice(0);
    expect(streamed.map(({ ce_tableorder: order }) => order)).toEqual(numbers(1, 2_500).map(String));
    expect(inNumbers).toMatchObject({ transactionId: streamed[0]?.ce_transactionid, changes: 2_500 });

    // Nothing was confirmed, and now the server has room for the whole transaction.
    await source.db.query(`ALTER DATABASE "${source.database.name}" SET logical_decoding_work_mem = '64MB'`);
    recording = true;
    await source.start(undefined, { tellTransactions: true });
    await eventually(() => source.published.length === 2_500);
    expect(source.published.map(({ headers }) => headers)).toEqual(streamed);
    for (const changes of [first, source.changes])
      expect(changes.map(({ after, annotations }) => [after?.id, annotations?.actor])).toEqual(
        numbers(1, 2_500).map((row) => [row, actorOf(row)]),
      );
    await source.holdsNothing();
    expect(source.transactions).toEqual([{ ...inNumbers, capturedAt: source.transactions[0]?.capturedAt }]);
    const { repeats } = tally(
      `streamed-transactions: again as a whole, ${how}`,
      sightsOf([...first, ...source.changes]),
      committedRows(numbers(1, 2_500)),
    );
    expect(repeats).toBe(2_500);
  });

  it('goes through files where memory does not hold it', async () => {
    await started({ stage: { memoryBytes: 100_000, maxBytes: 500_000_000 } });
    const long = await writer();
    await long.query('BEGIN');
    await rows(long, 1, 20_000);
    await eventually(() => readdirSync(source.stageFolder).length === 1);
    await long.query('COMMIT');
    await eventually(() => source.published.length === 20_000);
    expect(source.rowIds).toEqual(numbers(1, 20_000));
    await source.stop();
    expect(readdirSync(source.stageFolder)).toEqual([]);
  });

  it('comes whole after its commit where the stage does not hold it', async () => {
    await started({ stage: { memoryBytes: 100_000, maxBytes: 1_000_000 } });
    const long = await writer();
    await long.query('BEGIN');
    await rows(long, 1, 20_000);
    await eventually(() => source.messages('staging.declined').length === 1);
    await source.db.query(`INSERT INTO t VALUES (90001, 'short')`);
    await eventually(() => source.published.length === 1);
    await long.query('COMMIT');
    await eventually(() => source.published.length === 20_001);
    expect(source.rowIds).toEqual([90001, ...numbers(1, 20_000)]);
    expect(source.messages('staging.declined')).toMatchObject([{ reason: 'stage_full' }]);
  });

  it.each(['COMMIT', 'ROLLBACK'])(
    'is streamed again once one that the stage did not hold is behind, by %s',
    async (end) => {
      await started({ stage: { memoryBytes: 100_000, maxBytes: 1_000_000 }, heartbeatMs: 100 });
      const long = await writer();
      await long.query('BEGIN');
      await rows(long, 1, 20_000);
      await eventually(() => source.messages('staging.declined').length === 1);
      await eventually(() => source.state === 'streaming');
      const next = await writer();
      await next.query('BEGIN');
      await rows(next, 20_001, 23_000);
      await source.db.query(`INSERT INTO t VALUES (90001, 'short')`);
      await eventually(() => source.published.length === 1);
      // Nothing is streamed while the first is open.
      expect(source.status?.stagedTransactions).toBe(0);
      expect(source.messages('staging.resumed')).toEqual([]);
      await long.query(end);
      await eventually(() => source.messages('staging.resumed').length === 1);
      await staged();
      await next.query('COMMIT');
      const kept = end === 'COMMIT' ? numbers(1, 20_000) : [];
      await eventually(() => source.published.length === 1 + kept.length + 3_000);
      expect(source.rowIds).toEqual([90001, ...kept, ...numbers(20_001, 23_000)]);
      expect(source.messages('source.interrupted')).toEqual([]);
    },
    60_000,
  );

  it('tells a table anew in its own pieces, and to the others after its commit', async () => {
    await started();
    const long = await writer();
    await long.query('BEGIN');
    await long.query('ALTER TABLE t ADD COLUMN extra int');
    await long.query(`INSERT INTO t SELECT i, repeat('x', 100), i FROM generate_series(1, 3000) i`);
    await staged();
    await long.query('COMMIT');
    await source.db.query(`INSERT INTO t VALUES (3001, 'short', 3001)`);
    await eventually(() => source.published.length === 3_001);
    const extras = source.changes.map(({ after }) => after?.extra);
    expect(extras).toEqual(numbers(1, 3_001));
  });

  it('does not publish a message whose subtransaction was rolled back, nor what it annotated', async () => {
    await started({ messagePrefix: 'outbox' });
    const long = await writer();
    const annotate = (actor: string) =>
      long.query(`SELECT pg_logical_emit_message(true, 'crossdock.annotations', $1)`, [
        JSON.stringify({ actor }),
      ]);
    await long.query('BEGIN');
    await rows(long, 1, 1_000);
    await annotate('kept');
    await rows(long, 1_001, 3_000);
    await long.query('SAVEPOINT a');
    await annotate('taken back');
    await long.query(`SELECT pg_logical_emit_message(true, 'outbox', 'taken back')`);
    await rows(long, 3_001, 6_000);
    await staged();
    await eventually(() => (source.status?.stagedBytes ?? 0) > 700_000);
    await long.query('ROLLBACK TO SAVEPOINT a');
    await long.query(`SELECT pg_logical_emit_message(true, 'outbox', 'kept')`);
    await rows(long, 3_001, 3_100);
    await long.query('COMMIT');
    await eventually(() => source.published.length === 3_100);
    await eventually(() => source.sentMessages.length > 0);
    expect(source.sentMessages).toEqual(['kept']);
    const actors = source.changes.map(({ annotations }) => annotations?.actor);
    expect([new Set(actors.slice(0, 1_000)), new Set(actors.slice(1_000))]).toEqual([
      new Set([undefined]),
      new Set(['kept']),
    ]);
    expect(source.messages('staging.declined')).toMatchObject([
      { reason: 'messages_with_aborted_subtransaction' },
    ]);
  });
});
