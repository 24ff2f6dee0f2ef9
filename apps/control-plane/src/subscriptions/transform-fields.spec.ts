import { expect, it } from '@jest/globals';
import { Shaper } from '@crossdock/event-shaping';
import { dryRun } from './dry-run.js';
import { transformErrors } from './transform-fields.js';

const transform = { kind: 'jsonata', expression: 'data' } as const;
const event = { id: 'evt_1', type: 'order.paid', source: '/shop', data: {} };

it('says that transforms cannot be tried at the moment where there is no process for them', async () => {
  const shaper = new Shaper();
  shaper.close();
  const refused = { code: 'transforms_unavailable', headers: { 'retry-after': '5' } };
  await expect(transformErrors(transform, 'company-b', shaper)).rejects.toMatchObject(refused);
  const tried = { tenantId: 'company-b', eventTypes: ['*'], transform };
  await expect(dryRun(tried, event, shaper)).rejects.toMatchObject(refused);
});
