import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createDatabase, openSession, queryOnce } from '../src/index.js';

describe('a test database', () => {
  it('can be dropped while a session is open and a slot exists', async () => {
    const database = await createDatabase('testing-self');
    const session = await openSession(database.url);
    await session.query(`SELECT pg_create_logical_replication_slot('${database.name}', 'pgoutput')`);
    await database.drop();
    const again = new Client({ connectionString: database.url });
    await expect(again.connect()).rejects.toMatchObject({ code: '3D000' });
  });
});

describe('a session', () => {
  // Nobody heard the error of one that the server ended, and a suite whose tests had all passed failed as a whole.
  it('that ends between two statements fails the next one and nothing else', async () => {
    const database = await createDatabase('testing-self');
    const session = await openSession(database.url);
    const { rows } = await session.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const ended = new Promise((resolve) => session.once('end', resolve));
    await queryOnce(database.url, 'SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    await expect(session.query('SELECT 1')).rejects.toThrow();
    await session.end();
    await database.drop();
  });
});
