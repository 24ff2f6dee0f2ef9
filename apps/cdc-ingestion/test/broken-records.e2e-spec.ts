import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operations } from '@crossdock/contracts';
import { found, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { sightsOf, tally } from './tally.js';

describe('an undecodable record', () => {
  const garbage = Buffer.from([0xff, 0x00, 0x7b]);
  const received = Object.values(operations)
    .filter(({ service, action }) => service === 'cdc-ingestion' && action === 'receive')
    .map(({ id, topics }) => ({ operation: id, topic: String(topics[0]) }));
  let capture: Capture;
  let app: RunningApp;

  /** In the partition of the source's own records, whatever follows is behind it. */
  const publishBroken = (topic: string) =>
    capture.bus.publish(topic, {
      key: capture.sourceId,
      headers: {
        ce_specversion: '1.0',
        ce_id: `broken-${topic}`,
        ce_source: '/test',
        ce_type: 'broken',
        ce_time: new Date().toISOString(),
        'content-type': 'application/json',
      },
      payload: garbage,
    });

  const parkedOf = async (operation: string) =>
    (await capture.bus.read('bus.record-parked.v1')).filter(
      ({ headers }) => headers.cd_parked_by === operation,
    );

  beforeAll(async () => {
    capture = await Capture.create({ tables: ['t'], schema: 'CREATE TABLE t (id int PRIMARY KEY)' });
    for (const { topic } of received) await publishBroken(topic);
    // The configuration that counts comes behind the broken one.
    await capture.configure();
    app = await capture.start();
    await app.ready();
  });

  afterAll(() => capture?.close());

  it.each(received)('on $topic is parked with its bytes and a reason', async ({ operation, topic }) => {
    const parked = await found(async () => (await parkedOf(operation))[0]);
    expect(parked.bytes).toEqual(garbage);
    expect(parked.key).toBe(capture.sourceId);
    expect(parked.headers).toMatchObject({ cd_origin_topic: topic, cd_reason: 'payload_not_json' });
  });

  it('stops no partition: what is behind it is read, and changes are captured', async () => {
    await capture.streaming(app);
    await capture.db.query('INSERT INTO t VALUES (1)');
    expect((await capture.changed(1)).map(({ key }) => key?.id)).toEqual([1]);
    await capture.caughtUp();

    // While it runs: the records behind tell another set of tables, and take effect.
    for (const { topic } of received) await publishBroken(topic);
    await capture.db.query('CREATE TABLE u (id int PRIMARY KEY)');
    await capture.configure({ tables: ['t', 'u'] });
    await found(async () => {
      const { rowCount } = await capture.db.query(
        `SELECT FROM pg_publication_tables WHERE pubname = $1 AND tablename = 'u'`,
        [capture.slot],
      );
      return rowCount === 1 || null;
    });
    for (const { operation } of received) {
      await found(async () => (await parkedOf(operation))[1]);
    }
    await capture.streaming(app);
    await capture.db.query('INSERT INTO u VALUES (2)');
    expect((await capture.changed(2)).map(({ key }) => key?.id)).toEqual([1, 2]);
    const parked = (await capture.bus.read('bus.record-parked.v1')).length;
    tally(
      'broken-records',
      sightsOf(await capture.changes(), ({ table }) => table),
      [
        { row: 1, state: 't' },
        { row: 2, state: 'u' },
      ],
      { measured: `${parked} parked` },
    );
  });
});
