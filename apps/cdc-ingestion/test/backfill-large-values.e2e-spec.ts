import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { openSession } from '@crossdock/testing';
import type { Client } from 'pg';
import { BackfilledCapture } from './backfill-fixture.js';
import type { RowChanged } from './capture-fixture.js';

const rowCount = 300;

/** Nothing but the back-fill tells a large value that was there before: changes of its row leave it out. */
describe('a back-fill of rows with large values, of which another one changes each time', () => {
  let fixture: BackfilledCapture;
  let writing = true;
  let work: Promise<void> = Promise.resolve();

  afterEach(async () => {
    writing = false;
    await work;
    await fixture.close();
  });

  /** Some row every few milliseconds, so that one of a chunk is among them whenever it is read, and none of them often. */
  async function touchSome(client: Client): Promise<void> {
    await client.query('SET synchronous_commit = off');
    while (writing) {
      const id = 1 + Math.floor(Math.random() * rowCount);
      await client.query('UPDATE items SET n = n + 1 WHERE id = $1', [id]);
      await pause(2);
    }
    await client.end();
  }

  it('tells them all', async () => {
    fixture = await BackfilledCapture.create({
      tables: ['items'],
      schema: `
        CREATE TABLE items (id int PRIMARY KEY, n int NOT NULL, large text);
        ALTER TABLE items ALTER large SET STORAGE EXTERNAL;
        INSERT INTO items SELECT i, 0, repeat('a', 3000) FROM generate_series(1, ${rowCount}) i`,
    });
    const { capture } = fixture;
    const app = await capture.start();
    await capture.streaming(app);
    work = touchSome(await openSession(capture.databaseUrl));
    await fixture.order('bkf_all', { table: 'items' });
    await fixture.until('bkf_all', 'completed', { app, timeoutMs: 60_000 });
    const changes = (await capture.bus.read('cdc.row-changed.v1')).map((record) => record.json<RowChanged>());
    const told = changes.filter(({ after }) => after && 'large' in after).map(({ key }) => key?.id);
    expect(new Set(told).size).toBe(rowCount);
    expect(app.logged().filter(({ msg }) => msg === 'backfill.values_left_out')).toHaveLength(0);
  }, 120_000);
});
