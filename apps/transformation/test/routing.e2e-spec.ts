import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliveryId } from '@crossdock/identifiers';
import { createBus, eventually, found, startApp, type Bus, type RunningApp } from '@crossdock/testing';
import { endpoint, event, gone, subscription, tenant, topic } from './bus-records.js';

interface Routed {
  eventId: string;
  eventType: string;
  tenantId: string;
  deliveries: { deliveryId: string; subscriptionId: string; endpointId: string; tenantId: string }[];
}

describe('an event', () => {
  let bus: Bus;
  let app: RunningApp;
  let events = 0;

  beforeAll(async () => {
    bus = await createBus('transformation');
    await bus.publish(
      topic.tenants,
      tenant(),
      tenant({ id: 'company-c', status: 'suspended' }),
      tenant({ id: 'company-a' }),
    );
    await bus.publish(
      topic.endpoints,
      endpoint(),
      endpoint({ id: 'off', status: 'disabled' }),
      endpoint({ id: 'theirs', tenantId: 'company-c' }),
      endpoint({ id: 'books', tenantId: 'company-a' }),
    );
    await bus.publish(
      topic.subscriptions,
      subscription({ id: 'orders' }),
      subscription({ id: 'large', pattern: { amount: [{ numeric: ['>', 9007199254740992] }] } }),
      subscription({ id: 'to-disabled-endpoint', eventTypes: ['payment.declined'], endpointId: 'off' }),
      subscription({ id: 'disabled', eventTypes: ['*'], status: 'disabled' }),
      subscription({ id: 'stolen', eventTypes: ['*'], endpointId: 'theirs' }),
      subscription({ id: 'company-c', tenantId: 'company-c', eventTypes: ['*'], endpointId: 'theirs' }),
      subscription({
        id: 'ledger',
        tenantId: 'company-a',
        eventTypes: ['payment.settled'],
        endpointId: 'books',
        eventsFrom: 'any-tenant',
      }),
    );
    app = await startApp('transformation', bus.env);
    await app.ready();
  });

  afterAll(async () => {
    await app?.stop();
    await bus?.close();
  });

  async function route(
    type: string,
    tenantId: string,
    data: unknown,
    id = `evt_${(events += 1)}`,
  ): Promise<Routed> {
    await bus.publish(topic.eventPublished, event(id, data, { ce_type: type, cd_tenant_id: tenantId }));
    return found(async () => {
      const all = (await bus.read(topic.eventRouted)).filter(({ key }) => key === id);
      return all.at(-1)?.json<Routed>();
    });
  }

  async function deliveriesOf(eventId: string) {
    return (await bus.read(topic.deliveryRequested)).filter(({ headers }) => headers.ce_id === eventId);
  }

  function names(routed: Routed): string[] {
    return routed.deliveries.map(({ subscriptionId }) => subscriptionId);
  }

  it('about an endpoint goes to who named such events, and not to the endpoint itself', async () => {
    const tenantId = 'company-e';
    await bus.publish(topic.tenants, tenant({ id: tenantId }));
    await bus.publish(
      topic.endpoints,
      endpoint({ id: 'ailing', tenantId }),
      endpoint({ id: 'office', tenantId }),
    );
    await bus.publish(
      topic.subscriptions,
      subscription({ id: 'everything', tenantId, eventTypes: ['*'], endpointId: 'office' }),
      subscription({ id: 'health', tenantId, eventTypes: ['crossdock.endpoint.*'], endpointId: 'office' }),
      subscription({ id: 'own-health', tenantId, eventTypes: ['crossdock.*'], endpointId: 'ailing' }),
    );
    const tell = async (subject: string) => {
      const id = `evt_${(events += 1)}`;
      const about = {
        ce_type: 'crossdock.endpoint.failing',
        ce_subject: subject,
        cd_origin: 'crossdock',
        cd_tenant_id: tenantId,
      };
      await bus.publish(topic.eventPublished, event(id, { endpointId: subject, percent: 50 }, about));
      return found(async () => {
        const all = (await bus.read(topic.eventRouted)).filter(({ key }) => key === id);
        return all.at(-1)?.json<Routed>();
      });
    };
    // The topics are read beside each other: only what comes after the subscriptions are known must follow them.
    await eventually(async () => expect(names(await tell('ailing'))).toEqual(['health']));
    expect(names(await tell('office'))).toEqual(['own-health']);
  });

  it('goes to the subscriptions of its tenant by type, and to those that take events of any tenant', async () => {
    const routed = await route('payment.settled', 'company-b', { amount: 5 });
    expect(routed).toMatchObject({ eventType: 'payment.settled', tenantId: 'company-b' });
    expect(routed.deliveries).toEqual([
      {
        deliveryId: deliveryId(routed.eventId, 'ledger'),
        subscriptionId: 'ledger',
        subscriptionVersion: 1,
        endpointId: 'books',
        tenantId: 'company-a',
      },
      {
        deliveryId: deliveryId(routed.eventId, 'orders'),
        subscriptionId: 'orders',
        subscriptionVersion: 1,
        endpointId: 'shop',
        tenantId: 'company-b',
      },
    ]);
    await eventually(async () => {
      const deliveries = await deliveriesOf(routed.eventId);
      expect(new Set(deliveries.map(({ key }) => key))).toEqual(new Set(['books', 'shop']));
      for (const { headers } of deliveries)
        expect(headers).toMatchObject({ cd_sender_id: 'crm', cd_attempt: '0' });
    });
  });

  it('goes where its data matches, by digits that a double cannot hold', async () => {
    const raw = (digits: string) => Buffer.from(`{"amount": ${digits}}`);
    expect(names(await route('payment.moved', 'company-b', raw('9007199254740993')))).toEqual([
      'large',
      'orders',
    ]);
    expect(names(await route('payment.moved', 'company-b', raw('9007199254740992')))).toEqual(['orders']);
    expect(names(await route('payment.moved', 'company-b', raw('"9007199254740993"')))).toEqual([
      'large',
      'orders',
    ]);
  });

  it('of a suspended tenant or for a disabled endpoint is still asked for, so that dispatch can say how it ended', async () => {
    expect(names(await route('payment.declined', 'company-b', {}))).toEqual([
      'orders',
      'to-disabled-endpoint',
    ]);
    expect(names(await route('deal.won', 'company-c', {}))).toEqual(['company-c']);
  });

  it('that nobody wants is recorded as routed to none', async () => {
    const routed = await route('deal.won', 'company-d', {});
    expect(routed.deliveries).toEqual([]);
    expect(await deliveriesOf(routed.eventId)).toEqual([]);
  });

  it('is never handed to an endpoint of another tenant', async () => {
    expect(names(await route('deal.won', 'company-b', {}))).toEqual([]);
    expect(app.logged()).toContainEqual(
      expect.objectContaining({ msg: 'subscription.refused', subscriptionId: 'stolen' }),
    );
  });

  it('keeps its bytes on the way', async () => {
    const text = '{ "b":1.10,  "a": 12345678901234567890, "é": "\\u00e9" }';
    const routed = await route('payment.odd', 'company-b', Buffer.from(text));
    const [delivery] = await found(async () => {
      const found = await deliveriesOf(routed.eventId);
      return found.length > 0 ? found : null;
    });
    expect(delivery?.bytes?.toString()).toBe(
      `{"type":"payment.odd","timestamp":"${delivery?.headers.ce_time}","data":${text}}`,
    );
  });

  it('obeys a subscription that was changed while the service ran', async () => {
    const { version } = subscription().payload as { version: number };
    await bus.publish(topic.subscriptions, subscription({ version: version + 1, eventTypes: ['invoice.*'] }));
    await eventually(async () => {
      expect(names(await route('invoice.sent', 'company-b', {}))).toEqual(['orders']);
      expect(names(await route('payment.other', 'company-b', {}))).toEqual([]);
    });
    await bus.publish(topic.subscriptions, gone('SubscriptionChanged', 'orders'));
    await eventually(async () => expect(names(await route('invoice.sent', 'company-b', {}))).toEqual([]));
  });
});
