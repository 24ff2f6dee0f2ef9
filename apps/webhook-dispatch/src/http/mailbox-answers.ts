import type { EndpointChanged } from '@crossdock/contracts';
import { Problem } from '@crossdock/service-host';
import type { FastifyReply } from 'fastify';
import { deliveryOf } from '../delivery/delivery.js';
import { messageHeaders, type MessageForm } from '../delivery/message.js';
import type { OpenedForms } from '../delivery/opened-forms.js';
import type { LeasedMessage } from '../mailbox/mailbox-message.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a fetch is answered with: each message with the headers, signature included, that a webhook would have. */
export class MailboxAnswers {
  constructor(private readonly forms: OpenedForms) {}

  /** What messages of the endpoint are made with. @throws Problem secret_unreadable */
  formOf(endpoint: EndpointChanged): MessageForm {
    const opened = this.forms.of(endpoint);
    if (opened.usable) return opened.form;
    throw new Problem({
      status: 503,
      code: opened.reason,
      title: 'The service cannot answer now',
      headers: { 'retry-after': '30' },
    });
  }

  none(reply: FastifyReply): void {
    send(reply, []);
  }

  some(reply: FastifyReply, form: MessageForm, messages: readonly LeasedMessage[]): void {
    send(
      reply,
      messages.map((message) => shown(form, message)),
    );
  }
}

function shown(form: MessageForm, { headers: said, body, leasedAt, leasedUntil }: LeasedMessage): object {
  const delivery = deliveryOf(said, body);
  const attempt = delivery.attemptsMade + 1;
  const pairs = messageHeaders(delivery, form, attempt, leasedAt);
  const headers: Record<string, string> = {};
  for (let i = 0; i + 1 < pairs.length; i += 2) headers[pairs[i] ?? ''] = pairs[i + 1] ?? '';
  return {
    id: said.cd_delivery_id,
    attempt,
    leasedUntil: new Date(leasedUntil).toISOString(),
    headers,
    ...textOf(body),
  };
}

/** A text has exactly the bytes of the body when it is written as UTF-8; where it cannot, it is base64. */
function textOf(bytes: Buffer): { body: string; bodyEncoding: 'text' | 'base64' } {
  try {
    return { body: utf8.decode(bytes), bodyEncoding: 'text' };
  } catch {
    return { body: bytes.toString('base64'), bodyEncoding: 'base64' };
  }
}

function send(reply: FastifyReply, messages: readonly object[]): void {
  void reply
    .code(200)
    .header('content-type', 'application/json')
    .header('cache-control', 'no-store')
    .send(Buffer.from(JSON.stringify({ messages })));
}
