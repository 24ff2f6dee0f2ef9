import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delayTiers, examples } from '@crossdock/contracts';
import { eventually, parkedUndecodable, receivedBy, RecordingEndpoint } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

describe('a record that cannot be understood', () => {
  let stage: DispatchStage;
  let receiver: RecordingEndpoint;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    receiver = await RecordingEndpoint.start();
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
    await receiver?.close();
  });

  const garbage = Buffer.from([0xff, 0x00, 0x7b]);
  const parkedFrom = async (topic: string) => {
    const parked = await stage.bus.read('bus.record-parked.v1');
    return parked.filter(({ headers }) => headers['cd_origin_topic'] === topic);
  };
  const parks = (topic: string) =>
    eventually(async () => {
      const parked = await parkedFrom(topic);
      const record = parked.find(({ headers }) => headers['cd_reason'] === 'headers_invalid');
      if (!record) throw new Error(`nothing of ${topic} is parked`);
      expect(record.bytes).toEqual(garbage);
    });

  it.each(receivedBy('webhook-dispatch'))(
    'is parked with its bytes and a reason, and the partition goes on: $topic',
    async (from) => {
      for (const { headers } of await parkedUndecodable(stage.bus, from))
        expect(headers.cd_reason).toMatch(/^(payload_not_json|headers_invalid)$/);
    },
  );

  it.each(['config.tenant-changed.v1', 'config.endpoint-changed.v1'])(
    'is parked, and configuration goes on: %s',
    async (topic) => {
      await stage.bus.publish(topic, { key: 'broken', payload: garbage });
      const id = `after-${topic.replaceAll('.', '-')}`;
      await stage.endpoint(id, receiver.url);
      await parks(topic);
      const [eventId] = await stage.request(id);
      await eventually(() => receiver.requests.some(({ headers }) => headers['webhook-id'] === eventId));
    },
  );

  it('is parked, and holds nothing back, where it says of a gate what cannot be: webhook.gate-changed.v1', async () => {
    const topic = 'webhook.gate-changed.v1';
    const example = examples.find(({ message }) => message === 'GateChanged')!;
    // A leap second keeps the contract, and no clock here knows it.
    const payload = { ...(example.payload as object), endpointId: 'leaping', since: '2026-06-30T23:59:60Z' };
    await stage.endpoint('leaping', receiver.url);
    await stage.bus.publish(topic, { key: 'leaping', headers: example.headers, payload });
    await eventually(async () => {
      const parked = await parkedFrom(topic);
      expect(parked.map(({ headers }) => headers['cd_reason'])).toContain('instant_invalid');
    });
    const [eventId] = await stage.request('leaping');
    await eventually(() => receiver.requests.some(({ headers }) => headers['webhook-id'] === eventId));
  });

  it('is parked, and the partition goes on: webhook.delivery-requested.v1', async () => {
    await stage.endpoint('shop', receiver.url);
    await stage.bus.publish('webhook.delivery-requested.v1', { key: 'shop', payload: garbage });
    const [eventId] = await stage.request('shop');
    await parks('webhook.delivery-requested.v1');
    await eventually(() => receiver.requests.some(({ headers }) => headers['webhook-id'] === eventId));
  });

  it('is parked when its event id could not be signed unambiguously', async () => {
    await stage.request('shop', 1, { ce_id: 'evt_a.b' });
    await eventually(async () => {
      const parked = await parkedFrom('webhook.delivery-requested.v1');
      expect(parked.map(({ headers }) => headers['cd_reason'])).toContain('event_id_invalid');
    });
  });

  it('is a dead letter with the reason where it has no body, and its data goes nowhere', async () => {
    await stage.endpoint('unshaped', receiver.url);
    const [unshaped] = await stage.request('unshaped', 1, { cd_unshaped: 'timeout: it takes too long' });
    const { headers: told } = await stage.deadLetter('unshaped');
    expect(told).toMatchObject({
      cd_cause: 'transform_failed',
      cd_cause_detail: 'timeout: it takes too long',
    });
    const [after] = await stage.request('unshaped');
    await eventually(() => receiver.requests.some(({ headers }) => headers['webhook-id'] === after));
    expect(receiver.requests.some(({ headers }) => headers['webhook-id'] === unshaped)).toBe(false);
  });

  it.each(delayTiers)('is parked, and the tier goes on: %s', async (tier) => {
    const topic = `webhook.delivery-delayed.${tier}.v1`;
    await stage.bus.publish(topic, { key: 'shop', payload: garbage });
    const before = receiver.requests.length;
    await stage.request('shop', 1, { cd_due_at: undefined });
    const [sample] = await eventually(async () => {
      const requested = await stage.bus.read('webhook.delivery-requested.v1');
      return requested.filter(
        ({ key, headers }) => key === 'shop' && headers['cd_delivery_id'] !== undefined,
      );
    });
    await stage.bus.publish(topic, {
      key: 'shop',
      headers: {
        ...sample!.headers,
        cd_due_at: new Date(Date.now() - 1_000).toISOString(),
        cd_last_reason: 'http_status',
      },
      payload: sample!.bytes,
    });
    await parks(topic);
    await eventually(() => receiver.requests.length >= before + 2);
  });
});
