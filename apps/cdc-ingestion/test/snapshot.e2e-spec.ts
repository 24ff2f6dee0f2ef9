import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually, found, openSession, type RunningApp } from '@crossdock/testing';
import { initialBackfillId } from '../src/backfill/backfill-order.js';
import { BackfilledCapture, type Progress } from './backfill-fixture.js';
import { itemsTable, Writers } from './backfill-writers.js';
import { ClientSessions } from './client-sessions.js';
import { serverVersion } from './server-version.js';

const seed = Number(process.env.CAPTURE_SEED ?? Math.floor(Math.random() * 1_000_000));

/** A source that wants what is there before its first change. */
describe(`a source with an initial snapshot (seed ${seed})`, () => {
  let fixture: BackfilledCapture;
  let writers: Writers | undefined;
  let sessions: ClientSessions | undefined;
  const tables = (...names: string[]) => names.map((table) => ({ schema: 'public', table }));

  afterEach(async () => {
    await writers?.stop();
    writers = undefined;
    await sessions?.most();
    sessions = undefined;
    await fixture.close();
  });

  const idOf = (table: string): string => initialBackfillId(fixture.capture.slot, 'public', table);

  async function startOnce(): Promise<RunningApp> {
    const app = await fixture.capture.start();
    await app.ready({ timeoutMs: 60_000 });
    return app;
  }

  /** Some session is amid a table. */
  async function rowsAreRead(): Promise<void> {
    await found(
      async () => {
        const { rows } = await fixture.db.query(
          "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'FETCH % FROM found' AND datname = current_database()",
        );
        return rows[0];
      },
      { everyMs: 5 },
    );
  }

  /** What was logged of the snapshot of a table. */
  function lines(app: RunningApp, what: string, table: string): string[] {
    const all = app.output().split('\n');
    return all.filter((line) => line.includes(`"${what}"`) && line.includes(idOf(table)));
  }

  /** Which columns and rows of a table, where the server can publish less than all. */
  const shaped = serverVersion >= 15 ? { columns: ['id', 'kind'], where: 'id > 5' } : {};

  it('reads its tables at the very beginning of the stream, those without a key too', async () => {
    fixture = await BackfilledCapture.create(
      {
        tables: ['items', 'visits', 'filtered', 'nothing', 'single'],
        schema: `${itemsTable}; INSERT INTO items SELECT i, 0, 'old ' || i FROM generate_series(1, 10000) i;
          CREATE TABLE visits (page text); ALTER TABLE visits REPLICA IDENTITY FULL;
          INSERT INTO visits SELECT 'page ' || i FROM generate_series(1, 2500) i;
          CREATE TABLE filtered (id int PRIMARY KEY, kind text, secret text);
          INSERT INTO filtered SELECT i, 'k' || (i % 2), 'hidden' FROM generate_series(1, 10) i;
          CREATE TABLE nothing (id int PRIMARY KEY); CREATE TABLE single (id int PRIMARY KEY);
          INSERT INTO single VALUES (1)`,
      },
      {
        snapshot: 'initial',
        rowSessions: 4,
        tables: [
          ...tables('items', 'visits', 'nothing', 'single'),
          { schema: 'public', table: 'filtered', ...shaped },
        ] as never,
      },
    );
    const { capture } = fixture;
    writers = await Writers.start(capture.databaseUrl, { count: 4, keys: 10_000, seed });
    const app = await startOnce();
    await capture.inState(app, 'streaming', 60_000);
    for (const table of ['items', 'visits', 'filtered', 'nothing', 'single'])
      expect((await fixture.told(idOf(table))).at(-1)).toMatchObject({
        state: 'completed',
        sourceId: 'shop',
        table,
      });
    await writers.stop();
    await capture.caughtUp();

    await fixture.tally('snapshot: under writes', 'items', { seed });
    const visits = await fixture.replayed('visits');
    expect([visits.read.length, visits.repeats]).toEqual([2_500, 0]);
    expect(visits.read[0]).toMatchObject({ operation: 'read', key: null, backfillId: idOf('visits') });
    const filtered = (await fixture.replayed('filtered')).read.map(({ after }) => after);
    expect(filtered).toHaveLength(serverVersion >= 15 ? 5 : 10);
    const whole = serverVersion >= 15 ? {} : { secret: 'hidden' };
    expect(filtered).toContainEqual({ id: 6, kind: 'k0', ...whole });
    expect((await fixture.replayed('nothing')).read).toEqual([]);
    expect((await fixture.replayed('single')).read.map(({ after }) => after)).toEqual([{ id: 1 }]);
    expect(app.output()).not.toContain('backfill.started');
  }, 120_000);

  it('reads ranges of a large table at the same time, in no more sessions than it may, and repeats what was in hand when it dies', async () => {
    const count = 30_000;
    const rowSessions = 3;
    fixture = await BackfilledCapture.create(
      {
        tables: ['items'],
        schema: `${itemsTable}; INSERT INTO items SELECT i, 0, repeat('x', 1000) FROM generate_series(1, ${count}) i`,
      },
      { snapshot: 'initial', rowSessions },
    );
    const { capture } = fixture;
    sessions = await ClientSessions.count(capture.databaseUrl);
    const id = idOf('items');
    // A range that nobody has begun stands where the one before it ends.
    const begun = ({ openRanges = [] }: Progress): number =>
      openRanges.filter(({ after }, place) => after?.join() !== openRanges[place - 1]?.upTo?.join()).length;

    const first = await startOnce();
    await fixture.until(id, (progress) => begun(progress) > 1, { app: first, timeoutMs: 60_000 });
    await first.kill('SIGKILL');
    const told = await fixture.told(id);
    const divided = told.find(({ openRanges }) => openRanges)?.openRanges ?? [];
    expect(divided.length).toBeGreaterThan(2);
    expect(divided.at(-1)).not.toHaveProperty('upTo');
    const interrupted = told.at(-1) as Progress;
    expect(interrupted.state).toBe('running');

    // The snapshot is gone. What is left of each range is read beside the stream.
    writers = await Writers.start(capture.databaseUrl, { count: 4, keys: count, seed });
    const second = await startOnce();
    const further = ({ rows }: Progress): boolean => rows > interrupted.rows + 1_000;
    await fixture.until(id, further, { app: second, timeoutMs: 60_000 });
    await second.kill('SIGKILL');
    const last = await startOnce();
    const completed = await fixture.until(id, 'completed', { app: last, timeoutMs: 60_000 });
    await writers.stop();
    await capture.caughtUp(30_000);
    const most = await sessions.most();

    const { read } = await fixture.tally('snapshot: killed amid ranges', 'items', {
      seed,
      measured: '2 kills',
    });
    // A part has some 1,000 of these rows, a fetch may add as many; writers make a few more to read.
    expect(read.length).toBeLessThan(count + 2 * rowSessions * 2_500);
    expect(completed.openRanges).toEqual([]);
    const keys = (await fixture.told(id)).map(({ lastKey }) => Number(lastKey?.[0] ?? 0));
    expect(keys).toEqual([...keys].sort((one, other) => one - other));
    // Beside the one with the lock. All of them are used, in the snapshot and beside the stream.
    expect(most.slice(0, 2)).toEqual([1 + rowSessions, 1 + rowSessions]);
    expect(Math.max(...most)).toBe(1 + rowSessions);
  }, 240_000);

  it('reads a table beside the stream that was altered before its turn, as it is then, and the others as they were', async () => {
    fixture = await BackfilledCapture.create(
      {
        tables: ['items', 'rewritten', 'narrowed', 'widened', 'same'],
        schema: `${itemsTable}; INSERT INTO items SELECT i, 0, repeat('x', 300) FROM generate_series(1, 40000) i;
          CREATE TABLE rewritten (id int PRIMARY KEY, v int);
          CREATE TABLE narrowed (id int PRIMARY KEY, v int, w int);
          CREATE TABLE widened (id int PRIMARY KEY, v varchar(10));
          CREATE TABLE same (id int PRIMARY KEY, v int);
          INSERT INTO rewritten SELECT i, i FROM generate_series(1, 100) i;
          INSERT INTO narrowed SELECT i, i, i FROM generate_series(1, 100) i;
          INSERT INTO widened SELECT i, i FROM generate_series(1, 100) i;
          INSERT INTO same SELECT i, i FROM generate_series(1, 100) i`,
      },
      {
        snapshot: 'initial',
        rowSessions: 1,
        tables: tables('items', 'rewritten', 'narrowed', 'widened', 'same') as never,
      },
    );
    const { capture, db } = fixture;
    const app = await startOnce();
    await rowsAreRead();
    // Its files are other ones now, in which an older snapshot finds nothing.
    await db.query('ALTER TABLE rewritten ALTER v TYPE bigint');
    await db.query('ALTER TABLE narrowed DROP w');
    await db.query('ALTER TABLE widened ALTER v TYPE text');
    await capture.inState(app, 'streaming', 60_000);
    for (const table of ['rewritten', 'narrowed', 'widened']) {
      await fixture.until(idOf(table), 'completed', { app });
      await fixture.tally(`snapshot: ${table} before its turn`, table);
      expect((await fixture.replayed(table)).read).toHaveLength(100);
    }
    // A column that is gone may be left out of what is read; all else could not be told by what the snapshot shows.
    for (const table of ['rewritten', 'widened'])
      expect(lines(app, 'snapshot.table_left', table)).toHaveLength(1);
    expect((await fixture.told(idOf('same'))).at(-1)).toMatchObject({ state: 'completed', rows: 100 });
  }, 120_000);

  it('does not take for its table another one that has the name before its turn', async () => {
    fixture = await BackfilledCapture.create(
      {
        tables: ['items', 'swapped'],
        schema: `${itemsTable}; INSERT INTO items SELECT i, 0, repeat('x', 300) FROM generate_series(1, 20000) i;
          CREATE TABLE swapped (id int PRIMARY KEY); INSERT INTO swapped SELECT generate_series(1, 100);
          CREATE TABLE filled (id int PRIMARY KEY)`,
      },
      { snapshot: 'initial', rowSessions: 1, tables: tables('items', 'swapped') as never },
    );
    const app = await startOnce();
    await rowsAreRead();
    // For the snapshot it is empty, and so it would be completed without a row.
    await fixture.db.query(`INSERT INTO filled SELECT generate_series(1, 100);
      ALTER TABLE swapped RENAME TO was; ALTER TABLE filled RENAME TO swapped`);
    await fixture.capture.inState(app, 'publication_missing');
    expect(lines(app, 'snapshot.table_left', 'swapped')).toHaveLength(1);
    expect((await fixture.told(idOf('swapped'))).at(-1)).toMatchObject({ state: 'running', rows: 0 });
  }, 120_000);

  it('leaves a table to the stream that somebody is about to alter, and waits for one without a key', async () => {
    fixture = await BackfilledCapture.create(
      {
        tables: ['items', 'others', 'awaited', 'visits', 'same'],
        schema: `${itemsTable}; INSERT INTO items SELECT i, 0, repeat('x', 300) FROM generate_series(1, 20000) i;
          CREATE TABLE others (LIKE items INCLUDING ALL); INSERT INTO others SELECT * FROM items;
          CREATE TABLE awaited (id int PRIMARY KEY, v int);
          CREATE TABLE visits (page text); ALTER TABLE visits REPLICA IDENTITY FULL;
          CREATE TABLE same (id int PRIMARY KEY, v int);
          INSERT INTO awaited SELECT i, i FROM generate_series(1, 100) i;
          INSERT INTO visits SELECT 'page ' || i FROM generate_series(1, 100) i;
          INSERT INTO same SELECT i, i FROM generate_series(1, 100) i`,
      },
      { snapshot: 'initial', tables: tables('items', 'others', 'awaited', 'visits', 'same') as never },
    );
    const { capture } = fixture;
    const app = await startOnce();
    await rowsAreRead();
    const altering = await openSession(capture.databaseUrl);
    await altering.query('BEGIN; ALTER TABLE awaited ADD n int DEFAULT 7; ALTER TABLE visits ADD n int');
    await eventually(
      () => {
        expect(lines(app, 'snapshot.table_left', 'awaited')).toHaveLength(1);
        expect(lines(app, 'snapshot.interrupted', 'visits').length).toBeGreaterThan(0);
      },
      { timeoutMs: 30_000 },
    );
    await altering.query('ROLLBACK; ALTER TABLE awaited ADD n int DEFAULT 7');
    await altering.end();
    await capture.inState(app, 'streaming', 60_000);
    expect((await fixture.told(idOf('visits'))).at(-1)).toMatchObject({ state: 'completed' });
    expect((await fixture.replayed('visits')).read).toHaveLength(100);
    // Those that came to be described while the lock was held may have been left as well: the server's view of a publication opens all of its tables.
    for (const table of ['items', 'others', 'same', 'awaited'])
      await fixture.until(idOf(table), 'completed', { app });
    await fixture.tally('snapshot: a lock that is waited for', 'awaited');
  }, 120_000);

  it('goes on beside the stream when its reader dies in any phase, and ends complete', async () => {
    fixture = await BackfilledCapture.create(
      {
        tables: ['items', 'second', 'third'],
        schema: `${itemsTable}; INSERT INTO items SELECT i, 0, repeat('x', 300) FROM generate_series(1, 40000) i;
          CREATE TABLE second (id int PRIMARY KEY, v text);
          INSERT INTO second SELECT i, repeat('y', 300) FROM generate_series(1, 40000) i;
          CREATE TABLE third (id int PRIMARY KEY, v text);
          INSERT INTO third SELECT i, repeat('z', 300) FROM generate_series(1, 20000) i`,
      },
      { snapshot: 'initial', tables: tables('items', 'second', 'third') as never },
    );
    const { capture } = fixture;

    // While the slot is being made, which waits for this transaction.
    const open = await openSession(capture.databaseUrl);
    await open.query("BEGIN; INSERT INTO third VALUES (-1, 'late')");
    const first = await startOnce();
    await found(async () => {
      const { rows } = await fixture.db.query(
        'SELECT 1 FROM pg_replication_slots WHERE slot_name = $1 AND active',
        [capture.slot],
      );
      return rows[0];
    });
    await first.kill('SIGKILL');
    await open.query('COMMIT');
    await open.end();

    // In the middle of the first tables.
    const second = await startOnce();
    await fixture.until(idOf('items'), ({ rows }) => rows > 0, { app: second, timeoutMs: 60_000 });
    await second.kill('SIGKILL');
    const interrupted = (await fixture.told(idOf('items'))).at(-1) as Progress;
    expect(interrupted).toMatchObject({ state: 'running' });
    expect(await fixture.told(idOf('third'))).toEqual([]);

    // In the middle of what is left, which is done beside the stream.
    writers = await Writers.start(capture.databaseUrl, { count: 4, keys: 40_000, seed });
    const third = await startOnce();
    await capture.inState(third, 'streaming', 60_000);
    await fixture.until(idOf('items'), ({ rows }) => rows > interrupted.rows, { app: third });
    await third.kill('SIGKILL');

    const last = await startOnce();
    for (const table of ['items', 'second', 'third'])
      await fixture.until(idOf(table), 'completed', { app: last, timeoutMs: 60_000 });
    await writers.stop();
    await capture.caughtUp(30_000);
    for (const table of ['items', 'second', 'third'])
      await fixture.tally(`snapshot: killed in three phases, ${table}`, table, { seed, measured: '3 kills' });
    // What was done was not done again, but for the chunks that were under way.
    const { read } = await fixture.replayed('second');
    expect(read.length).toBeLessThan(60_000);
  }, 240_000);

  it('reads a table that is added later, and each table again through another slot', async () => {
    fixture = await BackfilledCapture.create(
      {
        tables: ['items'],
        schema: `${itemsTable}; INSERT INTO items VALUES (1, 1, 'one');
          CREATE TABLE added (id int PRIMARY KEY); INSERT INTO added SELECT generate_series(1, 1500)`,
      },
      { snapshot: 'initial' },
    );
    const { capture } = fixture;
    const app = await startOnce();
    await capture.inState(app, 'streaming', 60_000);
    await fixture.reconfigure({ tables: tables('items', 'added') as never });
    const completed = await fixture.until(idOf('added'), 'completed', { app });
    expect(completed.rows).toBe(1_500);
    expect((await fixture.replayed('added')).read).toHaveLength(1_500);
    expect((await fixture.replayed('items')).read).toHaveLength(1);
    await fixture.reconfigure({ slot: `${capture.slot}_b` });
    await fixture.until(initialBackfillId(`${capture.slot}_b`, 'public', 'items'), 'completed', { app });
    expect((await fixture.replayed('items')).read).toHaveLength(2);
    // A slot of a name that was there before is another slot.
    await fixture.db.query('SELECT pg_drop_replication_slot($1)', [capture.slot]);
    await fixture.db.query(`UPDATE items SET v = 2`);
    await fixture.reconfigure({ slot: capture.slot });
    await fixture.until(initialBackfillId(capture.slot, 'public', 'items', 2), 'completed', { app });
    await eventually(async () => expect(await fixture.differences('items', { once: true })).toEqual([]));
  }, 120_000);

  it('reads a table again that was taken out of it and is added again, also when it dies between', async () => {
    fixture = await BackfilledCapture.create(
      {
        tables: ['items', 'away'],
        schema: `${itemsTable}; CREATE TABLE away (id int PRIMARY KEY, v int);
          INSERT INTO away SELECT i, 0 FROM generate_series(1, 1500) i`,
      },
      { snapshot: 'initial', tables: tables('items', 'away') as never },
    );
    const { capture, db } = fixture;
    let app = await startOnce();
    await capture.inState(app, 'streaming', 60_000);
    await fixture.until(idOf('away'), 'completed', { app });
    await fixture.reconfigure({ tables: tables('items') as never });
    await eventually(async () => {
      const recorded = (await capture.bus.read('cdc.source-position-recorded.v1')).at(-1);
      expect(recorded?.json()).toMatchObject({ tables: ['public.items'] });
    });
    await db.query('UPDATE away SET v = 1 WHERE id <= 100; INSERT INTO away VALUES (1501, 1)');

    await fixture.reconfigure({ tables: tables('items', 'away') as never });
    const again = initialBackfillId(capture.slot, 'public', 'away', 2);
    await fixture.until(again, () => true, { app });
    await app.kill('SIGKILL');
    app = await startOnce();
    await db.query('UPDATE away SET v = 2 WHERE id = 7');
    await fixture.until(again, 'completed', { app });
    await capture.caughtUp();
    // As consumers see it, who drop what has an id that they know.
    await fixture.tally('snapshot: killed amid another reading', 'away', {}, [{ once: true }]);
    expect([...(await fixture.progresses()).keys()].sort()).toEqual(
      [idOf('items'), idOf('away'), again].sort(),
    );
    // What is captured without a break is not read again.
    await app.kill('SIGKILL');
    app = await startOnce();
    await capture.inState(app, 'streaming', 60_000);
    expect((await fixture.progresses()).size).toBe(3);
  }, 120_000);

  it('that is declared of a source which streams already has its tables back-filled', async () => {
    fixture = await BackfilledCapture.create({
      tables: ['items'],
      schema: `${itemsTable}; INSERT INTO items SELECT i, 0, 'old' FROM generate_series(1, 100) i`,
    });
    const app = await startOnce();
    await fixture.capture.inState(app, 'streaming', 60_000);
    await fixture.reconfigure({ snapshot: 'initial' });
    await fixture.until(idOf('items'), 'completed', { app });
    await eventually(async () => expect((await fixture.replayed('items')).read).toHaveLength(100));
  }, 120_000);
});
