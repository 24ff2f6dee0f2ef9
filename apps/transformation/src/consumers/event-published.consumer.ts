/**
 * event.published.v1 → webhook.delivery-requested.v1 and event.routed.v1.
 *
 * Each event becomes one record per subscription that wants it, and one that names them, none included. The batch is
 * done when the brokers have acknowledged all of it. After a crash before that the batch comes again and gives the same ids, so
 * whoever comes after drops what it already has.
 */
import { Controller } from '@nestjs/common';
import { operations, type EventRoutedHeaders } from '@crossdock/contracts';
import { maxDataBytes, Shaper } from '@crossdock/event-shaping';
import { BrokenRecord, Publisher, Receives, type Outgoing, type Received } from '@crossdock/kafka';
import { routeEvent, type RequestedDelivery, type RoutedEvent } from '@crossdock/routing';
import { Logger } from '@crossdock/service-host';
import { Configuration } from '../configuration/configuration.js';
import {
  batchSeconds,
  deliveriesRequestedTotal,
  eventsRoutedTotal,
  transformFailuresTotal,
} from '../metrics.js';

/** What a batch holds in memory before it is written, so that a wide fan-out of large events stays bounded. */
const maxHeld = { records: 4_000, bytes: 8 * 1_048_576 };

@Controller()
export class EventPublishedConsumer {
  constructor(
    private readonly configuration: Configuration,
    private readonly publisher: Publisher,
    private readonly shaper: Shaper,
    private readonly logger: Logger,
  ) {}

  @Receives(operations.transformationReceivesEventPublished, { mode: 'batch', maxRecords: 500 })
  async route(records: Received<'EventPublished'>[]): Promise<void> {
    const stop = batchSeconds.startTimer({ step: 'route' });
    refuseOversized(records);
    const routedAt = new Date().toISOString();
    let held: RoutedEvent[] = [];
    let heldRecords = 0;
    let heldBytes = 0;
    for (const { headers, bytes } of records) {
      const candidates = this.configuration.subscriptions.candidates(headers.cd_tenant_id, headers.ce_type);
      const routing = routeEvent(headers, bytes, candidates, routedAt, this.shaper);
      const routed = routing instanceof Promise ? await routing : routing;
      held.push(routed);
      heldRecords += routed.deliveries.length + 1;
      heldBytes += bytesOf(routed);
      if (heldRecords >= maxHeld.records || heldBytes >= maxHeld.bytes) {
        await this.write(held);
        held = [];
        heldRecords = heldBytes = 0;
      }
    }
    await this.write(held);
    stop();
  }

  private async write(events: readonly RoutedEvent[]): Promise<void> {
    const deliveries = events.flatMap((event) => event.deliveries);
    await Promise.all([
      this.publisher.publishAll(operations.transformationSendsDeliveryRequested, deliveries),
      this.publisher.publishAll(operations.transformationSendsEventRouted, events.map(routedRecord)),
    ]);
    for (const { headers } of deliveries)
      if (headers.cd_unshaped !== undefined) this.tellUnshaped(headers, headers.cd_unshaped);
    const wanted = events.filter((event) => event.deliveries.length > 0).length;
    eventsRoutedTotal.inc({ wanted: 'yes' }, wanted);
    eventsRoutedTotal.inc({ wanted: 'no' }, events.length - wanted);
    deliveriesRequestedTotal.inc(deliveries.length);
  }

  /** The detail stays out of the log: it may quote the event. */
  private tellUnshaped(headers: RequestedDelivery['headers'], why: string): void {
    const code = why.slice(0, why.indexOf(':'));
    transformFailuresTotal.inc({ code });
    this.logger.warn(
      {
        eventId: headers.ce_id,
        deliveryId: headers.cd_delivery_id,
        subscriptionId: headers.cd_subscription_id,
        version: Number(headers.cd_subscription_version),
        code,
      },
      'transform.failed',
    );
  }
}

function bytesOf({ deliveries }: RoutedEvent): number {
  return deliveries.reduce((bytes, { payload }) => bytes + payload.length, 0);
}

/**
 * Data that leaves no room for a delivery's envelope and headers. Thrown before anything is written, so that the others
 * of the batch, which then come one by one, are not written twice.
 */
function refuseOversized(records: readonly Received<'EventPublished'>[]): void {
  for (const { bytes } of records)
    if (bytes.length > maxDataBytes)
      throw new BrokenRecord(
        'event_too_large',
        `data of ${bytes.length} bytes, at most ${maxDataBytes} can be delivered`,
      );
}

function routedRecord({ routed }: RoutedEvent): Outgoing<'EventRouted'> {
  const headers: EventRoutedHeaders = {
    ce_specversion: '1.0',
    ce_id: `rtd_${routed.eventId.replace(/^evt_/, '')}`,
    ce_source: '/crossdock/transformation',
    ce_type: 'crossdock.event-routed.v1',
    ce_time: routed.routedAt,
    'content-type': 'application/json',
  };
  return { key: routed.eventId, headers, payload: routed };
}
