import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, letConnect } from '@crossdock/testing';
import { Audit, way } from './audit.js';

let audit: Audit;
beforeAll(async () => {
  audit = await Audit.start();
});
afterAll(() => audit?.end(), 30_000);

it('waits while its database is away, loses nothing, and goes on when it is back', async () => {
  const ways = Array.from({ length: 200 }, (_, index) => way(`away${index}`));
  const publish = async (from: number, to: number) => {
    await audit.publish('EventPublished', ...ways.slice(from, to).map(({ published }) => published));
    await audit.publish('AttemptCompleted', ...ways.slice(from, to).map(({ delivered }) => delivered(1)));
  };
  await publish(0, 100);
  await eventually(async () => expect(await audit.summary()).toMatchObject({ attempts: 100 }));

  await letConnect(audit.database, false);
  await publish(100, 200);
  await eventually(async () => {
    const response = await fetch(`${audit.app.url}/health/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ checks: { database: { ready: false } } });
  });
  await eventually(() =>
    expect(audit.app.logged()).toContainEqual(expect.objectContaining({ code: 'database_unavailable' })),
  );
  expect(await audit.get('/v1/summary')).toMatchObject({
    status: 503,
    body: { code: 'database_unavailable' },
  });

  await letConnect(audit.database, true);
  await eventually(
    async () =>
      expect(await audit.summary()).toMatchObject({ eventsPublished: 200, delivered: 200, parked: 0 }),
    { timeoutMs: 40_000 },
  );
  await audit.app.ready();
}, 120_000);
