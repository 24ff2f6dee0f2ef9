import { describe, expect, it } from '@jest/globals';
import { openSession } from '@crossdock/testing';
import { Client } from 'pg';
import { createDatabase } from '../src/index.js';

describe('a test database', () => {
  it('can be dropped while a session is open and a slot exists', async () => {
    const database = await createDatabase('testing-self');
    const client = await openSession(database.url);
    await client.query(`SELECT pg_create_logical_replication_slot('${database.name}', 'pgoutput')`);
    await database.drop();
    const again = new Client({ connectionString: database.url });
    await expect(again.connect()).rejects.toMatchObject({ code: '3D000' });
  });
});
