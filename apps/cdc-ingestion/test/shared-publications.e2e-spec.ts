import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually, noteFault, type RunningApp } from '@crossdock/testing';
import { Capture, type Status } from './capture-fixture.js';

const schema = `
  CREATE TABLE t (id int PRIMARY KEY, v int);
  CREATE TABLE more (id int PRIMARY KEY, v int);
  CREATE TABLE whole (id int PRIMARY KEY, v int)`;

const tables = (...names: string[]) => names.map((table) => ({ schema: 'public', table })) as never;

/** Whatever is taken out of a publication is missing for everybody who reads it, for ever. */
describe('a publication that is not of one source alone', () => {
  let capture: Capture;
  let app: RunningApp;

  afterEach(() => capture.close());

  async function streams(): Promise<void> {
    capture = await Capture.create({ tables: ['t'], schema });
    app = await capture.startStreaming();
  }

  async function published(): Promise<string[]> {
    const { rows } = await capture.db.query<{ name: string }>(
      'SELECT tablename AS name FROM pg_publication_tables WHERE pubname = $1 ORDER BY 1',
      [capture.slot],
    );
    return rows.map(({ name }) => name);
  }

  /** What is captured, by the newest record of it: the reader of before is gone then. */
  async function captures(...names: string[]): Promise<void> {
    await eventually(async () => {
      const records = await capture.bus.read('cdc.source-position-recorded.v1');
      expect(records.at(-1)?.json().tables).toEqual(names.map((name) => `public.${name}`));
    });
    await capture.streaming(app);
  }

  async function findings(sourceId = capture.sourceId): Promise<object[]> {
    const answer = await fetch(`${app.url}/v1/sources/${sourceId}/preflight`);
    return ((await answer.json()) as { findings: object[] }).findings;
  }

  async function insert(id: number, ...names: string[]): Promise<void> {
    for (const name of names) await capture.db.query(`INSERT INTO ${name} VALUES (${id}, 1)`);
  }

  const captured = async (count: number): Promise<string[]> =>
    (await capture.changed(count)).map(({ table }) => table);

  it('keeps what somebody else put in, which is not captured; what the source put in is taken out', async () => {
    await streams();
    await capture.db.query(`ALTER PUBLICATION ${capture.slot} ADD TABLE more`);
    await capture.configure({ tables: ['t', 'whole'] });
    await captures('t', 'whole');
    await insert(1, 'more', 'whole');
    expect(await captured(1)).toEqual(['whole']);
    expect(await published()).toEqual(['more', 't', 'whole']);

    await capture.configure({ tables: ['more', 'whole'] });
    await captures('more', 'whole');
    expect(await published()).toEqual(['more', 'whole']);
    await capture.configure({ tables: ['whole'] });
    await captures('whole');
    await insert(2, 'more', 'whole');
    expect(await captured(2)).toEqual(['whole', 'whole']);
    expect(await published()).toEqual(['more', 'whole']);
    expect(await findings()).toContainEqual(
      expect.objectContaining({
        code: 'publication_has_others',
        severity: 'warning',
        detail: expect.stringMatching(/ also has public\.more, .*they stay in it, .* changes are ignored/),
      }),
    );
    expect(app.logged().map(({ state }) => state)).not.toContain('publication_missing');
  });

  it('stops the second of two sources, which neither changes it nor takes over the slot', async () => {
    await streams();
    const { slot } = capture;
    const other = (change: { slot?: string; status?: 'enabled' | 'disabled' }) =>
      capture.configure({
        sourceId: 'other',
        slot: `${slot}_2`,
        ...change,
        source: { tables: tables('more') },
      });
    const otherIs = (state: string): Promise<Status> => capture.inState(app, state, undefined, 'other');

    await other({});
    const shared = await otherIs('publication_shared');
    noteFault({ fault: 'shared-publications: two sources', measured: `state ${shared.state}` });
    expect(shared.detail).toMatch(/ is used by process \d+ of the server \(crossdock shop /);
    expect(shared.wayOut).toContain('publication of its own');
    expect(await findings('other')).toContainEqual(expect.objectContaining({ code: 'publication_shared' }));
    await other({ slot });
    const busy = await otherIs('slot_busy');
    expect(busy.detail).toMatch(/^the lock of .* is held by process \d+ of the server \(crossdock shop /);
    expect(await published()).toEqual(['t']);
    await capture.streaming(app);

    // While the first rests the other one goes on, and leaves what is of the first.
    await other({});
    await otherIs('publication_shared');
    await capture.configure({ status: 'disabled' });
    await otherIs('streaming');
    expect(await published()).toEqual(['more', 't']);
    await insert(1, 'more', 't');
    expect(await captured(1)).toEqual(['more']);
    await capture.configure();
    expect((await capture.inState(app, 'publication_shared')).detail).toContain('(crossdock other ');
    await other({ status: 'disabled' });
    await capture.streaming(app);
    expect(await captured(2)).toEqual(['more', 't']);
  });
});
