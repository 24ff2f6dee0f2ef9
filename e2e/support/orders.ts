import { eventually } from '@crossdock/testing';
import type pg from 'pg';
import type { System } from './system.js';

/** A captured table of orders, the event type made from it, and one endpoint that hears of it. */
export async function captureOrders(
  system: System,
  endpointUrl: string,
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
    url: endpointUrl,
    retry: { delaysMs: Array.from({ length: 20 }, () => 1_000), jitter: 0, horizonMs: 600_000 },
    maxInFlight: 64,
  });
  await system.put('subscriptions/acme', { tenantId: 'acme', endpointId: 'acme', eventTypes: ['order.*'] });
  await eventually(
    async () => {
      const { rows } = await database.query('SELECT active FROM pg_replication_slots WHERE slot_name = $1', [
        'crossdock_orders',
      ]);
      return rows[0]?.active === true;
    },
    { timeoutMs: 30_000 },
  );
  return { database, signingSecret: String(signingSecret) };
}
