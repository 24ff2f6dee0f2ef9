import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, openSession, testStack } from '@crossdock/testing';
import type { Client } from 'pg';
import { ControlPlane, topic } from './control-plane.js';

/** Guards against parking what came while the database was away: that would leave a gone endpoint enabled for good. */
describe('while the database is away', () => {
  let plane: ControlPlane;
  let server: Client;

  beforeAll(async () => {
    plane = await ControlPlane.start();
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
    await plane.done('PUT', '/v1/endpoints/shop', { tenantId: 'company-b', url: 'https://shop.example/' });
    server = await openSession(testStack().databaseUrl);
  });

  afterAll(async () => {
    await server?.end();
    await plane?.close();
  });

  it('readiness says so, requests fail without detail, records wait; afterwards everything goes on', async () => {
    const { name } = plane.database;
    const readiness = async (): Promise<[number, string]> => {
      const answer = await fetch(`${plane.app.url}/health/ready`);
      return [answer.status, await answer.text()];
    };
    await server.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
    await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await eventually(async () =>
      expect(await readiness()).toEqual([503, expect.stringContaining('not currently accepting')]),
    );
    const refused = await plane.call('GET', '/v1/tenants');
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(refused.body).toEqual({
      type: 'about:blank',
      title: 'The service cannot answer now',
      status: 503,
      code: 'database_unavailable',
    });
    const changedAt = new Date().toISOString();
    await plane.bus.publish(topic.health, {
      key: 'shop',
      headers: {
        ce_specversion: '1.0',
        ce_id: 'hlt_1',
        ce_source: '/crossdock/webhook-dispatch',
        ce_type: 'crossdock.endpoint-health-changed.v1',
        ce_time: changedAt,
      },
      payload: { endpointId: 'shop', tenantId: 'company-b', endpointVersion: 1, state: 'gone', changedAt },
    });
    const retries = (): number => plane.app.output().split('database_unavailable').length - 1;
    await eventually(() => expect(retries()).toBeGreaterThan(4));

    await server.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
    await eventually(async () => expect((await readiness())[0]).toBe(200));
    await eventually(async () =>
      expect((await plane.call('GET', '/v1/endpoints/shop')).body).toMatchObject({
        disabledReason: 'gone',
      }),
    );
    // Each at least once: what the database was lost behind may come again.
    await eventually(async () =>
      expect([...new Set(await plane.versions(topic.endpoints, 'shop'))]).toEqual([1, 2]),
    );
    expect(await plane.bus.read(topic.parked)).toEqual([]);
  });
});
