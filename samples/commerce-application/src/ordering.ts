import { setTimeout as pause } from 'node:timers/promises';
import type { Order, Shop } from './shop.js';

/** Places an order every second and asks the provider for its payment. How the payment went comes later, as a webhook. */
export async function orderForEver(
  shop: Shop,
  paymentProviderUrl: string,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    shop.placeOrder(500 + Math.floor(Math.random() * 20_000), 'EUR');
    // Also the orders of a time when the provider was away.
    for (const order of shop.ordersToPay(10)) {
      const paymentId = await requestPayment(paymentProviderUrl, order).catch(() => null);
      if (paymentId === null) break;
      shop.paymentRequested(order.id, paymentId);
    }
    await pause(1_000, undefined, { signal }).catch(() => undefined);
  }
}

/** The provider knows the order by its id: asking again after a lost answer does not pay twice. */
async function requestPayment(paymentProviderUrl: string, order: Order): Promise<string> {
  const response = await fetch(new URL('/payments', paymentProviderUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ orderId: order.id, amountCents: order.amountCents, currency: order.currency }),
    signal: AbortSignal.timeout(5_000),
  });
  if (response.status !== 202) throw new Error(`the provider answered ${response.status}`);
  const { paymentId } = (await response.json()) as { paymentId: string };
  return paymentId;
}
