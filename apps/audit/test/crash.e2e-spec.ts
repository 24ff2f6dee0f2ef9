import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { Audit, way } from './audit.js';

const EVENTS = 3_000;
const KILLS = 2;

let audit: Audit;
beforeAll(async () => {
  audit = await Audit.start();
});
afterAll(() => audit?.end(), 30_000);

it('loses and doubles nothing when it is killed in the middle of its work, again and again', async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = (await audit.summary()).attempts;
    const ways = Array.from({ length: EVENTS }, (_, index) => way(`crash${kill}x${index}`));
    await audit.publish('EventPublished', ...ways.map(({ published }) => published));
    await audit.publish('EventRouted', ...ways.map(({ routed }) => routed));
    await audit.publish('AttemptCompleted', ...ways.map(({ delivered }) => delivered(1)));
    await eventually(async () => expect((await audit.summary()).attempts).toBeGreaterThan(before));
    await audit.app.kill('SIGKILL');
    await audit.startProcess();
  }

  const all = KILLS * EVENTS;
  const right = { eventsPublished: all, deliveriesRequested: all, attempts: all, delivered: all, parked: 0 };
  await eventually(async () => expect(await audit.summary()).toMatchObject(right), { timeoutMs: 60_000 });
  expect((await audit.summary()).conservation).toMatchObject({ pending: 0, unexplained: 0, waiting: 0 });
  expect((await audit.journey(way('crash1x1234').eventId)).deliveries).toMatchObject([
    { state: 'delivered' },
  ]);
}, 300_000);
