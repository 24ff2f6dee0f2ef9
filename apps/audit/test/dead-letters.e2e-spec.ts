import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, found } from '@crossdock/testing';
import { Audit, strangersKey } from './audit.js';
import { dead, Jobs } from './jobs.js';

let audit: Audit;
let jobs: Jobs;

beforeAll(async () => {
  audit = await Audit.start();
  jobs = new Jobs(audit);
  await audit.publish('EndpointChanged', { key: 'shop', payload: { id: 'shop', tenantId: 'company-b' } });
  await audit.publish('EndpointChanged', {
    key: 'closed',
    payload: { id: 'closed', tenantId: 'company-b', status: 'disabled' },
  });
});
afterAll(() => audit?.end(), 30_000);

const at = (second: number) => ({
  cd_dead_lettered_at: `2026-11-24T10:00:${String(second).padStart(2, '0')}.000Z`,
});

it('lists dead letters by endpoint, type, cause, time and state, newest first and page by page', async () => {
  await audit.publish(
    'DeliveryDeadLettered',
    dead('lista', { ...at(1), cd_endpoint_id: 'listed' }),
    dead('listb', { ...at(2), cd_endpoint_id: 'listed', ce_type: 'payment.declined' }),
    dead('listc', { ...at(3), cd_endpoint_id: 'listed', cd_cause: 'rejected' }),
    dead('listd', { ...at(4), cd_endpoint_id: 'listed', cd_subscriber_tenant_id: 'company-c' }),
    // A crash elsewhere wrote it twice.
    dead('listd', { ...at(5), cd_endpoint_id: 'listed', cd_subscriber_tenant_id: 'company-c' }),
  );
  const names = async (query: string, key?: string) =>
    (await jobs.deadLetters(`?endpointId=listed${query}`, key)).items.map(({ eventId }) =>
      eventId.replace(/^evt_x*list/, ''),
    );
  await eventually(async () => expect(await names('')).toEqual(['d', 'c', 'b', 'a']));
  expect(await names('&eventType=payment.declined')).toEqual(['b']);
  expect(await names('&eventType=payment.*')).toEqual(['d', 'c', 'b', 'a']);
  expect(await names('&eventType=pay.*')).toEqual([]);
  expect(await names('&cause=rejected')).toEqual(['c']);
  expect(await names('&state=discarded')).toEqual([]);
  expect(await names('&from=2026-11-24T10:00:02Z&to=2026-11-24T10:00:04Z')).toEqual(['c', 'b']);
  expect(await names('', audit.tenantKey)).toEqual(['c', 'b', 'a']);
  expect(await names('&tenantId=company-c', audit.tenantKey)).toEqual(['c', 'b', 'a']);

  const seen: string[] = [];
  let query = '?endpointId=listed&limit=2';
  for (let page = 0; page < 5; page += 1) {
    const { items, nextCursor } = await jobs.deadLetters(query);
    seen.push(...items.map(({ eventId }) => eventId.slice(-1)));
    if (nextCursor === undefined) break;
    query = `?endpointId=listed&limit=2&cursor=${nextCursor}`;
  }
  expect(seen).toEqual(['d', 'c', 'b', 'a']);
});

it.each(['limit=0', 'limit=201', 'state=gone', 'from=yesterday', 'cursor=abc', 'eventType=a%20b'])(
  'refuses %s',
  async (query) => {
    const answer = await audit.get<{ code: string; errors: { field: string }[] }>(
      `/v1/dead-letters?${query}`,
    );
    expect([answer.status, answer.body.code, answer.body.errors[0]?.field]).toEqual([
      400,
      'parameter_invalid',
      query.split('=')[0],
    ]);
  },
);

it('shows one whole to those whom it concerns, and to nobody else', async () => {
  const history = { cd_cause: 'attempts_exhausted', cd_cause_detail: 'It answered 500.' };
  await audit.publish('DeliveryDeadLettered', dead('whole', { ...at(10), ...history }));
  const [listed] = await found(async () => {
    const { items } = await jobs.deadLetters('?from=2026-11-24T10:00:10Z&to=2026-11-24T10:00:11Z');
    return items.length > 0 ? items : undefined;
  });
  const path = `/v1/dead-letters/${listed?.id}`;
  for (const key of [audit.operatorKey, audit.tenantKey]) {
    const { status, body } = await audit.get<Record<string, unknown>>(path, key);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'open',
      cause: 'attempts_exhausted',
      causeDetail: 'It answered 500.',
    });
    expect(JSON.parse(String(body.payload))).toMatchObject({ name: 'whole' });
    expect(body.headers).toMatchObject({ ce_id: listed?.eventId, cd_tenant_id: 'company-b' });
  }
  expect((await audit.get(path, strangersKey)).status).toBe(401);
  expect((await audit.get('/v1/dead-letters', strangersKey)).status).toBe(401);
  await audit.publish(
    'DeliveryDeadLettered',
    dead('alien', { ...at(12), cd_subscriber_tenant_id: 'company-c' }),
  );
  const [alien] = await found(async () => {
    const { items } = await jobs.deadLetters('?tenantId=company-c&from=2026-11-24T10:00:12Z');
    return items.length > 0 ? items : undefined;
  });
  expect((await audit.get(`/v1/dead-letters/${alien?.id}`)).status).toBe(200);
  expect((await audit.get(`/v1/dead-letters/${alien?.id}`, audit.tenantKey)).status).toBe(404);
});

it('tells in a preview how many there are, how old, and which endpoints take nothing now', async () => {
  await audit.publish(
    'DeliveryDeadLettered',
    dead('previewa', { ...at(21), cd_cause: 'preview' }),
    dead('previewb', { ...at(22), cd_cause: 'preview' }),
    dead('previewc', { ...at(23), cd_cause: 'preview', cd_endpoint_id: 'closed' }),
    dead('previewd', { ...at(24), cd_cause: 'preview', cd_endpoint_id: 'nowhere' }),
    dead('previewe', { ...at(25), cd_cause: 'preview', cd_subscriber_tenant_id: 'company-c' }),
  );
  await eventually(async () => expect(await jobs.count('cause=preview')).toBe(5));
  const body = { kind: 'redrive', selection: { cause: 'preview' } };
  const { status, body: preview } = await audit.post('/v1/jobs/preview', body, audit.tenantKey);
  expect(status).toBe(200);
  expect(preview).toEqual({
    kind: 'redrive',
    count: 4,
    oldest: '2026-11-24T10:00:21.000000Z',
    newest: '2026-11-24T10:00:24.000000Z',
    endpoints: [
      { endpointId: 'shop', count: 2 },
      { endpointId: 'closed', count: 1, obstacle: 'endpoint_disabled' },
      { endpointId: 'nowhere', count: 1, obstacle: 'endpoint_unknown' },
    ],
  });
  expect((await audit.post('/v1/jobs/preview', body)).body).toMatchObject({ count: 5 });
  expect((await audit.post('/v1/jobs/preview', { kind: 'redrive' })).status).toBe(422);
  expect((await audit.post('/v1/jobs/preview', body, strangersKey)).status).toBe(401);

  await jobs.order('preview', { selection: { cause: 'preview' } });
  expect(await jobs.inState('preview', 'completed')).toMatchObject({ selected: 5, done: 3, left: 2 });
  expect(await jobs.count('cause=preview&state=open')).toBe(2);
});

it('leaves open what comes late, from before the order, for an endpoint that takes nothing', async () => {
  const letters = Array.from({ length: 40 }, (_, index) => dead(`behind${index}`, { cd_cause: 'behind' }));
  await audit.publish('DeliveryDeadLettered', ...letters);
  await eventually(async () => expect(await jobs.count('cause=behind')).toBe(40));
  await jobs.order('behind', { selection: { cause: 'behind' }, ratePerSecond: 4 });
  await jobs.inState('behind', 'running');
  await audit.publish(
    'DeliveryDeadLettered',
    dead('behindclosed', { cd_cause: 'behind', cd_endpoint_id: 'closed' }),
  );
  expect(await jobs.inState('behind', 'completed', { timeoutMs: 60_000 })).toMatchObject({
    done: 40,
    left: 1,
  });
});

it('counts the open ones and their age in its metrics', async () => {
  const metrics = await found(async () => {
    const text = await (await fetch(`${audit.app.url}/metrics`)).text();
    return /^crossdock_dead_letters_open [1-9]/m.test(text) ? text : undefined;
  });
  expect(Number(/^crossdock_dead_letters_oldest_open_seconds (\S+)/m.exec(metrics)?.[1])).toBeGreaterThan(60);
  expect(metrics).toContain('crossdock_jobs_running 0');
});
