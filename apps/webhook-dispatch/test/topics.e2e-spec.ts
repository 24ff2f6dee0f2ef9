import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, found, PlainTopics } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

describe('an endpoint that is a topic of the organisation', () => {
  const prefix = `warehouse${randomBytes(4).toString('hex')}.`;
  const retry = { delaysMs: [1_000, 1_000], jitter: 0, horizonMs: 3_600_000 };
  let plain: PlainTopics;
  let stage: DispatchStage;

  beforeAll(async () => {
    plain = await PlainTopics.open();
    stage = await DispatchStage.open({ ALLOWED_TOPICS: `orders, ${prefix}*` });
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
    await plain?.close();
  });

  const endpoint = (id: string, name: string, more: object = {}) =>
    stage.endpoint(id, undefined, { kind: 'topic', topic: { name }, retry, ...more });

  it('gets CloudEvents in binary mode, by the subject of the event or without a key, and the attempt says where', async () => {
    const topic = `${prefix}events`;
    await plain.create(topic, 3);
    await endpoint('by-subject', topic);
    await endpoint('without-key', topic, { topic: { name: topic, key: 'none' } });
    const subject = { ce_subject: 'order/7' };
    const [first] = await stage.request('by-subject', 1, subject);
    const [plainOne] = await stage.request('by-subject');
    const [keyless] = await stage.request('without-key', 1, subject);
    const records = await found(async () => {
      const all = await plain.read(topic);
      return all.length >= 3 ? all : undefined;
    });
    const about = (id: string) => records.find(({ headers }) => headers['ce_id'] === id)!;
    const record = about(first!);
    const { headers } = (await stage.bus.read('webhook.delivery-requested.v1')).find(
      ({ headers: { ce_id } }) => ce_id === first,
    )!;
    expect(record.headers).toEqual({
      ce_specversion: '1.0',
      ce_id: first,
      ce_source: headers.ce_source,
      ce_type: headers.ce_type,
      ce_time: headers.ce_time,
      ce_subject: 'order/7',
      'content-type': 'application/json',
      'webhook-id': first,
      'webhook-timestamp': expect.stringMatching(/^\d{10}$/),
      'webhook-signature': expect.stringMatching(/^v1,/),
      'crossdock-delivery': headers.cd_delivery_id,
      'crossdock-attempt': '1',
    });
    expect([about(first!), about(plainOne!), about(keyless!)].map(({ key }) => key)).toEqual([
      'order/7',
      null,
      null,
    ]);
    const [attempt] = await found(async () => {
      const made = (await stage.attempts('by-subject')).filter(({ eventId }) => eventId === first);
      return made.length > 0 ? made : undefined;
    });
    expect(attempt).toMatchObject({
      outcome: 'delivered',
      record: { topic, partition: record.partition, offset: String(record.offset) },
    });
    for (const name of ['status', 'address', 'reason']) expect(attempt).not.toHaveProperty(name);
  });

  it('is never one of ours nor of Kafka, whatever its configuration says', async () => {
    const own = `${stage.bus.topicPrefix}config.endpoint-changed.v1`;
    const names = {
      own,
      sibling: 'webhook.delivery-requested.v1',
      kafka: '__consumer_offsets',
      other: 'payroll',
    };
    for (const [id, name] of Object.entries(names)) {
      await endpoint(id, name);
      await stage.request(id);
      const { headers } = await stage.deadLetter(id);
      const code = id === 'other' ? 'topic_not_allowed' : 'topic_reserved';
      expect([id, headers.cd_cause, headers.cd_attempt]).toEqual([id, code, '1']);
    }
    const ids = (await stage.bus.read('config.endpoint-changed.v1')).map(({ key }) => key);
    expect(new Set(ids)).toEqual(new Set(['by-subject', 'without-key', ...Object.keys(names)]));
  });

  it('gets what it refused for its time once somebody has mended that', async () => {
    const topic = `${prefix}untimely`;
    await plain.create(topic, 1, { 'message.timestamp.before.max.ms': '0' });
    await endpoint('untimely', topic, { retry: { ...retry, delaysMs: Array(20).fill(1_000) } });
    const ids: string[] = [];
    // What is written in the very millisecond in which it comes is taken, so that all of them may be.
    await eventually(async () => {
      ids.push(...(await stage.request('untimely', 5)));
      const attempts = await stage.attempts('untimely');
      expect(attempts).toContainEqual(
        expect.objectContaining({ outcome: 'retry', reason: 'topic_time_refused' }),
      );
    });
    await plain.configure(topic, { 'message.timestamp.before.max.ms': '3600000' });
    await eventually(async () => {
      const written = await plain.read(topic);
      expect(new Set(written.map(({ headers }) => headers['ce_id']))).toEqual(new Set(ids));
    });
    expect(await stage.deadLetters('untimely')).toEqual([]);
  });

  it('ends what is too large for it, without blame, and goes on with the others', async () => {
    const topic = `${prefix}small`;
    await plain.create(topic, 1, { 'max.message.bytes': '3000' });
    await endpoint('small', topic);
    await stage.request('small', 1, {}, () => 'x'.repeat(5_000));
    const { headers } = await stage.deadLetter('small');
    expect(headers).toMatchObject({ cd_cause: 'record_too_large', cd_attempt: '1' });
    const [id] = await stage.request('small');
    await eventually(async () => (await plain.read(topic)).some((one) => one.headers['ce_id'] === id));
  });
});
