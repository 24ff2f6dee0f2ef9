import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishedEventId } from '@crossdock/identifiers';
import { keys, sendBatch, startGateway, type Gateway } from './gateway.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const idOf = (sentId: string) => publishedEventId('crm', 'crm', '/crm', sentId);
const entry = (id: string, more: object = {}) =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: '/crm',
    type: 'deal.moved',
    subject: 'D-1',
    data: { id },
    ...more,
  });
const accepted = (sentId: string) => ({ status: 'accepted', id: idOf(sentId) });

describe('a batch', () => {
  it('is answered per entry, in order; a bad entry harms no other', async () => {
    const entries = [
      entry('b-1'),
      '{"specversion":"1.0","id":}',
      entry('b-2', { type: 'payment.settled.v1' }),
      entry('b-3'),
      entry('b-4', { type: 'deal.won' }),
      entry('b-5', { tenant: 'company-b' }),
      '7',
      entry('b-6', { data: 'x'.repeat(262_144) }),
      entry('b-7'),
    ];
    const { status, body } = await sendBatch(gateway.app, `[${entries.join(',\n')}]`);
    expect(status).toBe(202);
    expect(body.entries).toMatchObject([
      accepted('b-1'),
      { status: 'refused', code: 'malformed' },
      { status: 'refused', code: 'event_type_not_allowed' },
      accepted('b-3'),
      {
        status: 'quarantined',
        code: 'schema_violation',
        errors: [{ code: 'required' }, { code: 'required' }],
      },
      { status: 'refused', code: 'attribute_reserved' },
      { status: 'refused', code: 'malformed' },
      { status: 'refused', code: 'too_large' },
      accepted('b-7'),
    ]);
    const published = await gateway.bus.read('event.published.v1');
    expect(published.map(({ headers }) => headers.cd_sent_id)).toEqual(['b-1', 'b-3', 'b-7']);
    expect(await gateway.bus.read('inbound.entry-decided.v1')).toHaveLength(6);
    const quarantined = await gateway.bus.read('inbound.event-quarantined.v1');
    expect(quarantined.map(({ bytes }) => bytes?.toString())).toEqual([entries[4]]);
  });

  it('of 10,000 entries with one bad keeps the order of all others', async () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `m-${index}`);
    const small = (id: string) =>
      `{"specversion":"1.0","id":"${id}","source":"/crm","type":"deal.moved","subject":"D-2"}`;
    const { status, body } = await sendBatch(
      gateway.app,
      `[${ids.map((id) => (id === 'm-5000' ? '{"id":1}' : small(id))).join(',')}]`,
    );
    expect(status).toBe(202);
    const answers = body.entries as { status: string; id?: string }[];
    expect(answers.map(({ id }) => id)).toEqual(ids.map((id) => (id === 'm-5000' ? undefined : idOf(id))));
    const published = (await gateway.bus.read('event.published.v1')).filter(({ key }) => key === 'crm:D-2');
    expect(published.map(({ headers }) => headers.cd_sent_id)).toEqual(ids.filter((id) => id !== 'm-5000'));
  });

  it('may be empty', async () => {
    expect(await sendBatch(gateway.app, '[]')).toMatchObject({ status: 202, body: { entries: [] } });
  });

  it('is refused as a whole where it cannot be taken apart, or is too large', async () => {
    const whole = [entry('c-1'), entry('c-2')].join(',');
    expect(await sendBatch(gateway.app, `[${whole}`)).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    });
    const large = Array.from({ length: 10 }, (_, index) =>
      entry(`c-${index}`, { data: 'x'.repeat(120_000) }),
    );
    expect(await sendBatch(gateway.app, `[${large.join(',')}]`)).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    });
  });

  it('does not look accepted when no entry was', async () => {
    const answer = await sendBatch(
      gateway.app,
      `[${entry('d-1', { type: 'x' })},${entry('d-2', { type: 'y' })}]`,
    );
    expect(answer).toMatchObject({
      status: 403,
      body: { code: 'event_type_not_allowed', entries: [{ status: 'refused' }, { status: 'refused' }] },
    });
  });

  it('of an application may concern several tenants', async () => {
    const entries = [
      entry('e-1', { tenant: 'crm' }),
      entry('e-2', { tenant: 'nobody' }),
      entry('e-3', { tenant: 'company-b' }),
    ];
    const answer = await sendBatch(gateway.app, `[${entries.join()}]`, {
      path: '/v1/events',
      key: keys.application.key,
    });
    expect(answer.body.entries).toMatchObject([
      { status: 'accepted', id: publishedEventId('crm', undefined, '/crm', 'e-1') },
      { status: 'refused', code: 'tenant_unknown' },
      { status: 'accepted', id: publishedEventId('company-b', undefined, '/crm', 'e-3') },
    ]);
  });
});
