import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lockKey } from '@crossdock/postgres';
import { eventually } from '@crossdock/testing';
import type { Client } from 'pg';
import { OLDEST } from '../src/outbox/oldest.js';
import { ControlPlane, topic } from './control-plane.js';

describe('the outbox', () => {
  let plane: ControlPlane;

  beforeAll(async () => {
    plane = await ControlPlane.start();
  });

  afterAll(() => plane?.close());

  /** Takes the lead away from the relay, so that what is committed meanwhile waits in the outbox. */
  async function takeTheLead(): Promise<Client> {
    const session = await plane.session();
    await session.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
      ['control-plane.relay'],
    );
    await session.query('SELECT pg_advisory_lock($1)', [lockKey('control-plane.relay')]);
    return session;
  }

  const waiting = (): Promise<{ id: string; key: string }[]> =>
    plane.query('SELECT id, key FROM outbox ORDER BY id');

  it('is empty soon after a change', async () => {
    await plane.done('PUT', '/v1/tenants/first', { name: 'First' });
    await eventually(async () => expect(await plane.versions(topic.tenants, 'first')).toEqual([1]));
    await eventually(async () => expect(await waiting()).toEqual([]));
  });

  it('has the records of concurrent writers in the order of their commits, and the topic as well', async () => {
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 10; turn += 1)
        await plane.done('PUT', `/v1/tenants/crowd-${turn % 3}`, { name: `writer ${writer} turn ${turn}` });
    });
    await Promise.all(writers);
    const rows = await plane.query<{ id: string; version: number }>(
      "SELECT id, version FROM tenants WHERE id LIKE 'crowd-%'",
    );
    expect(rows.reduce((sum, { version }) => sum + version, 0)).toBe(80);
    for (const { id, version } of rows) {
      const all = Array.from({ length: version }, (_, index) => index + 1);
      await eventually(async () => expect(await plane.versions(topic.tenants, id)).toEqual(all));
    }
    const times = (await plane.bus.read(topic.tenants)).map(({ headers }) => headers.ce_time ?? '');
    expect(times).toEqual([...times].sort());
  });

  it('is taken in portions that are bounded by bytes too, each with one entry at least', async () => {
    const session = await plane.session();
    await session.query('BEGIN');
    await session.query(
      `INSERT INTO outbox (operation, key, headers, payload)
       SELECT 'none', n::text, '{}'::json, CASE n WHEN 5 THEN NULL ELSE to_json(repeat('x', 900)) END
         FROM generate_series(1, 6) AS n`,
    );
    const taken = async (entries: number, bytes: number): Promise<string> => {
      const { rows } = await session.query<{ key: string }>(OLDEST, [entries, bytes]);
      return rows.map(({ key }) => key).join('');
    };
    expect(await taken(200, 2_000)).toBe('12');
    expect(await taken(200, 4_000)).toBe('12345');
    expect(await taken(3, 4_000)).toBe('123');
    expect(await taken(200, 100)).toBe('1');
    await session.query('ROLLBACK');
    await session.end();
  });

  it('loses nothing when the process is killed between commit and publish', async () => {
    const lead = await takeTheLead();
    await plane.done('PUT', '/v1/tenants/survivor', { name: 'One' });
    await plane.done('PUT', '/v1/tenants/survivor', { name: 'Two' });
    await plane.done('PUT', '/v1/tenants/passing', { name: 'Passing' });
    await plane.done('DELETE', '/v1/tenants/passing');
    expect((await waiting()).map(({ key }) => key)).toEqual(['survivor', 'survivor', 'passing', 'passing']);
    await plane.app.kill('SIGKILL');
    expect(await plane.records(topic.tenants, 'survivor')).toEqual([]);
    await lead.end();
    await plane.startApp();
    await eventually(async () => expect(await plane.versions(topic.tenants, 'passing')).toEqual([1, null]));
    expect(await plane.versions(topic.tenants, 'survivor')).toEqual([1, 2]);
    await eventually(async () => expect(await waiting()).toEqual([]));
  });

  it('publishes again, in the same order, when the process is killed between publish and delete', async () => {
    const lead = await takeTheLead();
    await plane.done('PUT', '/v1/tenants/twice', { name: 'One' });
    await plane.done('PUT', '/v1/tenants/twice', { name: 'Two' });
    const holder = await plane.session();
    await holder.query('BEGIN');
    await holder.query('SELECT id FROM outbox FOR UPDATE');
    await lead.end();
    await eventually(async () => expect(await plane.versions(topic.tenants, 'twice')).toEqual([1, 2]));
    expect(await waiting()).toHaveLength(2);
    await plane.app.kill('SIGKILL');
    // The server would finish the statement of the dead process when the rows are free.
    await holder.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'control-plane'`,
    );
    await holder.end();
    await plane.startApp();
    await eventually(async () => expect(await plane.versions(topic.tenants, 'twice')).toEqual([1, 2, 1, 2]));
    await eventually(async () => expect(await waiting()).toEqual([]));
  });

  it('is taken over by another process when its leader dies, and led by one at a time', async () => {
    const first = plane.app;
    const second = await plane.startApp();
    const led = (output: string): boolean => output.includes('relay.led');
    expect(led(second.output())).toBe(false);
    await first.kill('SIGKILL');
    await plane.done('PUT', '/v1/tenants/heir', { name: 'Heir' });
    await eventually(async () => expect(await plane.versions(topic.tenants, 'heir')).toEqual([1]));
    expect(led(second.output())).toBe(true);
  });

  it('does not keep the process from stopping cleanly', async () => {
    expect(await plane.app.stop()).toBe(0);
    await plane.startApp();
  });
});
