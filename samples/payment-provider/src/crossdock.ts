import type { Pool } from 'pg';
import { MERCHANT } from './payments.js';
import type { Settings } from './settings.js';

const SLOT = 'crossdock_payments';

/**
 * What the provider tells Crossdock, once: who its customer is, which events there are, where the rows live and when a
 * row change is an event. Every request is a PUT under an id of our choice, so it can be repeated at every start.
 */
export async function register(settings: Settings): Promise<void> {
  await put(settings, `/v1/tenants/${MERCHANT}`, { name: 'Company B' });

  await put(settings, '/v1/event-types/payment.settled.v1', {
    description: 'A payment was settled: the money is on its way.',
    validation: 'enforce',
    schema: schemaOf({}),
    example: payment,
  });
  await put(settings, '/v1/event-types/payment.declined.v1', {
    description: 'A payment was declined and will not be tried again.',
    validation: 'enforce',
    schema: schemaOf({ declineReason: { type: ['string', 'null'] } }),
    example: { ...payment, declineReason: 'insufficient_funds' },
  });

  const source = {
    connectionUrl: settings.databaseUrl,
    slot: SLOT,
    publication: 'crossdock_payments',
    tables: [{ schema: 'public', table: 'payments' }],
    // The local stack's PostgreSQL listens on loopback only, without TLS. Leave this out for a server of yours.
    tls: { mode: 'disable' },
  };
  // A mapping names its source, and a change that is captured before there is a mapping for it is no event: so a new source
  // captures nothing until its mappings are there.
  if (!(await isThere(settings, '/v1/sources/payments')))
    await put(settings, '/v1/sources/payments', { ...source, status: 'disabled' });
  await put(settings, '/v1/mappings/payment-settled', becoming('settled', {}));
  await put(
    settings,
    '/v1/mappings/payment-declined',
    becoming('declined', { declineReason: { path: 'after.decline_reason' } }),
  );
  await put(settings, '/v1/sources/payments', { ...source, status: 'enabled' });
}

/**
 * Fails as long as Crossdock has no slot in our database. From the slot on PostgreSQL keeps every commit until it is captured,
 * whoever is down; what was committed before is no notification.
 */
export async function expectCaptured(db: Pool): Promise<void> {
  const { rowCount } = await db.query(
    `SELECT FROM pg_replication_slots
      WHERE slot_name = $1 AND database = current_database() AND confirmed_flush_lsn IS NOT NULL`,
    [SLOT],
  );
  if (rowCount === 0) throw new Error(`there is no slot ${SLOT}`);
}

const payment = {
  paymentId: '3f1c9e5a-7d0b-4f0e-9a55-6f2c1f0f8a11',
  orderId: 'order-1017',
  amountCents: 1990,
  currency: 'EUR',
};

function schemaOf(further: object): object {
  return {
    type: 'object',
    required: ['paymentId', 'orderId', 'amountCents', 'currency'],
    properties: {
      paymentId: { type: 'string', format: 'uuid' },
      orderId: { type: 'string' },
      amountCents: { type: 'integer', minimum: 1 },
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      ...further,
    },
  };
}

/** An UPDATE that moves a payment into a status is the event `payment.<status>.v1` for the merchant of the row. */
function becoming(status: 'settled' | 'declined', further: object): object {
  return {
    sourceId: 'payments',
    schema: 'public',
    table: 'payments',
    operations: ['update'],
    when: { before: { status: [{ 'anything-but': [status] }] }, after: { status: [status] } },
    eventType: `payment.${status}.v1`,
    tenant: { path: 'after.merchant_id' },
    subject: { path: 'after.id' },
    data: {
      kind: 'fields',
      fields: {
        paymentId: { path: 'after.id' },
        orderId: { path: 'after.order_id' },
        amountCents: { path: 'after.amount_cents' },
        currency: { path: 'after.currency' },
        ...further,
      },
    },
  };
}

async function put(settings: Settings, path: string, body: object): Promise<void> {
  const response = await ask(settings, 'PUT', path, body);
  if (!response.ok) throw new Error(`PUT ${path} answered ${response.status}: ${await response.text()}`);
}

async function isThere(settings: Settings, path: string): Promise<boolean> {
  const response = await ask(settings, 'GET', path);
  if (response.ok || response.status === 404) return response.ok;
  throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`);
}

function ask(settings: Settings, method: string, path: string, body?: object): Promise<Response> {
  return fetch(new URL(path, settings.controlPlaneUrl), {
    method,
    headers: { authorization: `Bearer ${settings.operatorApiKey}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(10_000),
  });
}
