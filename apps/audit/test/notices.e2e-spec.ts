import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { headersViolation } from '@crossdock/contracts';
import { eventually, found } from '@crossdock/testing';
import { Audit } from './audit.js';
import { dead, Jobs } from './jobs.js';

interface Told {
  endpointId: string;
  count: number;
  since: string;
  newest: { deadLetterId: string; cause: string };
}

const everySeconds = 4;
const type = 'crossdock.delivery.dead_lettered';

let audit: Audit;
let jobs: Jobs;
beforeAll(async () => {
  audit = await Audit.start({ DEAD_LETTER_NOTICE_SECONDS: String(everySeconds) });
  jobs = new Jobs(audit);
});
afterAll(() => audit?.end(), 30_000);

const of = (endpointId: string, name: string, headers: Record<string, string> = {}) =>
  dead(name, { cd_endpoint_id: endpointId, ...headers });
const eventsAbout = async (endpointId: string) =>
  (await audit.bus.read('event.published.v1')).filter(({ headers }) => headers['ce_subject'] === endpointId);
const toldOf = async (endpointId: string) =>
  (await eventsAbout(endpointId)).map((record) => record.json<Told>());
const counted = async (endpointId: string) =>
  (await toldOf(endpointId)).reduce((sum, { count }) => sum + count, 0);

it('tells the owner of an endpoint of its first dead letter at once, as an operational event', async () => {
  await audit.publish('DeliveryDeadLettered', of('first', 'alone'));
  const [event] = await found(async () => {
    const events = await eventsAbout('first');
    return events.length > 0 ? events : undefined;
  });
  expect(headersViolation('EventPublished', event?.headers ?? {})).toBeNull();
  expect(event).toMatchObject({
    key: 'company-b:first',
    headers: { ce_type: type, cd_origin: 'crossdock', cd_tenant_id: 'company-b' },
  });
  const [letter] = (await jobs.deadLetters('?endpointId=first')).items;
  expect(event?.json()).toMatchObject({
    endpointId: 'first',
    count: 1,
    newest: {
      deadLetterId: letter?.id,
      eventId: letter?.eventId,
      deliveryId: letter?.deliveryId,
      subscriptionId: 'orders',
      cause: 'attempts_exhausted',
      attempts: 2,
      reason: 'http_status',
      status: 500,
    },
  });
});

it('makes few events of very many dead letters, which count every one of them once', async () => {
  const rounds = 8;
  const each = 300;
  for (let round = 0; round < rounds; round++)
    await audit.publish(
      'DeliveryDeadLettered',
      ...Array.from({ length: each }, (_, index) => of('broken', `m${round}n${index}`)),
    );
  // What comes again is not counted again.
  await audit.publish('DeliveryDeadLettered', of('broken', 'm0n0'), of('broken', 'm1n1'));
  await eventually(async () => expect(await counted('broken')).toBe(rounds * each), { timeoutMs: 60_000 });
  const events = await eventsAbout('broken');
  expect(events.length).toBeLessThan((rounds * each) / 20);
  const times = events.map(({ headers }) => Date.parse(headers['ce_time'] ?? '')).sort((a, b) => a - b);
  for (const [index, at] of times.slice(1).entries())
    expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(everySeconds * 1_000 - 50);
  expect(new Set(events.map(({ headers }) => headers['ce_id'])).size).toBe(events.length);
}, 120_000);

it.each([
  ['the endpoint is disabled', { cd_cause: 'endpoint_disabled' }],
  ['the endpoint said that it is gone, which is told already', { cd_cause: 'endpoint_gone' }],
  ['it is an operational event that could not be delivered', { cd_origin: 'crossdock' }],
])('says nothing where %s', async (_why, headers) => {
  const id = `quiet${Object.values(headers)[0]}`;
  await audit.publish(
    'DeliveryDeadLettered',
    of(id, `q${id.length}`, headers),
    of(`${id}b`, `r${id.length}`),
  );
  await eventually(async () => expect(await toldOf(`${id}b`)).toHaveLength(1));
  expect(await jobs.count(`endpointId=${id}`)).toBe(1);
  expect(await toldOf(id)).toEqual([]);
});

it('tells what was begun by a process that died, with the count that it had then', async () => {
  await audit.publish('DeliveryDeadLettered', of('crash', 'c0'));
  await eventually(async () => expect(await counted('crash')).toBe(1));
  await audit.publish('DeliveryDeadLettered', of('crash', 'c1'), of('crash', 'c2'));
  await eventually(async () => expect(await jobs.count('endpointId=crash')).toBe(3));
  await audit.app.kill('SIGKILL');
  await audit.startProcess();
  await audit.publish('DeliveryDeadLettered', of('crash', 'c3'));
  await eventually(async () => expect(await counted('crash')).toBe(4), { timeoutMs: 60_000 });
}, 120_000);
