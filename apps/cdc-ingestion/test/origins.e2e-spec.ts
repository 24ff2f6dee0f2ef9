import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually, openSession } from '@crossdock/testing';
import { LocalSource } from './local-source.js';
import { itBefore, itSince } from './server-version.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY)';

/** Changes that came to the server by logical replication from another one carry their origin. */
describe('changes of another origin', () => {
  let source: LocalSource;

  afterEach(() => source.close());

  /** As the worker of a subscription would write it. */
  async function insertAsOrigin(id: number): Promise<void> {
    const name = `origin_of_${source.slot}`;
    const worker = await openSession(source.database.url);
    await worker.query('SELECT pg_replication_origin_create($1)', [name]);
    await worker.query('SELECT pg_replication_origin_session_setup($1)', [name]);
    await worker.query('INSERT INTO t VALUES ($1)', [id]);
    await worker.query('SELECT pg_replication_origin_session_reset()');
    await worker.query('SELECT pg_replication_origin_drop($1)', [name]);
    await worker.end();
  }

  it('are captured like others where nothing is declared', async () => {
    source = await LocalSource.create(schema);
    await source.start();
    await insertAsOrigin(1);
    await source.db.query('INSERT INTO t VALUES (2)');
    await eventually(() => expect(source.rowIds).toEqual([1, 2]));
  });

  itSince(16)('are left out with origin none', async () => {
    source = await LocalSource.create(schema);
    await source.start(undefined, { origin: 'none' });
    await insertAsOrigin(1);
    await source.db.query('INSERT INTO t VALUES (2)');
    await eventually(() => expect(source.rowIds).toEqual([2]));
  });

  itBefore(16)('cannot be left out, and the source says so', async () => {
    source = await LocalSource.create(schema);
    source.begin(undefined, { origin: 'none' });
    await eventually(() => expect(source.state).toBe('server_too_old'));
    expect(source.status?.detail).toMatch(/^PostgreSQL 1[45], and origin none is declared$/);
    expect(source.status?.wayOut).toContain('16 for origin none');
  });
});
