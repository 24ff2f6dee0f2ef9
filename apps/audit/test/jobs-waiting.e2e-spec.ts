import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { Audit } from './audit.js';
import { dead, Jobs } from './jobs.js';

/** More than run beside each other. */
const MANY = 10;
const patience = { timeoutMs: 30_000 };

let audit: Audit;
let jobs: Jobs;

beforeAll(async () => {
  audit = await Audit.start();
  jobs = new Jobs(audit);
  for (const tenantId of ['company-b', 'company-c']) {
    const id = `shop-of-${tenantId}`;
    await audit.publish('EndpointChanged', { key: id, payload: { id, tenantId } });
    const letters = Array.from({ length: 50 }, (_, index) =>
      dead(`${tenantId}${index}`, { cd_endpoint_id: id, cd_subscriber_tenant_id: tenantId }),
    );
    await audit.publish('DeliveryDeadLettered', ...letters);
  }
  await eventually(async () => expect(await jobs.count('')).toBe(100), patience);
});
afterAll(() => audit?.end(), 30_000);

const impossible = '2026-02-31T00:00:00Z';

it('ends a job that names a day which no month has, however many of them there are', async () => {
  for (let index = 0; index < MANY; index += 1)
    await jobs.order(`never${index}`, { tenantId: 'company-c', selection: { from: impossible } });
  for (let index = 0; index < MANY; index += 1)
    expect(await jobs.inState(`never${index}`, 'failed', patience)).toMatchObject({
      done: 0,
      detail: expect.stringMatching(/^not_storable: /),
    });
}, 120_000);

it('refuses such a day in a list and in a preview', async () => {
  expect((await audit.get(`/v1/dead-letters?from=${impossible}`)).status).toBe(400);
  const body = { kind: 'redrive', selection: { from: impossible } };
  expect((await audit.post('/v1/jobs/preview', body)).status).toBe(422);
});

it("does not let a tenant's many slow jobs keep others waiting, nor their own cancellation", async () => {
  const slow = {
    tenantId: 'company-c',
    ratePerSecond: 1,
    selection: {},
    orderedAt: new Date().toISOString(),
  };
  for (let index = 0; index < MANY; index += 1) await jobs.order(`slow${index}`, slow);
  await jobs.inState('slow0', 'running', patience);
  await jobs.order('other', { tenantId: 'company-b', selection: {} });
  expect(await jobs.inState('other', 'completed', patience)).toMatchObject({ done: 50 });
  await jobs.order('slow9', { ...slow, status: 'cancelled' });
  await jobs.inState('slow9', 'cancelled', patience);
  expect(await jobs.count('tenantId=company-c&state=open')).toBeGreaterThan(0);
}, 120_000);
