import { describe, expect, it } from '@jest/globals';
import { delivery } from '../../test/samples.js';
import { laneOf } from './lane-of.js';

const perKey = (key?: string) =>
  ({ kind: 'per-key', onExhaustion: 'stop', ...(key ? { key } : {}) }) as const;
const withBody = (text: string) => ({ ...delivery(), body: Buffer.from(text) });

describe('the lane of a delivery', () => {
  it('is one for all where order is strict', () => {
    expect(laneOf({ kind: 'strict', onExhaustion: 'stop' }, delivery({ ce_subject: 'a' }))).toBe('strict');
  });

  it('is named by the subject of the event, or by another of its attributes', () => {
    const sent = delivery({ ce_subject: 'customer-7', ce_source: '/crm', cd_tenant_id: 'company-c' });
    expect(laneOf(perKey(), sent)).toBe('key:customer-7');
    expect(laneOf(perKey('source'), sent)).toBe('key:/crm');
    expect(laneOf(perKey('type'), sent)).toBe('key:payment.settled.v1');
    expect(laneOf(perKey('tenant'), sent)).toBe('key:company-c');
  });

  it.each([
    ['body.data.customer.id', '{"data":{"customer":{"id":"c7"}}}', 'key:c7'],
    ['body.data.items.1.sku', '{"data":{"items":[{"sku":"a"},{"sku":"b"}]}}', 'key:b'],
    ['body.id', '{"id":9007199254740993}', 'key:9007199254740993'],
    ['body.id', '{"id":true}', 'key:true'],
    ['body.id', '{"id":"7"}', 'key:7'],
    ['body.id', '{"id":7}', 'key:7'],
  ])('is named by what lies at %s of %s', (key, body, lane) => {
    expect(laneOf(perKey(key), withBody(body))).toBe(lane);
  });

  it.each([
    ['body.id', '{"id":null}'],
    ['body.id', '{"id":""}'],
    ['body.id', '{"id":{"a":1}}'],
    ['body.id', '{"id":[1]}'],
    ['body.toString', '{}'],
    ['body.id', 'no JSON'],
    ['body..id', '{"id":1}'],
    ['subject', '{}'],
  ])('is one of its own for those without a value at %s, as of %s', (key, body) => {
    expect(laneOf(perKey(key), withBody(body))).toBe('no-key');
  });

  it('is named by a digest where the key is long, or has what no database holds', () => {
    const long = laneOf(perKey(), delivery({ ce_subject: 'x'.repeat(1_000) }));
    expect(long).toMatch(/^key:sha256:[0-9a-f]{64}$/);
    expect(laneOf(perKey(), delivery({ ce_subject: 'x'.repeat(999) }))).not.toBe(long);
    expect(laneOf(perKey('body.id'), withBody('{"id":"a\\u0000b"}'))).toMatch(/^key:sha256:/);
    expect(laneOf(perKey('body.id'), withBody('{"id":"a\\ud800b"}'))).toMatch(/^key:sha256:/);
    expect(laneOf(perKey(), delivery({ ce_subject: 'x'.repeat(200) }))).toBe(`key:${'x'.repeat(200)}`);
  });
});
