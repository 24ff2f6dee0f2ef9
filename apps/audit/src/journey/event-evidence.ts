import type { Received } from '@crossdock/kafka';
import type { Count } from '../ledger/counters.js';
import type { Evidence } from './evidence.js';
import {
  dayOf,
  eventInstant,
  instantOf,
  payloadOf,
  type PublishedDetails,
  type RoutedDetails,
} from './journey-row.js';

/** An event on the bus; where it was captured, its commit and its capture are told by the same record. */
export function publishedEvidence(record: Received<'EventPublished'>): Evidence {
  const headers = record.headers;
  const publishedAt = instantOf(record, headers.cd_published_at);
  const details: PublishedDetails = {
    type: headers.ce_type,
    source: headers.ce_source,
    subject: headers.ce_subject,
    origin: headers.cd_origin,
    changeId: headers.cd_change_id,
    mappingId: headers.cd_mapping_id,
    backfillId: headers.cd_backfill_id,
    committedAt: headers.cd_committed_at,
    capturedAt: headers.cd_captured_at,
    senderId: headers.cd_sender_id,
    keyId: headers.cd_key_id,
    sentId: headers.cd_sent_id,
    receivedAt: headers.cd_received_at,
    publishedAt,
    place: { partition: record.partition, offset: record.offset },
  };
  const tenantId = headers.cd_tenant_id;
  const counts: Count[] = [{ counter: 'eventsPublished', tenantId, amount: 1 }];
  if (headers.cd_origin === 'capture') counts.push({ counter: 'eventsCaptured', tenantId, amount: 1 });
  return {
    row: {
      day: dayOf(eventInstant(record, headers)),
      eventId: headers.ce_id,
      key: 'published',
      kind: 'published',
      at: publishedAt,
      tenantId,
      details: JSON.stringify(details),
    },
    counts,
  };
}

/** Where an event was routed to. */
export function routedEvidence(record: Received<'EventRouted'>): Evidence {
  const routed = payloadOf(record);
  const at = instantOf(record, routed.routedAt);
  const details: RoutedDetails = { type: routed.eventType, deliveries: routed.deliveries };
  return {
    row: {
      day: dayOf(instantOf(record, routed.eventAt, at)),
      eventId: routed.eventId,
      key: 'routed',
      kind: 'routed',
      at,
      tenantId: routed.tenantId,
      details: JSON.stringify(details),
    },
    counts: requested(routed.deliveries),
  };
}

/** Deliveries are counted with the tenant who owns the subscription, as their attempts are. */
export function requested(deliveries: RoutedDetails['deliveries']): Count[] {
  return deliveries.map(({ tenantId }) => ({ counter: 'deliveriesRequested', tenantId, amount: 1 }));
}
