import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { Audit } from './audit.js';
import { dead, Jobs } from './jobs.js';

const LETTERS = 4_000;
const KILLS = 3;
/** What a job has in hand at a time. */
const PAGE = 100;

let audit: Audit;
beforeAll(async () => {
  audit = await Audit.start();
});
afterAll(() => audit?.end(), 30_000);

it('loses nothing when it is killed in the middle of a redrive, and repeats a page at most, under the same ids', async () => {
  const jobs = new Jobs(audit);
  await audit.publish('EndpointChanged', { key: 'shop', payload: { id: 'shop', tenantId: 'company-b' } });
  const letters = Array.from({ length: LETTERS }, (_, index) => dead(`crash${index}`));
  await audit.publish('DeliveryDeadLettered', ...letters);
  await eventually(async () => expect(await jobs.count('')).toBe(LETTERS), {
    timeoutMs: 60_000,
    everyMs: 500,
  });

  await jobs.order('crash', { selection: {}, ratePerSecond: 1_000 });
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // The last kill finds half of them still to be sent: seconds of work, however slow reading the topic is here.
    const enough = (LETTERS / (KILLS * 2)) * kill;
    await eventually(async () => expect((await jobs.requests()).length).toBeGreaterThanOrEqual(enough), {
      timeoutMs: 60_000,
    });
    expect((await jobs.requests()).length).toBeLessThan(LETTERS);
    await audit.app.kill('SIGKILL');
    await audit.startProcess();
  }
  const end = await jobs.inState('crash', 'completed', { timeoutMs: 120_000 });
  expect(end).toMatchObject({ selected: LETTERS, done: LETTERS, left: 0 });

  const requests = await jobs.requests();
  const redriveIds = new Map<string, Set<string>>();
  for (const { headers } of requests) {
    const delivery = headers['cd_delivery_id'] ?? '';
    redriveIds.set(delivery, (redriveIds.get(delivery) ?? new Set()).add(headers['cd_redrive_id'] ?? ''));
  }
  expect(redriveIds.size).toBe(LETTERS);
  expect([...redriveIds.values()].every((ids) => ids.size === 1)).toBe(true);
  expect(requests.length - LETTERS).toBeLessThanOrEqual(KILLS * PAGE);
  expect(await jobs.count('state=redriven')).toBe(LETTERS);
}, 300_000);
