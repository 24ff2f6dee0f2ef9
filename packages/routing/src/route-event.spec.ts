import { afterAll, describe, expect, it } from '@jest/globals';
import {
  examples,
  headersViolation,
  payloadViolation,
  type EventPublishedHeaders,
  type SubscriptionChanged,
} from '@crossdock/contracts';
import { Shaper } from '@crossdock/event-shaping';
import { deliveryId } from '@crossdock/identifiers';
import { routeEvent, type RoutedEvent } from './route-event.js';
import { compileSubscription, SubscriptionIndex, type CompiledSubscription } from './subscription-index.js';

const routedAt = '2026-11-24T09:30:00.129Z';
const headers = examples.find(({ message }) => message === 'EventPublished')
  ?.headers as unknown as EventPublishedHeaders;
const example = examples.find(({ message }) => message === 'SubscriptionChanged')
  ?.payload as SubscriptionChanged;

function subscription(changed: Partial<SubscriptionChanged>): SubscriptionChanged {
  return { ...example, pattern: undefined, transform: undefined, ...changed };
}

const shaper = new Shaper();
afterAll(() => shaper.close());

/** Routing that has nothing to shape, and so answers at once. */
function routeAtOnce(
  event: EventPublishedHeaders,
  bytes: Buffer,
  among: readonly CompiledSubscription[],
): RoutedEvent {
  const routed = routeEvent(event, bytes, among, routedAt, shaper);
  if (routed instanceof Promise) throw new Error('it had to wait');
  return routed;
}

function indexOf(...subscriptions: SubscriptionChanged[]): SubscriptionIndex {
  const index = new SubscriptionIndex();
  for (const each of subscriptions) index.set(compileSubscription(each));
  return index;
}

function candidates(index: SubscriptionIndex, tenant: string, type: string): string[] {
  return index.candidates(tenant, type).map(({ id }) => id);
}

describe('an operational event', () => {
  const about = (origin: EventPublishedHeaders['cd_origin']): EventPublishedHeaders => ({
    ...headers,
    ce_type: 'crossdock.endpoint.failing',
    ce_subject: 'shop',
    cd_origin: origin,
  });
  const index = indexOf(
    subscription({ id: 'all', endpointId: 'till', eventTypes: ['*'] }),
    subscription({ id: 'itself', endpointId: 'shop', eventTypes: ['crossdock.*'] }),
    subscription({
      id: 'office',
      endpointId: 'office',
      eventTypes: ['payment.*', 'crossdock.endpoint.failing'],
    }),
  );
  const receivers = (event: EventPublishedHeaders) =>
    routeAtOnce(event, Buffer.from('{}'), index.candidates(event.cd_tenant_id, event.ce_type)).deliveries.map(
      ({ key }) => key,
    );

  it('goes to who asked for such events, and never to the endpoint that it is about', () => {
    expect(receivers(about('crossdock'))).toEqual(['office']);
  });

  it('is one by its origin, which no sender can write, and not by its type', () => {
    expect(receivers(about('sender')).sort()).toEqual(['office', 'shop', 'till']);
  });
});

describe('the index of subscriptions', () => {
  const index = indexOf(
    subscription({ id: 'exact', eventTypes: ['payment.settled.v1'] }),
    subscription({ id: 'prefix', eventTypes: ['payment.*', 'payment.settled.v1'] }),
    subscription({ id: 'all', eventTypes: ['*'] }),
    subscription({ id: 'other-type', eventTypes: ['deal.*'] }),
    subscription({ id: 'other-tenant', tenantId: 'company-c', eventTypes: ['*'] }),
    subscription({
      id: 'internal',
      tenantId: 'company-a',
      eventTypes: ['payment.*'],
      eventsFrom: 'any-tenant',
    }),
  );

  it('finds a type by its name, by prefix and by *, each subscription once', () => {
    expect(candidates(index, 'company-b', 'payment.settled.v1')).toEqual([
      'all',
      'exact',
      'internal',
      'prefix',
    ]);
    expect(candidates(index, 'company-b', 'payment.declined.v1')).toEqual(['all', 'internal', 'prefix']);
    expect(candidates(index, 'company-b', 'invoice.sent')).toEqual(['all']);
  });

  it("keeps tenants apart but for the organisation's own subscriptions", () => {
    expect(candidates(index, 'company-c', 'payment.settled.v1')).toEqual(['internal', 'other-tenant']);
    expect(candidates(index, 'company-d', 'payment.settled.v1')).toEqual(['internal']);
    expect(candidates(index, 'company-a', 'deal.won')).toEqual([]);
    expect(candidates(index, 'company-b\0', 'x')).toEqual([]);
  });

  it('follows changes at once', () => {
    const changing = indexOf(subscription({ id: 'a' }));
    expect(candidates(changing, 'company-b', 'payment.x')).toEqual(['a']);
    changing.set(compileSubscription(subscription({ id: 'a', eventTypes: ['deal.*'] })));
    changing.set(compileSubscription(subscription({ id: 'b' })));
    expect(candidates(changing, 'company-b', 'payment.x')).toEqual(['b']);
    changing.set(compileSubscription(subscription({ id: 'b', tenantId: 'company-c' })));
    expect(candidates(changing, 'company-b', 'payment.x')).toEqual([]);
    changing.delete('b');
    expect(candidates(changing, 'company-c', 'payment.x')).toEqual([]);
  });

  it('answers rightly after many tenants and types', () => {
    for (let type = 0; type < 45_000; type += 1) index.candidates('company-b', `random.${type}`);
    expect(candidates(index, 'company-b', 'payment.declined.v1')).toEqual(['all', 'internal', 'prefix']);
  });
});

describe('routing', () => {
  const data = Buffer.from('{"amountCents": 1990, "region":"eu"}');

  function route(bytes: Buffer, ...subscriptions: SubscriptionChanged[]) {
    const index = indexOf(...subscriptions);
    return routeAtOnce(headers, bytes, index.candidates(headers.cd_tenant_id, headers.ce_type));
  }

  it('asks for one delivery per subscription, with ids that follow from event and subscription', () => {
    const { deliveries, routed } = route(
      data,
      subscription({ id: 'orders', endpointId: 'shop' }),
      subscription({ id: 'ledger', tenantId: 'company-a', endpointId: 'books', eventsFrom: 'any-tenant' }),
    );
    expect(deliveries.map(({ key }) => key)).toEqual(['books', 'shop']);
    // That its record is routed already is about the record, and none of its deliveries.
    const { cd_routed: routedAlready, ...ofEvent } = headers;
    expect(routedAlready).toBe('true');
    expect(deliveries[1]?.headers).toEqual({
      ...ofEvent,
      cd_delivery_id: deliveryId(headers.ce_id, 'orders'),
      cd_subscription_id: 'orders',
      cd_subscription_version: '1',
      cd_subscriber_tenant_id: 'company-b',
      cd_endpoint_id: 'shop',
      cd_requested_at: routedAt,
      cd_attempt: '0',
    });
    expect(headersViolation('DeliveryRequested', deliveries[1]?.headers)).toBeNull();
    expect(deliveries[1]?.payload.toString()).toBe(
      `{"type":"payment.settled.v1","timestamp":"${headers.ce_time}","data":${data.toString()}}`,
    );
    expect(payloadViolation('EventRouted', routed)).toBeNull();
    expect(routed).toEqual({
      eventId: headers.ce_id,
      eventType: headers.ce_type,
      tenantId: 'company-b',
      eventAt: headers.cd_committed_at,
      routedAt,
      deliveries: [
        {
          deliveryId: deliveryId(headers.ce_id, 'ledger'),
          subscriptionId: 'ledger',
          subscriptionVersion: 1,
          endpointId: 'books',
          tenantId: 'company-a',
        },
        {
          deliveryId: deliveryId(headers.ce_id, 'orders'),
          subscriptionId: 'orders',
          subscriptionVersion: 1,
          endpointId: 'shop',
          tenantId: 'company-b',
        },
      ],
    });
  });

  it('says so when there are none', () => {
    const { deliveries, routed } = route(data);
    expect(deliveries).toEqual([]);
    expect(routed.deliveries).toEqual([]);
    expect(payloadViolation('EventRouted', routed)).toBeNull();
  });

  it('obeys patterns over the data', () => {
    const { deliveries } = route(
      data,
      subscription({ id: 'eu', pattern: { region: ['eu'] } }),
      subscription({ id: 'us', pattern: { region: ['us'] } }),
      subscription({ id: 'large', pattern: { amountCents: [{ numeric: ['>', 1000] }] } }),
      subscription({ id: 'all' }),
    );
    expect(deliveries.map(({ headers: { cd_subscription_id } }) => cd_subscription_id)).toEqual([
      'all',
      'eu',
      'large',
    ]);
  });

  it('compares numbers that a double cannot hold', () => {
    const { deliveries } = route(
      Buffer.from('{"n": 9007199254740993}'),
      subscription({ id: 'above', pattern: { n: [{ numeric: ['>', 9007199254740992] }] } }),
      subscription({ id: 'equal', pattern: { n: [9007199254740992] } }),
    );
    expect(deliveries.map(({ headers: { cd_subscription_id } }) => cd_subscription_id)).toEqual(['above']);
  });

  it('does not parse where no candidate has a pattern, and matches no pattern where data is not JSON', () => {
    const { deliveries } = route(
      Buffer.from('not json'),
      subscription({ id: 'all' }),
      subscription({ id: 'absent', pattern: { a: [{ exists: false }] } }),
    );
    expect(deliveries.map(({ headers: { cd_subscription_id } }) => cd_subscription_id)).toEqual(['all']);
  });
});

describe('routing to subscriptions that shape', () => {
  const data = Buffer.from('{"amountCents": 12345678901234567890, "region":"eu"}');

  async function route(...subscriptions: SubscriptionChanged[]): Promise<RoutedEvent> {
    const index = indexOf(...subscriptions);
    const among = index.candidates(headers.cd_tenant_id, headers.ce_type);
    return routeEvent(headers, data, among, routedAt, shaper);
  }

  const bodies = ({ deliveries }: RoutedEvent) =>
    Object.fromEntries(
      deliveries.map(({ headers: { cd_subscription_id: id }, payload }) => [id, payload.toString()]),
    );

  it('gives each its own body, and the others the data as it came', async () => {
    const envelope = `"type":"payment.settled.v1","timestamp":"${headers.ce_time}"`;
    const routed = await route(
      subscription({ id: 'plain' }),
      subscription({
        id: 'fields',
        transform: {
          kind: 'fields',
          fields: { cents: { path: 'data.amountCents' }, by: { path: 'tenant' } },
        },
      }),
      subscription({ id: 'jsonata', transform: { kind: 'jsonata', expression: '{"in": data.region}' } }),
      subscription({
        id: 'body',
        version: 7,
        transform: { kind: 'fields', fields: { text: { const: 'paid' } }, output: 'body' },
      }),
    );
    expect(bodies(routed)).toEqual({
      plain: `{${envelope},"data":${data.toString()}}`,
      fields: `{${envelope},"data":{"cents":12345678901234567890,"by":"company-b"}}`,
      jsonata: `{${envelope},"data":{"in":"eu"}}`,
      body: '{"text":"paid"}',
    });
    for (const delivery of routed.deliveries)
      expect(headersViolation('DeliveryRequested', delivery.headers)).toBeNull();
    expect(routed.routed.deliveries.map((each) => [each.subscriptionId, each.subscriptionVersion])).toEqual([
      ['body', 7],
      ['fields', 1],
      ['jsonata', 1],
      ['plain', 1],
    ]);
  });

  it('asks for a delivery whose transform fails with the data and the reason, and for the others with their bodies', async () => {
    const { deliveries, routed } = await route(
      subscription({ id: 'good', transform: { kind: 'jsonata', expression: '{"in": data.region}' } }),
      subscription({ id: 'bad', transform: { kind: 'jsonata', expression: '$number(data.region)' } }),
    );
    expect(routed.deliveries).toHaveLength(2);
    const [bad, good] = deliveries;
    expect(good?.headers).not.toHaveProperty('cd_unshaped');
    expect(bad).toMatchObject({
      key: 'shop',
      headers: {
        cd_delivery_id: deliveryId(headers.ce_id, 'bad'),
        cd_subscription_version: '1',
        cd_unshaped: expect.stringMatching(/^expression_failed: D3030.*character/),
      },
    });
    expect(bad?.payload).toEqual(data);
    expect(headersViolation('DeliveryRequested', bad?.headers)).toBeNull();
  });
});
