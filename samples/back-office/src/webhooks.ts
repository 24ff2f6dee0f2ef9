import type { IncomingMessage } from 'node:http';
import { Webhook } from 'standardwebhooks';
import type { Destination, WebhookEvent } from './destination.js';

const largestBody = 1_048_576;

/**
 * Receives the webhooks of one destination as the Standard Webhooks specification asks: verify the signature over the
 * raw body before anything else, remember `webhook-id`, answer 2xx only when the work is done.
 */
export class WebhookReceiver {
  /** Each webhook counts as received, and as verified or refused; repeated are those verified ones that came before. */
  readonly counts = { received: 0, verified: 0, refused: 0, repeated: 0 };
  private readonly webhook: Webhook;

  constructor(
    readonly destination: Destination,
    signingSecret: string,
  ) {
    this.webhook = new Webhook(signingSecret);
  }

  /** Answers the status of the response. */
  async receive(request: IncomingMessage): Promise<204 | 401> {
    this.counts.received += 1;
    const event = this.verified(await bodyOf(request), request);
    if (!event) {
      this.counts.refused += 1;
      return 401;
    }
    this.counts.verified += 1;
    const isNew = this.destination.take(String(request.headers['webhook-id']), event);
    if (!isNew) this.counts.repeated += 1;
    return 204;
  }

  private verified(body: Buffer | null, { headers }: IncomingMessage): WebhookEvent | null {
    try {
      return body && (this.webhook.verify(body, headers as Record<string, string>) as WebhookEvent);
    } catch {
      return null;
    }
  }
}

/** Null when it is larger than any webhook of Crossdock. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
