import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { headersViolation } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { Audit } from './audit.js';
import { dead, Jobs } from './jobs.js';
import { received } from './records.js';

let audit: Audit;
let jobs: Jobs;

beforeAll(async () => {
  audit = await Audit.start();
  jobs = new Jobs(audit);
  await audit.publish('EndpointChanged', { key: 'shop', payload: { id: 'shop', tenantId: 'company-b' } });
});
afterAll(() => audit?.end(), 30_000);

/** Writes so many dead letters of a cause of their own and waits until they are kept. */
async function deadLetters(
  cause: string,
  count: number,
  headers: Record<string, string> = {},
): Promise<void> {
  const all = Array.from({ length: count }, (_, index) =>
    dead(`${cause}${index}`, { cd_cause: cause, ...headers }),
  );
  await audit.publish('DeliveryDeadLettered', ...all);
  await eventually(async () => expect(await jobs.count(`cause=${cause}`)).toBe(count));
}

/** As large as its topic takes at all: the request for it, with the envelope that is kept free, is larger. */
function filled(letter: ReturnType<typeof dead>): ReturnType<typeof dead> {
  const { headers, bytes } = received('DeliveryDeadLettered', letter);
  const around = Object.entries(headers).reduce(
    (sum, [name, value]) => sum + name.length + value.length + 4,
    0,
  );
  const batch = 1_048_576 - 100;
  return { ...letter, payload: { name: 'x'.repeat(batch - around - bytes.length) } };
}

const ofJob = async (id: string) =>
  (await jobs.requests()).filter(({ headers }) => headers['cd_job_id'] === id);

it('asks for a delivery again with the same event and bytes, its attempts and horizon begun anew', async () => {
  await deadLetters('again', 1, { cd_horizon_at: '2026-11-24T09:31:00.000Z' });
  await jobs.order('again', { selection: { cause: 'again' } });
  expect(await jobs.inState('again', 'completed')).toMatchObject({ selected: 1, done: 1, left: 0 });
  const [request, ...more] = await ofJob('again');
  expect(more).toEqual([]);
  const { eventId, deliveryId } = {
    eventId: dead('again0').headers.ce_id,
    deliveryId: dead('again0').headers.cd_delivery_id,
  };
  expect(request?.headers).toMatchObject({
    ce_id: eventId,
    cd_delivery_id: deliveryId,
    cd_attempt: '0',
    cd_redrive_id: expect.stringMatching(/^rdv_/),
  });
  expect(headersViolation('DeliveryRequested', request?.headers ?? {})).toBeNull();
  for (const gone of ['cd_horizon_at', 'cd_history', 'cd_cause', 'cd_first_attempt_at', 'cd_last_status'])
    expect(request?.headers).not.toHaveProperty(gone);
  expect(request?.json()).toMatchObject({ name: 'again0' });
  const [letter] = (await jobs.deadLetters('?cause=again')).items;
  expect(letter).toMatchObject({
    state: 'redriven',
    settledBy: 'again',
    redrivenAs: request?.headers['cd_redrive_id'],
  });
  const journey = await audit.journey(eventId);
  expect(journey.stages.at(-1)).toMatchObject({
    stage: 'redriven',
    jobId: 'again',
    redriveId: request?.headers['cd_redrive_id'],
    reason: "The shop's certificate had run out.",
    orderedBy: 'key_1',
  });
  expect(journey.deliveries).toMatchObject([{ state: 'pending' }]);
});

it('shapes by the subscription as it is now what has no body because its transform failed', async () => {
  const shaping = (version: number, expression: string) =>
    audit.publish('SubscriptionChanged', {
      key: 'orders',
      payload: { version, pattern: undefined, transform: { kind: 'jsonata', expression } },
    });
  await shaping(6, '$number(data.name)');
  const why = 'expression_failed: D3030: Unable to cast value to a number';
  await deadLetters('unshaped', 1, { cd_unshaped: why, cd_subscription_version: '5' });
  await jobs.order('still-wrong', { selection: { cause: 'unshaped' } });
  await jobs.inState('still-wrong', 'completed');
  const [still] = await ofJob('still-wrong');
  expect(still?.headers.cd_unshaped).toContain('D3030');
  expect(still?.json()).toMatchObject({ name: 'unshaped0' });

  await shaping(7, '{"called": data.name}');
  await deadLetters('unshaped-too', 1, { cd_unshaped: why, cd_subscription_version: '5' });
  await jobs.order('mended', { selection: { cause: 'unshaped-too' } });
  await jobs.inState('mended', 'completed');
  const [mended] = await ofJob('mended');
  expect(mended?.headers).not.toHaveProperty('cd_unshaped');
  expect(mended?.headers.cd_subscription_version).toBe('7');
  expect(mended?.json()).toMatchObject({ type: mended?.headers.ce_type, data: { called: 'unshaped-too0' } });
  expect(headersViolation('DeliveryRequested', mended?.headers ?? {})).toBeNull();
});

it('goes on without what can never be sent, which stays open and says why', async () => {
  await audit.publish('DeliveryDeadLettered', filled(dead('toolarge', { cd_cause: 'unsendable' })));
  await deadLetters('unsendable-too', 20);
  await eventually(async () => expect(await jobs.count('cause=unsendable')).toBe(1));
  const selection = { endpointId: 'shop', to: '2026-11-24T09:30:06.000Z' };
  await jobs.order('unsendable', { selection });
  const progress = await jobs.inState('unsendable', 'completed');
  expect(progress).toMatchObject({
    failed: 1,
    left: 0,
    detail: expect.stringContaining('record_too_large: '),
  });
  expect(progress.done).toBeGreaterThanOrEqual(20);
  const [letter] = (await jobs.deadLetters('?cause=unsendable')).items;
  expect(letter).toMatchObject({
    state: 'open',
    settledBy: 'unsendable',
    failure: expect.stringContaining('record_too_large: '),
  });
  expect((await audit.journey(letter!.eventId)).deliveries).toMatchObject([{ state: 'dead-lettered' }]);
  await jobs.order('unsendable-discard', { kind: 'discard', selection: { cause: 'unsendable' } });
  expect(await jobs.inState('unsendable-discard', 'completed')).toMatchObject({ done: 1 });
});

it('goes on without what the brokers refuse, which stays open and says why', async () => {
  const requested = 'webhook.delivery-requested.v1';
  await audit.bus.configure(requested, { 'max.message.bytes': '200000' });
  const large = { ...dead('refused', { cd_cause: 'refused' }), payload: { name: 'x'.repeat(300_000) } };
  const others = Array.from({ length: 20 }, (_, index) => dead(`taken${index}`, { cd_cause: 'refused' }));
  await audit.publish('DeliveryDeadLettered', ...others.slice(0, 10), large, ...others.slice(10));
  await eventually(async () => expect(await jobs.count('cause=refused')).toBe(21));
  await jobs.order('refused', { selection: { cause: 'refused' } });
  expect(await jobs.inState('refused', 'completed')).toMatchObject({
    done: 20,
    failed: 1,
    left: 0,
    detail: expect.stringContaining('message_too_large: '),
  });
  const asked = new Set((await ofJob('refused')).map(({ headers }) => headers['ce_id']));
  expect(asked).toEqual(new Set(others.map(({ headers }) => headers.ce_id)));
  const open = (await jobs.deadLetters('?cause=refused&state=open')).items;
  expect(open).toMatchObject([{ failure: expect.stringContaining('message_too_large: ') }]);

  // Where they take it in the end, another job sends it.
  await audit.bus.configure(requested, {});
  await eventually(async () => {
    await audit.bus.publish(requested, { payload: { name: 'x'.repeat(300_000) } });
    return true;
  });
  await jobs.order('refused-again', { selection: { cause: 'refused' } });
  expect(await jobs.inState('refused-again', 'completed')).toMatchObject({ done: 1 });
  const { items } = await jobs.deadLetters('?cause=refused&state=redriven&limit=200');
  expect(items).toHaveLength(21);
  expect(items.every(({ failure }) => failure === undefined)).toBe(true);
});

it('sends nothing for what an earlier job has sent or discarded', async () => {
  await deadLetters('once', 40);
  await jobs.order('once-a', { selection: { cause: 'once' } });
  await jobs.order('once-b', { selection: { cause: 'once' } });
  const both = [await jobs.inState('once-a', 'completed'), await jobs.inState('once-b', 'completed')];
  expect(both.reduce((sum, { done }) => sum + done, 0)).toBe(40);
  await jobs.order('once-c', { selection: { cause: 'once' } });
  expect(await jobs.inState('once-c', 'completed')).toMatchObject({ selected: 0, done: 0 });
  const sent = (await jobs.requests()).filter(({ headers }) => headers['cd_job_id']?.startsWith('once-'));
  expect(new Set(sent.map(({ headers }) => headers['cd_delivery_id'])).size).toBe(40);
  expect(sent).toHaveLength(40);
});

it('links the dead letter of a redrive that failed again to the former one, and leaves it open', async () => {
  await deadLetters('fails', 1);
  await jobs.order('fails-a', { selection: { cause: 'fails' } });
  await jobs.inState('fails-a', 'completed');
  const [request] = await ofJob('fails-a');
  const { cd_redrive_id = '', cd_job_id = '' } = request?.headers ?? {};
  const failedAgain = dead('fails0', {
    cd_cause: 'fails',
    cd_redrive_id,
    cd_job_id,
    // The same clock may give it the time of the order: the job must not take what came of itself.
    cd_dead_lettered_at: '2026-11-24T09:30:05.140Z',
  });
  await audit.publish('DeliveryDeadLettered', failedAgain, failedAgain);
  await eventually(async () => expect(await jobs.count('cause=fails')).toBe(2));
  const { items } = await jobs.deadLetters('?cause=fails&state=open');
  expect(items).toHaveLength(1);
  const former = (await jobs.deadLetters('?cause=fails&state=redriven')).items[0];
  expect((await audit.get(`/v1/dead-letters/${items[0]?.id}`)).body).toMatchObject({ former: former?.id });
  expect((await audit.get(`/v1/dead-letters/${former?.id}`)).body).toMatchObject({ next: items[0]?.id });

  await jobs.order('fails-b', { selection: { deadLetterIds: [items[0]?.id ?? ''] } });
  expect(await jobs.inState('fails-b', 'completed')).toMatchObject({ done: 1 });
  const [second] = await ofJob('fails-b');
  expect(second?.headers['ce_id']).toBe(request?.headers['ce_id']);
  expect(second?.headers['cd_redrive_id']).not.toBe(cd_redrive_id);
  const stages = (await audit.journey(request?.headers['ce_id'] ?? '')).stages.map(({ stage }) => stage);
  expect(stages.filter((stage) => stage === 'dead-lettered')).toHaveLength(2);
  expect(stages.filter((stage) => stage === 'redriven')).toHaveLength(2);
});

it('discards for good, by name and with a reason', async () => {
  await deadLetters('waste', 3);
  await jobs.order('waste', {
    kind: 'discard',
    selection: { cause: 'waste' },
    reason: 'The shop is closed.',
  });
  expect(await jobs.inState('waste', 'completed')).toMatchObject({ selected: 3, done: 3 });
  expect(await jobs.count('cause=waste&state=discarded')).toBe(3);
  await jobs.order('waste-again', { selection: { cause: 'waste' } });
  expect(await jobs.inState('waste-again', 'completed')).toMatchObject({ selected: 0, done: 0 });
  expect(await ofJob('waste')).toEqual([]);
  const journey = await audit.journey(dead('waste0').headers.ce_id);
  expect(journey.stages.at(-1)).toMatchObject({
    stage: 'discarded',
    jobId: 'waste',
    orderedBy: 'key_1',
    reason: 'The shop is closed.',
  });
  expect(journey.deliveries).toMatchObject([{ state: 'discarded' }]);
});

it('keeps to its rate, stands still while paused, goes on, and stops when cancelled', async () => {
  await deadLetters('slow', 1_000);
  const startedAt = Date.now();
  const order = { selection: { cause: 'slow' }, ratePerSecond: 50, orderedAt: new Date().toISOString() };
  await jobs.order('slow', order);
  await eventually(async () => expect((await ofJob('slow')).length).toBeGreaterThanOrEqual(20), {
    timeoutMs: 30_000,
  });
  await jobs.order('slow', { ...order, status: 'paused' });
  const paused = await jobs.inState('slow', 'paused');
  const sent = (await ofJob('slow')).length;
  // No more than the rate, and a page, since before the order.
  expect(sent).toBeLessThanOrEqual(((Date.now() - startedAt) / 1_000) * 50 + 5);
  expect(paused.done).toBe(sent);
  expect(await jobs.count('cause=slow&state=taken')).toBe(0);

  await jobs.order('slow', { ...order, ratePerSecond: 50, status: 'running' });
  await eventually(async () => expect((await ofJob('slow')).length).toBeGreaterThan(sent), {
    timeoutMs: 30_000,
  });
  await jobs.order('slow', { ...order, status: 'cancelled' });
  const cancelled = await jobs.inState('slow', 'cancelled');
  const inAll = (await ofJob('slow')).length;
  expect(cancelled.done).toBe(inAll);
  expect(inAll).toBeLessThan(1_000);
  expect(await jobs.count('cause=slow&state=redriven')).toBe(inAll);
  expect(await jobs.count('cause=slow&state=open')).toBe(1_000 - inAll);

  // What is left is there for the next job, and nothing of it comes twice.
  await jobs.order('slow-rest', { selection: { cause: 'slow' }, ratePerSecond: 10_000 });
  expect(await jobs.inState('slow-rest', 'completed', { timeoutMs: 60_000 })).toMatchObject({
    done: 1_000 - inAll,
  });
  const all = [...(await ofJob('slow')), ...(await ofJob('slow-rest'))];
  expect(new Set(all.map(({ headers }) => headers['cd_delivery_id'])).size).toBe(all.length);
}, 180_000);

it('has no more than some megabytes of large dead letters in hand', async () => {
  for (let index = 0; index < 30; index += 1) {
    const payload = { filler: 'x'.repeat(900_000) };
    await audit.publish('DeliveryDeadLettered', { ...dead(`large${index}`, { cd_cause: 'large' }), payload });
  }
  await eventually(async () => expect(await jobs.count('cause=large')).toBe(30));
  await jobs.order('large', { selection: { cause: 'large' }, ratePerSecond: 10_000 });
  expect(await jobs.inState('large', 'completed', { timeoutMs: 60_000 })).toMatchObject({ done: 30 });
  const sent = await ofJob('large');
  expect(new Set(sent.map(({ headers }) => headers['cd_delivery_id'])).size).toBe(30);
  // What is sent together bears the same instant.
  const together = Map.groupBy(sent, ({ headers }) => headers['cd_requested_at']);
  expect(Math.max(...[...together.values()].map(({ length }) => length))).toBeLessThanOrEqual(5);
}, 120_000);

it('takes nothing of another tenant', async () => {
  await deadLetters('mine', 2);
  const theirs = dead('theirs', { cd_cause: 'mine', cd_subscriber_tenant_id: 'company-c' });
  await audit.publish('DeliveryDeadLettered', theirs);
  await eventually(async () => expect(await jobs.count('cause=mine')).toBe(3));
  const [letter] = (await jobs.deadLetters('?cause=mine&tenantId=company-c')).items;
  await jobs.order('thief', { tenantId: 'company-b', selection: { deadLetterIds: [letter?.id ?? ''] } });
  expect(await jobs.inState('thief', 'completed')).toMatchObject({ selected: 0, done: 0 });
  await jobs.order('own', { tenantId: 'company-b', selection: {} });
  await jobs.inState('own', 'completed');
  expect(await jobs.count('cause=mine&state=open')).toBe(1);
  expect((await jobs.deadLetters(`?cause=mine&state=open`)).items[0]?.tenantId).toBe('company-c');
});
