import { describe, expect, it } from '@jest/globals';
import { headersViolation, operations } from '@crossdock/contracts';
import type { KafkaMessage } from 'kafkajs';
import { isParkedTwice, parkedRecord } from './parked-record.js';
import { sized } from '../publish/encode.js';

const operation = operations.transformationReceivesEventPublished;
const place = { topic: 'event.published.v1', partition: 3 };
const message = (change: Partial<KafkaMessage> = {}): KafkaMessage =>
  ({
    key: Buffer.from([1, 255]),
    value: Buffer.from([0, 254]),
    offset: '1017',
    headers: {},
    ...change,
  }) as KafkaMessage;
const park = (one: KafkaMessage, detail = 'why') =>
  parkedRecord(operation, place, one, 'headers_invalid', detail, new Date(0));

describe('a parked record', () => {
  it('keeps key, value and headers byte for byte and says where it was', () => {
    const headers = { ce_id: Buffer.from('a'), odd: [Buffer.from([255]), Buffer.from('b')] };
    const parked = park(message({ headers }));
    expect(parked.key).toEqual(Buffer.from([1, 255]));
    expect(parked.value).toEqual(Buffer.from([0, 254]));
    expect(parked.headers).toEqual({
      ce_specversion: '1.0',
      ce_id: 'prk_event-published-v1-3-1017-transformationReceivesEventPublished',
      ce_source: '/crossdock/transformation',
      ce_type: 'crossdock.record-parked.v1',
      ce_time: '1970-01-01T00:00:00.000Z',
      'content-type': 'application/octet-stream',
      cd_origin_topic: 'event.published.v1',
      cd_origin_partition: '3',
      cd_origin_offset: '1017',
      cd_origin_headers: '[["ce_id","YQ=="],["odd","/w=="],["odd","Yg=="]]',
      cd_parked_by: 'transformationReceivesEventPublished',
      cd_reason: 'headers_invalid',
      cd_detail: 'why',
    });
    expect(headersViolation('RecordParked', parked.headers)).toBeNull();
  });

  it('fits its topic whatever the record was', () => {
    const huge = message({
      value: Buffer.alloc(8_388_608),
      headers: { big: Buffer.alloc(1_000_000), also: Buffer.from('x') },
    });
    const parked = park(huge, 'w'.repeat(5_000));
    expect(() => sized('bus.record-parked.v1', parked)).not.toThrow();
    expect(parked.headers!['cd_detail']).toMatch(
      /headers of \d+ bytes left out; value of 8388608 bytes cut to \d+$/,
    );
  });

  it('has an empty key and value where there were none', () => {
    const parked = park(message({ key: null, value: null }));
    expect([parked.key, parked.value]).toEqual([Buffer.alloc(0), Buffer.alloc(0)]);
  });

  it('is not parked a second time', () => {
    const inPark = { topic: 'bus.record-parked.v1', partition: 0 };
    const again = { cd_origin_topic: Buffer.from('bus.record-parked.v1') };
    expect(isParkedTwice('bus.record-parked.v1', inPark, again)).toBe(true);
    expect(isParkedTwice('bus.record-parked.v1', inPark, { cd_origin_topic: Buffer.from(place.topic) })).toBe(
      false,
    );
    expect(isParkedTwice('bus.record-parked.v1', place, again)).toBe(false);
  });
});
