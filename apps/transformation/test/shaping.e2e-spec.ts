import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliveryId } from '@crossdock/identifiers';
import {
  createBus,
  eventually,
  found,
  startApp,
  type Bus,
  type BusRecord,
  type RunningApp,
} from '@crossdock/testing';
import { endpoint, event, subscription, tenant, topic } from './bus-records.js';

/** Backtracks where V8's linear engine cannot help: one step that takes years. */
const hangs = '$contains(data.text, /(a*)*(a*)*(a*)*\\1b/)';

describe('a subscription with a transform', () => {
  let bus: Bus;
  let app: RunningApp;

  beforeAll(async () => {
    bus = await createBus('transformation');
    await bus.publish(topic.tenants, tenant(), tenant({ id: 'company-c' }));
    await bus.publish(topic.endpoints, endpoint(), endpoint({ id: 'theirs', tenantId: 'company-c' }));
    await bus.publish(
      topic.subscriptions,
      subscription({ id: 'plain', eventTypes: ['order.*'] }),
      subscription({
        id: 'fields',
        eventTypes: ['order.*'],
        transform: { kind: 'fields', fields: { order: { path: 'data.id' }, about: { path: 'type' } } },
      }),
      subscription({
        id: 'jsonata',
        eventTypes: ['order.*'],
        transform: { kind: 'jsonata', expression: '{"total": $sum(data.lines.(price * quantity))}' },
      }),
      subscription({
        id: 'chat',
        eventTypes: ['order.*'],
        transform: { kind: 'jsonata', expression: '{"text": "Order " & data.id}', output: 'body' },
      }),
      subscription({
        id: 'choosy',
        eventTypes: ['order.*'],
        transform: { kind: 'jsonata', expression: '{"day": $toMillis(data.day)}' },
      }),
      subscription({
        id: 'hanging',
        eventTypes: ['text.*'],
        transform: { kind: 'jsonata', expression: hangs },
      }),
      subscription({ id: 'theirs', tenantId: 'company-c', endpointId: 'theirs', eventTypes: ['*'] }),
    );
    app = await startApp('transformation', bus.env);
    await app.ready();
  });

  afterAll(async () => {
    await app?.stop();
    await bus?.close();
  });

  async function publish(
    id: string,
    type: string,
    data: unknown,
    headers: Record<string, string> = {},
  ): Promise<void> {
    await bus.publish(
      topic.eventPublished,
      event(id, data, { ce_type: type, cd_tenant_id: 'company-b', ...headers }),
    );
  }

  async function recordsOf(name: string, eventId: string, wanted: number): Promise<BusRecord[]> {
    return found(async () => {
      const all = (await bus.read(name)).filter(({ headers }) => headers.ce_id === eventId);
      return all.length >= wanted ? all : null;
    });
  }

  const order = {
    id: 'A-1',
    day: '2026-11-24',
    lines: [
      { price: 3, quantity: 2 },
      { price: 1, quantity: 1 },
    ],
  };

  it('gets the body that it asked for, and names the version that made it', async () => {
    await publish('evt_shaped', 'order.paid', order);
    const deliveries = await recordsOf(topic.deliveryRequested, 'evt_shaped', 5);
    const bodies = Object.fromEntries(
      deliveries.map(({ headers, bytes }) => [
        headers.cd_subscription_id,
        JSON.parse(bytes?.toString() ?? '') as unknown,
      ]),
    );
    const envelope = { type: 'order.paid', timestamp: deliveries[0]?.headers.ce_time };
    expect(bodies).toEqual({
      plain: { ...envelope, data: order },
      fields: { ...envelope, data: { order: 'A-1', about: 'order.paid' } },
      jsonata: { ...envelope, data: { total: 7 } },
      chat: { text: 'Order A-1' },
      choosy: { ...envelope, data: { day: Date.parse('2026-11-24') } },
    });
    for (const { headers } of deliveries) expect(headers.cd_subscription_version).toBe('1');
  });

  it('that fails for an event asks for a delivery with the reason and the data, and leaves the others their bodies', async () => {
    const data = Buffer.from('{ "id":"A-2",  "day":"secretday", "n":12345678901234567890 }');
    await publish('evt_unshaped', 'order.paid', data);
    const deliveries = await recordsOf(topic.deliveryRequested, 'evt_unshaped', 5);
    const shaped = deliveries.filter(({ headers }) => headers.cd_unshaped === undefined);
    expect(shaped.map(({ headers }) => headers.cd_subscription_id).sort()).toEqual([
      'chat',
      'fields',
      'jsonata',
      'plain',
    ]);
    const [letter] = deliveries.filter((each) => !shaped.includes(each));
    expect(letter?.key).toBe('shop');
    expect(letter?.bytes).toEqual(data);
    expect(letter?.headers).toMatchObject({
      cd_delivery_id: deliveryId('evt_unshaped', 'choosy'),
      cd_subscription_version: '1',
      cd_unshaped: expect.stringMatching(/^expression_failed: D3110/),
    });
    const [routed] = await recordsByKey(topic.eventRouted, 'evt_unshaped');
    expect(routed?.json<{ deliveries: unknown[] }>().deliveries).toHaveLength(5);
    expect(app.logged()).toContainEqual(
      expect.objectContaining({
        msg: 'transform.failed',
        subscriptionId: 'choosy',
        code: 'expression_failed',
      }),
    );
    expect(JSON.stringify(app.logged())).not.toContain('secretday');
  });

  function recordsByKey(name: string, key: string): Promise<BusRecord[]> {
    return found(async () => {
      const all = (await bus.read(name)).filter((record) => record.key === key);
      return all.length > 0 ? all : null;
    });
  }

  it('that hangs loses its own deliveries alone, and is left alone soon', async () => {
    const text = `${'a'.repeat(40)}!`;
    for (let n = 0; n < 20; n += 1) {
      await publish(`evt_hangs_${n}`, 'text.sent', { text });
      await publish(`evt_theirs_${n}`, 'text.sent', { text }, { cd_tenant_id: 'company-c' });
    }
    const causes: string[] = [];
    for (let n = 0; n < 20; n += 1) {
      const [theirs] = await recordsOf(topic.deliveryRequested, `evt_theirs_${n}`, 1);
      expect(theirs?.headers.cd_subscription_id).toBe('theirs');
      const [own] = await recordsOf(topic.deliveryRequested, `evt_hangs_${n}`, 1);
      causes.push(own?.headers.cd_unshaped?.split(':')[0] ?? '');
    }
    // They come over several partitions side by side; still one alone is tried before it is left alone.
    expect(causes.filter((cause) => cause !== 'resting')).toEqual(['timeout']);
  });

  it('that is changed shapes the next event anew, though it was left alone', async () => {
    await bus.publish(
      topic.subscriptions,
      subscription({
        id: 'hanging',
        version: 2,
        eventTypes: ['text.*'],
        transform: { kind: 'jsonata', expression: '{"length": $length(data.text)}' },
      }),
    );
    let events = 0;
    await eventually(async () => {
      const id = `evt_changed_${(events += 1)}`;
      await publish(id, 'text.sent', { text: 'abc' });
      await recordsByKey(topic.eventRouted, id);
      const [delivery] = (await bus.read(topic.deliveryRequested)).filter(
        ({ headers }) => headers.ce_id === id && headers.cd_subscription_id === 'hanging',
      );
      expect(delivery?.headers.cd_subscription_version).toBe('2');
      expect(delivery?.json<{ data: unknown }>().data).toEqual({ length: 3 });
    });
  });
});
