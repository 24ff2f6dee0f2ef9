import { afterEach, describe, expect, it } from '@jest/globals';
import type { RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { numbers, rows, sightsOf, tally } from './tally.js';

const topic = 'cdc.row-changed.v1';

/** A topic is altered under a source that writes to it: what it does not take any more may be neither lost nor hidden. */
describe('a record that the brokers refuse', () => {
  let capture: Capture;
  let app: RunningApp;

  afterEach(() => capture.close());

  it('stops its source under a name, and is taken once the topic is mended', async () => {
    capture = await Capture.create({
      tables: ['t'],
      schema: 'CREATE TABLE t (id int PRIMARY KEY, v text)',
      env: { CAPTURE_STOPPED_RETRY_MS: '500' },
    });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    await capture.db.query('INSERT INTO t VALUES (1)');
    await capture.caughtUp();

    await capture.bus.configure(topic, { 'max.message.bytes': '10000' });
    // Of random text, which no compression makes small enough.
    await capture.db.query(
      `INSERT INTO t SELECT 2, string_agg(md5(random()::text), '') FROM generate_series(1, 3000)`,
    );
    const { rows: written } = await capture.db.query<{ lsn: string }>('SELECT pg_current_wal_lsn() AS lsn');
    await capture.db.query('INSERT INTO t VALUES (3)');
    const { detail, wayOut } = await capture.inState(app, 'records_refused');
    expect(detail).toContain('message_too_large');
    expect(wayOut).toContain('max.message.bytes');
    expect((await capture.changes()).map(({ after }) => after?.id)).not.toContain(2);
    const { rows: slots } = await capture.db.query(
      'SELECT FROM pg_replication_slots WHERE slot_name = $1 AND confirmed_flush_lsn < $2',
      [capture.slot, written[0]?.lsn],
    );
    expect(slots).toHaveLength(1);

    await capture.bus.configure(topic, {});
    await capture.streaming(app);
    await capture.db.query('INSERT INTO t VALUES (4)');
    await capture.caughtUp();
    tally(
      'refused-records: max.message.bytes lowered',
      sightsOf(await capture.changes()),
      rows(numbers(1, 4)),
    );
    expect((await capture.changes()).find(({ after }) => after?.id === 2)?.after?.v).toHaveLength(3000 * 32);
    expect(app.logged().filter(({ msg }) => msg === 'source.interrupted')).toEqual([]);
  }, 90_000);
});
