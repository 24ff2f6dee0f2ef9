import { describe, expect, it } from '@jest/globals';
import { examples, operations, type Example, type MessageName } from '@crossdock/contracts';
import type { KafkaMessage } from 'kafkajs';
import { decode } from './decode.js';

const place = { topic: 'a.topic-named.v1', partition: 2 };
const all: readonly Example[] = examples;

function message(name: MessageName, change: Partial<KafkaMessage> = {}): KafkaMessage {
  const { headers, payload } = all.find((example) => example.message === name)!;
  return {
    key: Buffer.from('k'),
    value: Buffer.from(JSON.stringify(payload)),
    timestamp: '1700000000000',
    attributes: 0,
    offset: '42',
    headers: Object.fromEntries(
      Object.entries(headers).map(([header, value]) => [header, Buffer.from(value)]),
    ),
    ...change,
  } as KafkaMessage;
}

const tenant = operations.transformationReceivesTenantChanged;
const requested = operations.webhookDispatchReceivesDeliveryRequested;

describe('decode', () => {
  it('gives a handler what the contract promises', () => {
    const record = decode(tenant, place, message('TenantChanged'));
    expect(record).toMatchObject({ ...place, offset: '42', timestamp: 1_700_000_000_000, key: 'k' });
    expect(record.headers.ce_specversion).toBe('1.0');
    expect(record.payload).toEqual(JSON.parse(record.bytes.toString()));
  });

  it('passes opaque payloads on as the bytes they are', () => {
    const value = Buffer.from([0, 255, 1]);
    const record = decode(requested, place, message('DeliveryRequested', { value }));
    expect(record.payload).toBe(value);
    expect(record.bytes).toBe(value);
  });

  it('knows a tombstone', () => {
    const record = decode(tenant, place, message('TenantChanged', { value: null }));
    expect(record.payload).toBeNull();
    expect(record.bytes).toHaveLength(0);
  });

  it('takes the last of a header that is repeated', () => {
    const { headers } = message('TenantChanged');
    const twice = { ...headers, traceparent: [Buffer.from('one'), Buffer.from('two')] };
    expect(decode(tenant, place, message('TenantChanged', { headers: twice })).headers.traceparent).toBe(
      'two',
    );
  });

  it.each<[string, Partial<KafkaMessage>]>([
    ['headers_invalid', { headers: {} }],
    ['headers_invalid', { headers: undefined }],
    ['key_missing', { key: null }],
    ['payload_not_json', { value: Buffer.from('{') }],
    ['payload_invalid', { value: Buffer.from('[]') }],
  ])('throws %s', (code, change) => {
    const asked = message('TenantChanged', change as Partial<KafkaMessage>);
    expect(() => decode(tenant, place, asked)).toThrow(
      expect.objectContaining({ name: 'BrokenRecord', code }),
    );
  });

  it.each([
    ['secret', 'the payload is not JSON'],
    ['{"a": 1, secret}', 'the payload is not JSON at position 9'],
    ['"secret in JSON at position 7', 'the payload is not JSON at position 29'],
  ])('never tells what stands in a payload that is not JSON: %s', (text, detail) => {
    const asked = message('TenantChanged', { value: Buffer.from(text) });
    expect(() => decode(tenant, place, asked)).toThrow(expect.objectContaining({ detail }));
  });

  it('throws payload_missing where a tombstone is not legal', () => {
    const asked = message('DeliveryRequested', { value: null });
    expect(() => decode(requested, place, asked)).toThrow(
      expect.objectContaining({ code: 'payload_missing' }),
    );
  });
});
