/**
 * Every way in which an entry is not accepted. The codes are part of the interface: senders and alerts rely on them.
 * Statuses: RFC 9110. What we cannot do ourselves (`bus_unavailable`, `busy`, `starting`, `schema_unusable`) is a 5xx,
 * so that a sender tries again with the same id.
 */
export const refusals = {
  unauthenticated: { status: 401, title: 'No valid key was presented' },
  role_not_allowed: { status: 403, title: 'This key may not publish events' },
  event_type_not_allowed: { status: 403, title: 'This sender may not send this event type' },
  too_large: { status: 413, title: 'The event is too large' },
  too_slow: { status: 408, title: 'The body did not arrive in time' },
  malformed: { status: 400, title: 'The request is not a well-formed CloudEvent' },
  attribute_reserved: { status: 400, title: 'An attribute is reserved' },
  tenant_unknown: { status: 422, title: 'The event names no tenant that this key may name' },
  content_type_not_supported: { status: 415, title: 'Only JSON content is supported' },
  event_type_unknown: { status: 422, title: 'The event type is not in the catalogue' },
  schema_violation: { status: 422, title: 'The data breaks the schema of its event type' },
  schema_unusable: { status: 500, title: 'The schema of this event type cannot be used' },
  bus_unavailable: { status: 503, title: 'The event could not be stored now' },
  busy: { status: 503, title: 'Too many events are being stored at the moment' },
  starting: { status: 503, title: 'The service is starting' },
} as const satisfies Record<string, { status: number; title: string }>;

export type RefusalCode = keyof typeof refusals;

/** Why one entry stops here. The detail is for the sender to read: it never repeats values of the data. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: string;
}
