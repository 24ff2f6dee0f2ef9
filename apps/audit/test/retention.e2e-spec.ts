import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { Audit } from './audit.js';
import { dead, Jobs } from './jobs.js';

let audit: Audit;
let jobs: Jobs;
beforeAll(async () => {
  audit = await Audit.start();
  jobs = new Jobs(audit);
});
afterAll(() => audit?.end(), 30_000);

const daysAgo = (days: number) => ({
  cd_dead_lettered_at: new Date(Date.now() - days * 86_400_000).toISOString(),
});

it('counts the dead letters that are dropped with their age before anybody decided about them', async () => {
  await audit.app.stop();
  await audit.publish(
    'DeliveryDeadLettered',
    dead('olda', { ...daysAgo(40), cd_cause: 'old' }),
    dead('oldb', { ...daysAgo(35), cd_cause: 'old' }),
    dead('young', { ...daysAgo(5), cd_cause: 'old' }),
  );
  await audit.startProcess();
  await eventually(async () => expect(await jobs.count('cause=old')).toBe(3));
  expect(await audit.summary()).toMatchObject({ deadLetters: 3, deadLettersExpired: 0 });

  // Upkeep comes with every start.
  await audit.app.stop();
  await audit.startProcess();
  await eventually(async () => expect(await jobs.count('cause=old')).toBe(1));
  expect(await audit.summary()).toMatchObject({ deadLetters: 3, deadLettersExpired: 2 });
  expect(await audit.summary(audit.tenantKey)).toMatchObject({ deadLettersExpired: 2 });
  expect(audit.app.logged()).toContainEqual(
    expect.objectContaining({ msg: 'dead-letters.expired', deadLetters: 2 }),
  );
}, 120_000);
