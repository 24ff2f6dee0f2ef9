import { afterEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, openSession } from '@crossdock/testing';
import { LocalSource } from './local-source.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY)';

/** A slot begins where no older transaction is open. Until then there is no slot, and nothing is promised. */
describe('a transaction that is older than the slot', () => {
  let source: LocalSource;
  let old: Client;

  afterEach(async () => {
    await old.end();
    await source.close();
  });

  async function opened(): Promise<void> {
    source = await LocalSource.create(schema);
    old = await openSession(source.database.url);
    await old.query('BEGIN; INSERT INTO t VALUES (1)');
  }

  it('holds up the beginning, and what is committed after it is captured', async () => {
    await opened();
    source.begin();
    await eventually(async () => {
      const { rows } = await source.db.query(
        `SELECT FROM pg_stat_activity WHERE backend_type = 'walsender' AND datname = current_database() AND wait_event IS NOT NULL`,
      );
      return rows.length === 1;
    });
    expect(source.state).toBe('preparing');
    await old.query('COMMIT');
    await eventually(() => source.state === 'streaming');
    await source.db.query('INSERT INTO t VALUES (2)');
    await eventually(() => source.published.length >= 1);
    // Whether the old one is before or behind the beginning is the server's to say; the new one is captured.
    expect(source.rowIds.at(-1)).toBe(2);
    const end = await source.serverPosition();
    await source.db.query('INSERT INTO t VALUES (3)');
    await eventually(async () => (await source.slotRow()).confirmed > end);
  });

  it('does not keep the source from being stopped, and leaves no half slot behind', async () => {
    await opened();
    source.begin();
    await eventually(() => source.state === 'preparing');
    await pause(300);
    await source.stop();
    await old.query('COMMIT');
    await eventually(async () => {
      const { rows } = await source.db.query(
        `SELECT FROM pg_replication_slots WHERE slot_name = $1 AND (active OR confirmed_flush_lsn IS NULL)`,
        [source.slot],
      );
      return rows.length === 0;
    });
    await source.start();
    await source.db.query('INSERT INTO t VALUES (2)');
    await eventually(() => source.rowIds.includes(2));
  });
});
