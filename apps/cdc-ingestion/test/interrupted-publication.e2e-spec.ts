import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import type { SlotClaim } from '../src/position/slot-claims.js';
import type { Position } from '../src/source/reading.js';
import { keptClaims, LocalSource } from './local-source.js';
import { itBefore, itSince } from './server-version.js';

const columns = (...names: [string, ...string[]]) => ({
  tables: [{ schema: 'public', table: 't', columns: names }] as never,
});

/**
 * Other columns give the table a new entry in the publication. It is recorded before the transaction that makes it commits; so
 * whether that came about or not, the next start must know what it finds.
 */
describe('a change of the publication that is cut off', () => {
  let source: LocalSource;
  const recorded: Position[] = [];
  let onRecord: (position: Position) => Promise<void>;

  afterEach(() => source.close());

  async function streams(): Promise<void> {
    recorded.length = 0;
    onRecord = async () => undefined;
    source = await LocalSource.create('CREATE TABLE t (id int PRIMARY KEY, v int)', {
      recordedPosition: () => recorded.at(-1),
      recordPosition: async (position) => {
        recorded.push(position);
        await onRecord(position);
      },
    });
    await source.start();
    await source.db.query('INSERT INTO t VALUES (1, 1)');
    await eventually(() => source.rowIds.length === 1);
    await source.stop();
  }

  const entriesOf = (position: Position | undefined) => position?.publishedAs?.['public.t'] ?? [];

  async function publishedColumns(): Promise<string> {
    const { rows } = await source.db.query<{ columns: string }>(
      'SELECT attnames::text AS columns FROM pg_publication_tables WHERE pubname = $1',
      [source.slot],
    );
    return rows[0]?.columns ?? '';
  }

  itSince(15)('before it commits: the old one holds and is known', async () => {
    await streams();
    // The process is gone when the record is acknowledged: its session ends, nothing commits.
    onRecord = async (position) => {
      if (entriesOf(position).length < 2) return;
      onRecord = () => Promise.reject(new Error('gone'));
      await source.db.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name LIKE 'crossdock local %'`,
      );
    };
    source.begin(undefined, columns('id'));
    await eventually(() => source.state === 'reconnecting');
    expect(entriesOf(recorded.at(-1))).toHaveLength(2);
    expect(await publishedColumns()).toBe('{id,v}');
    await source.stop();
    onRecord = async () => undefined;
    await source.start();
    expect(await publishedColumns()).toBe('{id,v}');
    expect(entriesOf(recorded.at(-1))).toHaveLength(1);
    await source.stop();
    await source.start(undefined, columns('id'));
    expect(await publishedColumns()).toBe('{id}');
  });

  itSince(15)('by a sleep of the process, which loses its lock as ever: the old one holds', async () => {
    await streams();
    onRecord = async (position) => {
      if (entriesOf(position).length < 2) return;
      onRecord = () => Promise.reject(new Error('gone'));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_700);
    };
    source.begin(undefined, columns('id'));
    await eventually(() => source.state === 'reconnecting');
    expect(await publishedColumns()).toBe('{id,v}');
  });

  itSince(15)('after it committed, and before that is recorded: the new one is known', async () => {
    await streams();
    onRecord = async (position) => {
      if (entriesOf(position).length < 2) return;
      onRecord = () => Promise.reject(new Error('gone'));
    };
    source.begin(undefined, columns('id'));
    await eventually(() => source.state === 'reconnecting');
    expect(await publishedColumns()).toBe('{id}');
    await source.stop();
    recorded.splice(recorded.findIndex((position) => entriesOf(position).length === 2) + 1);
    onRecord = async () => undefined;
    await source.start(undefined, columns('id'));
    expect(entriesOf(recorded.at(-1))).toHaveLength(1);
    await source.db.query('INSERT INTO t VALUES (2, 2)');
    await eventually(() => source.rowIds.includes(2));
  });

  itSince(15)('changes nothing when it cannot be recorded', async () => {
    await streams();
    onRecord = () => Promise.reject(new Error('the brokers are away'));
    source.begin(undefined, columns('id'));
    await eventually(() => source.state === 'reconnecting');
    expect(await publishedColumns()).toBe('{id,v}');
    onRecord = async () => undefined;
    await eventually(() => source.state === 'streaming');
    expect(await publishedColumns()).toBe('{id}');
  });

  itBefore(15)('is not begun where the server has no column lists, and the old one holds', async () => {
    await streams();
    source.begin(undefined, columns('id'));
    await eventually(() => source.state === 'server_too_old');
    await source.stop();
    await source.start();
    expect(entriesOf(recorded.at(-1))).toHaveLength(1);
    await source.db.query('INSERT INTO t VALUES (2, 2)');
    await eventually(() => expect(source.rowIds).toEqual([1, 2]));
  });
});

/**
 * The publication is made before the slot, and a first position is recorded after it. Whatever comes in between, the next start
 * knows what this one put in, and takes it out when it is declared no more.
 */
describe('a first start that is cut off behind the publication', () => {
  const two = { tables: ['t', 'more'].map((table) => ({ schema: 'public', table })) as never };
  const schema = 'CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE more (id int PRIMARY KEY)';
  let source: LocalSource;
  let claimed: (SlotClaim | null)[];
  let recorded: Position[];
  let onClaim: (claim: SlotClaim | null) => Promise<void>;
  let onRecord: () => Promise<void>;

  afterEach(() => source.close());

  async function made(): Promise<void> {
    [claimed, recorded] = [[], []];
    onClaim = onRecord = async () => undefined;
    const kept = keptClaims();
    source = await LocalSource.create(schema, {
      recordedPosition: () => recorded.at(-1),
      recordPosition: async (position) => {
        await onRecord();
        recorded.push(position);
      },
      claims: {
        get: kept.get,
        record: async (sourceId, claim, mayGo) => {
          await kept.record(sourceId, claim, mayGo);
          claimed.push(claim);
          await onClaim(claim);
        },
      },
    });
  }

  async function published(): Promise<string[]> {
    const { rows } = await source.db.query<{ name: string }>(
      'SELECT tablename AS name FROM pg_publication_tables WHERE pubname = $1 ORDER BY 1',
      [source.slot],
    );
    return rows.map(({ name }) => name);
  }

  async function stopsBeforeItsFirstPosition(declared: object): Promise<void> {
    onRecord = () => Promise.reject(new Error('the brokers are away'));
    source.begin(undefined, declared);
    await eventually(() => source.state === 'reconnecting');
    await source.stop();
    onRecord = async () => undefined;
    expect(await published()).toEqual(['more', 't']);
  }

  it('by brokers that are away: what it put in is taken out', async () => {
    await made();
    await stopsBeforeItsFirstPosition(two);
    await source.start();
    expect(await published()).toEqual(['t']);
    expect(recorded.at(-1)?.ownEntries).toHaveLength(1);
    expect(claimed.at(-1)).toBeNull();
  });

  it('with another slot name and one more table: that is taken out', async () => {
    await made();
    await source.start();
    await source.stop();
    const other = { slot: `${source.slot}_2` };
    await stopsBeforeItsFirstPosition({ ...other, ...two });
    await source.start(undefined, other);
    expect(await published()).toEqual(['t']);
  });

  it('by a server that refuses the slot: what it put in is taken out, and the slot stays that of whoever made it', async () => {
    await made();
    onClaim = async (claim) => {
      if (claim?.slot === undefined) return;
      onClaim = async () => undefined;
      await source.db.query(`SELECT pg_create_logical_replication_slot($1, 'pgoutput')`, [claim.slot]);
    };
    source.begin(undefined, two);
    await eventually(() => source.state === 'slot_foreign');
    await source.stop();
    expect(claimed.at(-1)).not.toHaveProperty('slot');
    source.begin();
    await eventually(() => source.state === 'slot_foreign');
    await source.stop();
    await source.db.query('SELECT pg_drop_replication_slot($1)', [source.slot]);
    await source.start();
    expect(await published()).toEqual(['t']);
    expect(claimed.at(-1)).toBeNull();
  });

  it('takes its claim back also where an earlier one that was taken back is told of last', async () => {
    await made();
    const told: (SlotClaim | null)[] = [];
    await source.close();
    source = await LocalSource.create(schema, {
      claims: { get: () => undefined, record: async (_sourceId, claim) => void told.push(claim) },
    });
    await source.start();
    expect(told.at(-1)).toBeNull();
    expect(told.map((claim) => claim?.slot)).toContain(source.slot);
  });
});
