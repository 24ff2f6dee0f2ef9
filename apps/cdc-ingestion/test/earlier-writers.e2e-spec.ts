import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { openSession, type RunningApp } from '@crossdock/testing';
import { initialBackfillId } from '../src/backfill/backfill-order.js';
import { BackfilledCapture } from './backfill-fixture.js';
import { OwnPostgres } from './own-postgres.js';
import { serverVersion } from './server-version.js';

/** Before 15 a partitioned table cannot be captured. */
const written = ['plain', 'saved', 'prepared', ...(serverVersion >= 15 ? ['parted'] : [])];
const names = ['items', 'quiet', ...written];
const tables = (...wanted: string[]) => wanted.map((table) => ({ schema: 'public', table }));

/**
 * A change is decoded with the publication of the moment in which it was written. What an open transaction wrote to a table before the
 * table was published does not come through the stream, so the table is read when that transaction has ended.
 */
describe('tables that are added while transactions which wrote to them are open', () => {
  let server: OwnPostgres;
  let fixture: BackfilledCapture;
  let app: RunningApp;
  let writers: Record<'plain' | 'saved' | 'prepared' | 'parted', Client>;

  const idOf = (table: string): string => initialBackfillId(fixture.capture.slot, 'public', table);

  beforeAll(async () => {
    server = await OwnPostgres.create(['max_prepared_transactions=2']);
    fixture = await BackfilledCapture.create(
      {
        tables: ['items'],
        databaseUrl: server.url,
        schema: ['items', 'quiet', 'plain', 'saved', 'prepared']
          .map(
            (name) => `CREATE TABLE ${name} (id int PRIMARY KEY, v int); INSERT INTO ${name} VALUES (1, 0);`,
          )
          .concat(
            `CREATE TABLE parted (id int PRIMARY KEY, v int) PARTITION BY RANGE (id);
             CREATE TABLE parted_low PARTITION OF parted FOR VALUES FROM (0) TO (100);
             INSERT INTO parted VALUES (1, 0);`,
          )
          .join('\n'),
      },
      { snapshot: 'initial' },
    );
    app = await fixture.capture.startStreaming();
    await fixture.until(idOf('items'), 'completed', { app });
    const open = async (): Promise<Client> => openSession(server.url);
    writers = { plain: await open(), saved: await open(), prepared: await open(), parted: await open() };
    const write = (name: string): string => `UPDATE ${name} SET v = 1; INSERT INTO ${name} VALUES (2, 1)`;
    await writers.plain.query(`BEGIN; ${write('plain')}`);
    await writers.saved.query(`BEGIN; SAVEPOINT within; ${write('saved')}; RELEASE within`);
    await writers.prepared.query(`BEGIN; ${write('prepared')}; PREPARE TRANSACTION 'left'`);
    await writers.parted.query(`BEGIN; ${write('parted_low')}`);
    await fixture.reconfigure({ tables: tables(...names) as never });
  });

  afterAll(async () => {
    await Promise.all(Object.values(writers).map((writer) => writer.end()));
    await fixture.close();
    await server.remove();
  });

  it('reads at once what nobody was writing to', async () => {
    await fixture.until(idOf('quiet'), 'completed', { app });
  });

  it('says what the others wait for', async () => {
    for (const name of written) {
      const { state, detail } = await fixture.until(idOf(name), (progress) => progress.detail !== undefined, {
        app,
      });
      expect({ state, detail }).toEqual({
        state: 'waiting',
        detail: expect.stringMatching(/^waits: transactions that wrote to the table .* are open: \d+/),
      });
    }
  });

  it('waits for them also where the process died meanwhile', async () => {
    await app.kill('SIGKILL');
    app = await fixture.capture.startStreaming();
    await writers.saved.query('UPDATE saved SET v = 2 WHERE id = 2');
    await writers.plain.query('COMMIT');
    await fixture.until(idOf('plain'), 'completed', { app });
    const others = written.filter((name) => name !== 'plain');
    const states = await Promise.all(
      others.map(async (name) => (await fixture.told(idOf(name))).at(-1)?.state),
    );
    expect(states).toEqual(others.map(() => 'waiting'));
  });

  it('has every row when they have ended', async () => {
    await writers.saved.query('COMMIT');
    await writers.prepared.query(`COMMIT PREPARED 'left'`);
    await writers.parted.query('COMMIT');
    for (const name of names) await fixture.until(idOf(name), 'completed', { app });
    await fixture.capture.caughtUp();
    for (const name of names) await fixture.tally(`publication: ${name} added under open transactions`, name);
  });
});
