import { afterEach, describe, expect } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import type { Position } from '../src/source/reading.js';
import { LocalSource } from './local-source.js';
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
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'crossdock local %'`,
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
