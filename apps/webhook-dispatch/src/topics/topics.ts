import type { EndpointChanged } from '@crossdock/contracts';
import type { AllowedTopics, TopicRecord, Written } from '@crossdock/kafka';
import { TopicWriteFailed } from '@crossdock/kafka';
import {
  unsent,
  type AttemptRequest,
  type DestinationKind,
  type Made,
} from '../delivery/destination-kind.js';
import type { Delivery } from '../delivery/delivery.js';
import { messageHeaders } from '../delivery/message.js';
import type { OpenedForms } from '../delivery/opened-forms.js';

/** Who writes to the brokers. */
export interface TopicWriter {
  /** @throws TopicWriteFailed */
  write(topic: string, record: TopicRecord, timeoutMs: number): Promise<Written>;
}

/** CloudEvents attributes that say of the event what is true of the record as well. The data schema is not that of the body. */
const attributes = ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time', 'ce_subject'] as const;

/**
 * Topics of the organisation: an attempt writes one record, a CloudEvent in Kafka binary mode (CloudEvents Kafka protocol binding 1.0.2,
 * section 3.2). Its value is the body, byte for byte, and its headers are those that a webhook would have, so that it can be verified
 * alike. A record that was written and not acknowledged in time is written again, with the same `ce_id` and `crossdock-delivery`.
 */
export class Topics implements DestinationKind {
  constructor(
    private readonly forms: OpenedForms,
    private readonly allowed: AllowedTopics,
    private readonly writer: TopicWriter,
  ) {}

  attempt({ delivery, endpoint, policy, number, startedAt }: AttemptRequest): Made | Promise<Made> {
    const { topic } = endpoint;
    const refusal = this.allowed.refusal(topic?.name ?? '');
    if (topic === undefined || refusal)
      return unsent(refusal?.code ?? 'topic_not_valid', refusal?.detail ?? '');
    const opened = this.forms.of(endpoint);
    if (!opened.usable) return unsent(opened.reason, opened.detail);
    const headers = messageHeaders(delivery, opened.form, number, startedAt);
    const sent = { headers, secretNames: opened.form.secretNames };
    return this.writer.write(topic.name, recordOf(delivery, topic, headers), policy.timeoutMs).then(
      ({ partition, offset }) => ({
        result: { kind: 'taken' },
        sent,
        record: { topic: topic.name, partition, offset },
      }),
      (error: unknown) => ({ ...failed(error), sent }),
    );
  }

  forget(): void {
    // What was opened goes with the version of the endpoint.
  }
}

/** @param headers name, value, name, value; ours before the endpoint's own, which never take the place of one of ours */
export function recordOf(
  { headers: said, body }: Delivery,
  { key = 'subject' }: NonNullable<EndpointChanged['topic']>,
  headers: readonly string[],
): TopicRecord {
  const all: Record<string, string> = {};
  for (const name of attributes) {
    const value = said[name];
    if (value !== undefined) all[name] = value;
  }
  for (let i = 0; i + 1 < headers.length; i += 2) {
    const name = headers[i] ?? '';
    if (!Object.hasOwn(all, name)) all[name] = headers[i + 1] ?? '';
  }
  return { key: key === 'subject' ? said.ce_subject : undefined, headers: all, value: body };
}

function failed(error: unknown): Pick<Made, 'result'> {
  const { message } = error as Error;
  const reason = error instanceof TopicWriteFailed ? error.code : 'broker_unavailable';
  return { result: { kind: 'failed', reason, detail: message } };
}
