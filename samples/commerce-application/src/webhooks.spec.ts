import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { Shop } from './shop.js';
import { WebhookReceiver } from './webhooks.js';

const secret = `whsec_${randomBytes(24).toString('base64')}`;
let stateDir: string;
let shop: Shop;
let receiver: WebhookReceiver;

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'shop-'));
  shop = new Shop(stateDir);
  receiver = new WebhookReceiver(shop, secret);
  shop.placeOrder(1990, 'EUR');
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => {
  jest.restoreAllMocks();
  shop.close();
  rmSync(stateDir, { recursive: true });
});

describe('receiving a webhook', () => {
  it('completes the order of a settled payment', () => {
    expect(send('evt_1', 'payment.settled.v1')).toBe(204);
    expect(shop.orders(1)).toMatchObject([{ id: 'order-1', status: 'completed', paymentId: 'p-1' }]);
  });

  it('cancels the order of a declined payment', () => {
    expect(send('evt_1', 'payment.declined.v1', { declineReason: 'insufficient_funds' })).toBe(204);
    expect(shop.orders(1)).toMatchObject([{ status: 'cancelled', reason: 'insufficient_funds' }]);
  });

  it('acts once on a webhook that comes twice, also after a restart', () => {
    send('evt_1', 'payment.settled.v1');
    send('evt_2', 'payment.declined.v1');
    shop.close();
    shop = new Shop(stateDir);
    receiver = new WebhookReceiver(shop, secret);

    expect(send('evt_1', 'payment.settled.v1')).toBe(204);

    expect(shop.orders(1)).toMatchObject([{ status: 'cancelled' }]);
    expect(shop.stats()).toMatchObject({ received: 3, verified: 3, repeated: 1 });
  });

  it('refuses a body that was changed after it was signed', () => {
    const { body, headers } = signed('evt_1', 'payment.settled.v1');
    expect(receiver.receive(Buffer.from(body.toString().replace('p-1', 'p-2')), headers)).toBe(401);
    expect(shop.orders(1)).toMatchObject([{ status: 'placed' }]);
    expect(shop.stats()).toMatchObject({ refused: 1, verified: 0 });
  });

  it('fails one in ten on purpose, and takes the next attempt', () => {
    jest.mocked(Math.random).mockReturnValue(0.05);
    expect(send('evt_1', 'payment.settled.v1')).toBe(500);
    expect(send('evt_1', 'payment.settled.v1')).toBe(204);
    expect(shop.stats()).toMatchObject({ failedOnPurpose: 1, ordersCompleted: 1 });
  });
});

function send(id: string, type: string, data: object = {}): number {
  const { body, headers } = signed(id, type, data);
  return receiver.receive(body, headers);
}

function signed(id: string, type: string, data: object = {}) {
  const payment = { paymentId: 'p-1', orderId: 'order-1', amountCents: 1990, currency: 'EUR', ...data };
  const body = Buffer.from(JSON.stringify({ type, timestamp: new Date().toISOString(), data: payment }));
  const now = new Date();
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  return { body, headers };
}
