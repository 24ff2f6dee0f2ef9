import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { headersViolation, payloadViolation } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { Audit, way } from './audit.js';
import { dead, Jobs } from './jobs.js';

let audit: Audit;
let jobs: Jobs;

beforeAll(async () => {
  audit = await Audit.start();
  jobs = new Jobs(audit);
  for (const id of ['shop', 'till']) await endpoint(id);
});
afterAll(() => audit?.end(), 30_000);

const lane = 'key:customer-7';

const endpoint = (id: string, onExhaustion: 'stop' | 'skip' = 'stop', version = 1) =>
  audit.publish('EndpointChanged', {
    key: id,
    payload: { id, version, tenantId: 'company-b', order: { kind: 'per-key', key: 'subject', onExhaustion } },
  });

it('counts what stands in lanes as waiting until it ends, and the journey names the lane', async () => {
  const one = way('lane-one');
  const other = way('lane-other');
  const linedUp = ({ deadLettered: { headers } }: typeof one) => ({ headers: { ...headers, cd_lane: lane } });
  await audit.publish('EventPublished', one.published, other.published);
  await audit.publish('EventRouted', one.routed, other.routed);
  await audit.publish('DeliveryLinedUp', linedUp(one), linedUp(other));
  // Lined up once more after a crash: it waits once.
  await audit.publish('DeliveryLinedUp', linedUp(other));
  await eventually(async () =>
    expect((await audit.summary()).conservation).toMatchObject({ waiting: 2, pending: 0 }),
  );
  const journey = await audit.journey(one.eventId);
  expect(journey.stages.at(-1)).toMatchObject({ stage: 'lined-up', lane });
  expect(journey.deliveries).toMatchObject([{ state: 'waiting', lane }]);

  await audit.publish('AttemptCompleted', one.delivered(1));
  await eventually(async () =>
    expect((await audit.summary()).conservation).toMatchObject({
      waiting: 1,
      delivered: 1,
      pending: 0,
      unexplained: 0,
    }),
  );
  expect((await audit.journey(one.eventId)).deliveries).toMatchObject([{ state: 'delivered', lane }]);
});

it('shows which dead letter a lane stands still for, and tells the lane when it is discarded', async () => {
  await audit.publish(
    'DeliveryDeadLettered',
    dead('stopping', { cd_cause: 'stops', cd_lane: lane, cd_lane_stopped: 'true' }),
    dead('passed', { cd_cause: 'stops', cd_lane: lane }),
  );
  await eventually(async () => expect(await jobs.count('cause=stops')).toBe(2));
  const stopping = dead('stopping').headers;
  const { items } = await jobs.deadLetters('?cause=stops');
  expect(items.map(({ deliveryId, lane: of, stopsLane }) => ({ deliveryId, lane: of, stopsLane }))).toEqual(
    expect.arrayContaining([
      { deliveryId: stopping.cd_delivery_id, lane, stopsLane: true },
      { deliveryId: dead('passed').headers.cd_delivery_id, lane, stopsLane: undefined },
    ]),
  );
  expect((await audit.journey(stopping.ce_id)).deliveries).toMatchObject([
    { state: 'dead-lettered', stopsLane: true },
  ]);

  await jobs.order('given-up', { kind: 'discard', selection: { cause: 'stops' } });
  await jobs.inState('given-up', 'completed');
  const told = await audit.bus.read('webhook.delivery-discarded.v1');
  expect(told.map((record) => record.json())).toMatchObject([
    { deliveryId: stopping.cd_delivery_id, endpointId: 'shop', jobId: 'given-up' },
  ]);
  expect(told[0]?.key).toBe('shop');
  expect(headersViolation('DeliveryDiscarded', told[0]?.headers ?? {})).toBeNull();
  expect(payloadViolation('DeliveryDiscarded', told[0]?.json())).toBeNull();
  const [after] = (await jobs.deadLetters('?cause=stops&state=discarded')).items;
  expect(after).not.toHaveProperty('stopsLane');
});

it('says of no dead letter that a lane stands still for it once its endpoint skips, though it stays open', async () => {
  await audit.publish(
    'DeliveryDeadLettered',
    dead('skipping', { cd_cause: 'skips', cd_endpoint_id: 'till', cd_lane: lane, cd_lane_stopped: 'true' }),
    dead('standing', { cd_cause: 'skips', cd_lane: lane, cd_lane_stopped: 'true' }),
  );
  const listed = async () =>
    (await jobs.deadLetters('?cause=skips&state=open')).items.map(
      ({ endpointId, stopsLane }) => [endpointId, stopsLane] as const,
    );
  await eventually(async () =>
    expect(new Map(await listed())).toEqual(
      new Map([
        ['till', true],
        ['shop', true],
      ]),
    ),
  );
  await endpoint('till', 'skip', 2);
  await eventually(async () =>
    expect(new Map(await listed())).toEqual(
      new Map([
        ['till', undefined],
        ['shop', true],
      ]),
    ),
  );
  const delivery = async (name: string) => (await audit.journey(dead(name).headers.ce_id)).deliveries[0];
  expect(await delivery('skipping')).toMatchObject({ state: 'dead-lettered' });
  expect(await delivery('skipping')).not.toHaveProperty('stopsLane');
  expect(await delivery('standing')).toMatchObject({ stopsLane: true });
});

it('redrives a dead letter that a lane stands still for, and says so', async () => {
  await audit.publish(
    'DeliveryDeadLettered',
    dead('again', { cd_cause: 'stops-too', cd_lane: lane, cd_lane_stopped: 'true' }),
  );
  await eventually(async () => expect(await jobs.count('cause=stops-too')).toBe(1));
  await jobs.order('once-more', { selection: { cause: 'stops-too' } });
  await jobs.inState('once-more', 'completed');
  const [request] = (await jobs.requests()).filter(({ headers }) => headers['cd_job_id'] === 'once-more');
  expect(request?.headers).not.toHaveProperty('cd_lane');
  // By this its lane knows that it takes its place.
  expect(request?.headers).toHaveProperty('cd_lane_stopped', 'true');
  const { ce_id: eventId, cd_delivery_id: deliveryId } = dead('again').headers;
  expect((await audit.journey(eventId)).deliveries).toMatchObject([{ state: 'pending' }]);
  await audit.publish('DeliveryLinedUp', {
    headers: {
      ce_id: eventId,
      cd_delivery_id: deliveryId,
      cd_redrive_id: String(request?.headers['cd_redrive_id']),
      cd_lane: lane,
      cd_lined_up_at: new Date().toISOString(),
      cd_subscriber_tenant_id: 'company-b',
    },
  });
  await eventually(async () =>
    expect((await audit.journey(eventId)).deliveries).toMatchObject([{ state: 'waiting', lane }]),
  );
});
