import { eventually, type RecordingEndpoint } from '@crossdock/testing';
import type pg from 'pg';
import type { System } from './system.js';

/** The order that a webhook is about. */
export function orderOf(body: Buffer): string {
  return String((JSON.parse(body.toString()) as { data: { orderId: string } }).data.orderId);
}

/**
 * A captured table of orders, the event type made from it, and one endpoint that hears of it. Configuration reaches the services
 * within seconds of its PUT, not with it, so orders with negative ids are committed and published until both ways are open.
 */
export async function captureOrders(
  system: System,
  receiver: RecordingEndpoint,
): Promise<{ database: pg.Client; signingSecret: string }> {
  const database = await system.database('orders');
  await database.query(
    'CREATE TABLE orders (id bigint PRIMARY KEY, customer text NOT NULL, note text NOT NULL)',
  );
  await system.put('tenants/acme', { name: 'Acme' });
  await system.put('event-types/order.placed', {
    validation: 'enforce',
    schema: { type: 'object', required: ['orderId'] },
  });
  await system.put('sources/orders', {
    connectionUrl: system.urlOf('orders'),
    slot: 'crossdock_orders',
    publication: 'crossdock_orders',
    tables: [{ schema: 'public', table: 'orders' }],
    tls: { mode: 'disable' },
  });
  await system.put('mappings/order-placed', {
    sourceId: 'orders',
    schema: 'public',
    table: 'orders',
    operations: ['insert'],
    eventType: 'order.placed',
    tenant: { const: 'acme' },
    subject: { path: 'after.customer' },
    data: {
      kind: 'fields',
      fields: {
        orderId: { path: 'after.id' },
        customer: { path: 'after.customer' },
        note: { path: 'after.note' },
      },
    },
  });
  const { signingSecret } = await system.put('endpoints/acme', {
    tenantId: 'acme',
    url: receiver.url,
    retry: { delaysMs: Array.from({ length: 20 }, () => 1_000), jitter: 0, horizonMs: 600_000 },
    maxInFlight: 64,
  });
  await system.put('subscriptions/acme', { tenantId: 'acme', endpointId: 'acme', eventTypes: ['order.*'] });
  let probe = 0;
  await eventually(
    async () => {
      probe -= 1;
      await database.query('INSERT INTO orders VALUES ($1, $2, $3)', [probe, 'probe', '']);
      await system.publish('order.placed', 'acme', { orderId: `p${probe}` });
      const heard = receiver.requests.map(({ body }) => orderOf(body));
      return heard.some((id) => id.startsWith('-')) && heard.some((id) => id.startsWith('p-'));
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
  return { database, signingSecret: String(signingSecret) };
}
