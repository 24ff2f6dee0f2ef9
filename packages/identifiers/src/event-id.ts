import { digestOf } from './digest.js';

/** The id of the event that a mapping made of a captured change. */
export function capturedEventId(changeId: string, mappingId: string): string {
  return `evt_${digestOf('captured', changeId, mappingId)}`;
}

/**
 * The id of an event that came through an outbox. An entry with an id of its own makes the same event however often it is
 * captured; one without is known by its change.
 *
 * @param origin.place the table as `schema.table`, or the prefix of the message: ids are unique in one of them only
 */
export function outboxEventId(
  origin: { sourceId: string; place: string; outboxId: string } | { changeId: string },
): string {
  const parts =
    'changeId' in origin
      ? ['change', origin.changeId]
      : ['entry', origin.sourceId, origin.place, origin.outboxId];
  return `evt_${digestOf('outbox', ...parts)}`;
}

/** The id of an operational event: the same for the same thing that happened, however often it is noticed. */
export function operationalEventId(type: string, subject: string, ...occasion: string[]): string {
  return `evt_${digestOf('operational', type, subject, ...occasion)}`;
}

/**
 * The id of an event that arrived over HTTP. CloudEvents makes (source, id) unique for its producer only, and nobody checks
 * that two senders of a tenant name different sources: so each sender has ids of its own, and own applications together.
 *
 * @param senderId undefined for own applications
 */
export function publishedEventId(
  tenantId: string,
  senderId: string | undefined,
  source: string,
  sentId: string,
): string {
  // Two parts for a sender, because one may be called `application`.
  const producer = senderId === undefined ? ['application'] : ['sender', senderId];
  return `evt_${digestOf('published', tenantId, ...producer, source, sentId)}`;
}
