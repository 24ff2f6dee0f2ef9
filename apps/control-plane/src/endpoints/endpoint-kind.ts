import type { EndpointChanged } from '@crossdock/contracts';
import { AllowedTopics } from '@crossdock/kafka';
import { Problem, type FieldError } from '@crossdock/service-host';
import type { Caller } from '../access/caller.js';
import type { EndpointBody } from './endpoint.dto.js';

export type EndpointKind = NonNullable<EndpointChanged['kind']>;

export const kinds = ['webhook', 'topic', 'poll'] as const satisfies readonly EndpointKind[];

/** What each kind must have of the fields that not all have. */
const needed: Readonly<Record<EndpointKind, readonly (keyof EndpointBody)[]>> = {
  webhook: ['url'],
  topic: ['topic'],
  poll: [],
};
/** Fields that belong to some kinds alone. */
const ofKinds: Partial<Record<keyof EndpointBody, readonly EndpointKind[]>> = {
  url: ['webhook'],
  topic: ['topic'],
  method: ['webhook'],
  authentication: ['webhook'],
  tls: ['webhook'],
  batch: ['webhook'],
  order: ['webhook', 'topic'],
  connectTimeoutMs: ['webhook'],
  firstByteTimeoutMs: ['webhook'],
  maxResponseBytes: ['webhook'],
  recordedBodyBytes: ['webhook'],
  successStatuses: ['webhook'],
  onGone: ['webhook'],
  // A mailbox waits for its receiver: nothing is sent to it, so nothing of that fails or is too fast.
  timeoutMs: ['webhook', 'topic'],
  maxPerSecond: ['webhook', 'topic'],
  disableAfterMs: ['webhook', 'topic'],
};

/** What is wrong with the kind of an endpoint, and with fields that are not for it. */
export function kindErrors(body: EndpointBody, caller: Caller, allowed: AllowedTopics): FieldError[] {
  const kind = body.kind ?? 'webhook';
  const errors = needed[kind]
    .filter((name) => body[name] === undefined)
    .map((name) => error(`/${name}`, 'required', 'It is required.'));
  for (const [name, of] of Object.entries(ofKinds)) {
    if (body[name as keyof EndpointBody] === undefined || of.includes(kind)) continue;
    errors.push(error(`/${name}`, 'not_for_this_kind', `An endpoint of the kind ${kind} has none.`));
  }
  if (kind !== 'topic') return errors;
  if (caller.role !== 'operator') {
    const detail = 'Only an operator may have deliveries written to a topic of the organisation.';
    errors.push(error('/kind', 'not_allowed', detail));
  }
  const refusal = body.topic && allowed.refusal(body.topic.name);
  return refusal ? [...errors, error('/topic/name', refusal.code, refusal.detail)] : errors;
}

/** 409: it is an endpoint of another kind, which has no keys. */
export function noMailbox(id: string): Problem {
  return new Problem({
    status: 409,
    code: 'not_for_this_kind',
    title: 'The endpoint is of another kind',
    detail: `Nothing is fetched from endpoint ${id}: it is not of the kind poll.`,
  });
}

/** What of a body says where deliveries go. A webhook is stored, and published, as it was before there were kinds. */
export function placeColumns({ kind, url, topic }: EndpointBody): {
  kind: EndpointKind | null;
  url: string | null;
  topic: NonNullable<EndpointChanged['topic']> | null;
} {
  return {
    kind: kind === undefined || kind === 'webhook' ? null : kind,
    url: url ?? null,
    topic: topic ? { name: topic.name, key: topic.key } : null,
  };
}

function error(field: string, code: string, detail: string): FieldError {
  return { field, code, detail };
}
