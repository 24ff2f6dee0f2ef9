import { describe, expect, it } from '@jest/globals';
import { delivery } from '../../test/samples.js';
import type { Delivery } from '../delivery/delivery.js';
import { asOne, bodyOf, companyOf, fits, partOf } from './batch.js';

const of = (id: string, body: string, headers: Parameters<typeof delivery>[0] = {}): Delivery => ({
  ...delivery({ ce_id: id, cd_delivery_id: `dlv_${id}`, ...headers }),
  body: Buffer.from(body),
});
const text = (format: 'cloudevents' | 'bodies', ...deliveries: Delivery[]): string =>
  bodyOf(deliveries.map((one) => partOf(one, format))).toString();

describe('the body of a batch', () => {
  it('is a JSON array of CloudEvents whose data is the body that each would have alone, byte for byte', () => {
    const digits = '{ "n": 12345678901234567890.10, "name":"Zoë" }';
    const body = text('cloudevents', of('a', digits, { ce_subject: 'x "y"' }), of('b', '[]'));
    expect(body).toContain(`"data":${digits}}`);
    const [first, second] = JSON.parse(body) as Record<string, unknown>[];
    expect(first).toEqual({
      specversion: '1.0',
      id: 'a',
      source: '/sources/payments/public.payments',
      type: 'payment.settled.v1',
      subject: 'x "y"',
      time: '2026-11-24T09:30:00.123456Z',
      datacontenttype: 'application/json',
      crossdockdelivery: 'dlv_a',
      crossdockattempt: 1,
      data: JSON.parse(digits),
    });
    expect(second).not.toHaveProperty('subject');
    // CloudEvents 1.0.2, section 3.1: names of attributes are lowercase letters and digits.
    for (const name of Object.keys(first ?? {})) expect(name).toMatch(/^[a-z0-9]+$/);
  });

  it('tells of each what the headers of its own request would', () => {
    const again = { cd_attempt: '2', cd_redrive_id: 'rdv_1', cd_backfill_id: 'bfl_1' };
    expect(JSON.parse(text('cloudevents', of('a', '1', again)))).toMatchObject([
      { crossdockattempt: 3, crossdockredrive: 'rdv_1', crossdockbackfill: 'bfl_1' },
    ]);
  });

  it('stays valid whatever one of its members is', () => {
    for (const broken of ['no json', '{"a":1', '']) {
      const [element, other] = JSON.parse(text('cloudevents', of('a', broken), of('b', '1'))) as {
        data?: unknown;
        data_base64?: string;
      }[];
      expect(Buffer.from(element?.data_base64 ?? '', 'base64').toString()).toBe(broken);
      expect(other?.data).toBe(1);
      expect(JSON.parse(text('bodies', of('a', broken), of('b', '1')))).toEqual([broken, 1]);
    }
    const bytes = { ...of('a', ''), body: Buffer.from([0x22, 0xff, 0x22]) };
    expect(JSON.parse(text('cloudevents', bytes))).toMatchObject([{ data_base64: 'Iv8i' }]);
    expect([fits(bytes, 'cloudevents'), fits(bytes, 'bodies'), fits(of('a', 'Zoë'), 'bodies')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is one delivery under an id that its members give, in their order', () => {
    const [a, b] = [of('a', '1', { cd_attempt: '1', cd_redrive_id: 'rdv_1' }), of('b', '2')];
    const one = asOne([a, b], Buffer.from('[1,2]'), 'bodies');
    expect(one).toMatchObject({ attemptsMade: 1, endpointId: a.endpointId });
    expect(one.headers['content-type']).toBe('application/json');
    expect(one.headers).not.toHaveProperty('cd_redrive_id');
    expect(one.eventId).toMatch(/^bat_[a-z2-7]{26}$/);
    expect(asOne([a, b], Buffer.from(''), 'cloudevents').eventId).toBe(one.eventId);
    expect(asOne([b, a], Buffer.from(''), 'bodies').eventId).not.toBe(one.eventId);
    expect(asOne([a], Buffer.from(''), 'bodies').eventId).not.toBe(one.eventId);
  });
});

describe('the company of a delivery', () => {
  it.each([
    ['first', {}],
    ['first', { cd_last_reason: 'endpoint_busy' }],
    ['repeat', { cd_attempt: '1', cd_last_status: '503' }],
    ['repeat', { cd_attempt: '0', cd_redrive_id: 'rdv_1' }],
    ['repeat', { cd_attempt: '1', cd_last_reason: 'timeout' }],
    ['alone', { cd_attempt: '1', cd_last_status: '422' }],
    ['alone', { cd_attempt: '2', cd_last_status: '503' }],
  ] as const)('is %s with %j', (company, headers) => {
    expect(companyOf(delivery(headers))).toBe(company);
  });
});
