import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually, noteFault, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { itSince } from './server-version.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY, v int); CREATE TABLE more (id int PRIMARY KEY, v int)';
const positions = 'cdc.source-position-recorded.v1';

/** What is committed to a table while it is not published is lost to capture, so the source stops, however short it was. */
describe('a captured table whose publication was interrupted', () => {
  let capture: Capture;
  let app: RunningApp;

  afterEach(() => capture.close());

  async function streams(env: Record<string, string> = {}): Promise<void> {
    capture = await Capture.create({ tables: ['t', 'more'], schema, env });
    app = await capture.startStreaming();
    await capture.db.query('INSERT INTO more VALUES (1, 1)');
    await capture.changed(1);
    await capture.caughtUp();
  }

  async function standsStill(fault: string): Promise<string> {
    const { state, detail, wayOut } = await capture.inState(app, 'publication_missing');
    noteFault({ fault: `publication-gaps: ${fault}`, measured: `state ${state}` });
    expect(wayOut).toContain('add it again');
    return detail ?? '';
  }

  async function interrupt(): Promise<void> {
    await capture.db.query(`ALTER PUBLICATION ${capture.slot} DROP TABLE more`);
    await capture.db.query('INSERT INTO more VALUES (2, 1)');
    await capture.db.query(`ALTER PUBLICATION ${capture.slot} ADD TABLE more`);
  }

  /** The newest record of the position, as an earlier version would have written it. */
  async function recordAsEarlier(): Promise<void> {
    const [last] = (await capture.bus.read(positions)).slice(-1);
    const { tables, publishedAs, ...payload } = last?.json<Record<string, unknown>>() ?? {};
    const headers = (last?.headers ?? {}) as Record<string, string>;
    expect(tables).toEqual(['public.t', 'public.more']);
    expect(publishedAs).toHaveProperty(['public.more']);
    await capture.bus.publish(positions, { key: capture.sourceId, headers, payload });
  }

  it('stops the source when the table was taken out and added again between two looks', async () => {
    await streams({ CAPTURE_HEARTBEAT_MS: '1000' });
    await interrupt();
    expect(await standsStill('taken out and added again')).toContain('public.more taken out and added again');
    await capture.stop(app);
    app = await capture.start();
    await app.ready();
    await standsStill('then started again');

    await capture.configure({ tables: ['t'] });
    await capture.streaming(app);
    await capture.configure({ tables: ['t', 'more'] });
    await eventually(async () => {
      const { rows } = await capture.db.query(
        'SELECT FROM pg_publication_tables WHERE pubname = $1 AND tablename = $2',
        [capture.slot, 'more'],
      );
      return rows.length === 1;
    });
    await capture.streaming(app);
    await capture.db.query('INSERT INTO more VALUES (3, 1)');
    const [, third] = await capture.changed(2);
    expect(third).toMatchObject({ table: 'more', key: { id: 3 } });
  });

  it('stops the source when that happened while nobody read', async () => {
    await streams();
    await capture.stop(app);
    await interrupt();
    app = await capture.start();
    await app.ready();
    expect(await standsStill('while nobody reads')).toContain('public.more taken out and added again');
  });

  it('stops the source when the whole publication was created again', async () => {
    await streams();
    await capture.stop(app);
    await capture.db.query(`DROP PUBLICATION ${capture.slot}`);
    await capture.db.query('INSERT INTO more VALUES (2, 1)');
    await capture.db.query(`CREATE PUBLICATION ${capture.slot} FOR ALL TABLES`);
    app = await capture.start();
    await app.ready();
    expect(await standsStill('the publication made again')).toContain(
      'public.t, public.more taken out and added again',
    );
  });

  itSince(15)('goes on when the table stays published by another entry', async () => {
    await streams({ CAPTURE_HEARTBEAT_MS: '200' });
    const entries = async (): Promise<string> =>
      JSON.stringify(
        (await capture.bus.read(positions)).at(-1)?.json<{ publishedAs?: object }>().publishedAs ?? {},
      );
    await capture.db.query(`ALTER PUBLICATION ${capture.slot} ADD TABLES IN SCHEMA public`);
    await eventually(async () => (await entries()).includes('schema/'));
    await capture.db.query(`ALTER PUBLICATION ${capture.slot} DROP TABLE t, more`);
    await eventually(async () => !(await entries()).includes('table/'));
    await capture.db.query('INSERT INTO more VALUES (2, 1)');
    await capture.changed(2);
    await capture.streaming(app);
  });

  it('stops the source when it is not recorded whether the missing table was captured', async () => {
    await streams();
    await capture.stop(app);
    await recordAsEarlier();
    await capture.db.query(`ALTER PUBLICATION ${capture.slot} DROP TABLE more`);
    app = await capture.start();
    await app.ready();
    expect(await standsStill('no record of the tables')).toContain('without public.more (it is not recorded');
    await capture.configure({ tables: ['t'] });
    await capture.streaming(app);
    await capture.configure({ tables: ['t', 'more'] });
    await capture.db.query('INSERT INTO t VALUES (1, 1)');
    await capture.changed(2);
  });

  it('goes on after an earlier record when all is published, and says what it cannot know', async () => {
    await streams();
    await capture.stop(app);
    await recordAsEarlier();
    app = await capture.startStreaming();
    const warning = { msg: 'captured_tables.not_recorded', tables: ['public.t', 'public.more'] };
    expect(app.logged()).toContainEqual(expect.objectContaining(warning));
    await capture.stop(app);
    app = await capture.startStreaming();
    expect(app.logged()).not.toContainEqual(expect.objectContaining({ msg: warning.msg }));
  });
});
