import { Webhook } from 'standardwebhooks';
import type { Payment, Shop } from './shop.js';

/** What Crossdock sends: the type of the event, when it happened, and its data. */
interface PaymentWebhook {
  type: string;
  timestamp: string;
  data: Payment;
}

/**
 * Takes one webhook and says with which status to answer. In this order, which is the whole art of receiving:
 *
 * 1. verify the signature over the raw bytes; nothing is parsed before,
 * 2. act and remember the id in one transaction; a repeat acts no more,
 * 3. answer 2xx only when that is done. Any other answer asks to be sent the same webhook again.
 */
export class WebhookReceiver {
  private readonly webhook: Webhook;

  constructor(
    private readonly shop: Shop,
    signingSecret: string,
  ) {
    this.webhook = new Webhook(signingSecret);
  }

  receive(rawBody: Buffer, headers: Record<string, string>): number {
    this.shop.count('received');
    let message: PaymentWebhook;
    try {
      message = this.webhook.verify(rawBody, headers) as PaymentWebhook;
    } catch {
      this.shop.count('refused');
      return 401;
    }
    this.shop.count('verified');

    const webhookId = String(headers['webhook-id']);
    // So that retries can be seen at work. A real receiver leaves these four lines out.
    if (this.shop.failsOnPurpose(webhookId)) {
      this.shop.count('failedOnPurpose');
      return 500;
    }

    switch (message.type) {
      case 'payment.settled.v1':
        this.shop.take(webhookId, message.data, 'completed');
        return 204;
      case 'payment.declined.v1':
        this.shop.take(webhookId, message.data, 'cancelled');
        return 204;
      default:
        // A type that we do not know, now that it has come, is not the sender's mistake.
        return 204;
    }
  }
}
