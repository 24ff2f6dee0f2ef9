import { operations, type EventPublishedHeaders, type EventRoutedHeaders } from '@crossdock/contracts';
import { part, type Outgoing, type Part, type Publisher } from '@crossdock/kafka';
import type { RequestedDelivery, RoutedEvent } from '@crossdock/routing';
import type { Logger } from '@crossdock/service-host';
import { deliveriesRequestedTotal, eventsRoutedTotal, transformFailuresTotal } from '../metrics.js';

/** Routes one event; a promise only where a body has to be shaped. */
export type Route = (
  headers: EventPublishedHeaders,
  data: Buffer,
  routedAt: string,
) => RoutedEvent | Promise<RoutedEvent>;

/** What a batch holds in memory before it is written, so that a wide fan-out of large events stays bounded. */
const maxHeld = { records: 4_000, bytes: 8 * 1_048_576 };

/** Events of one batch of records, routed in their order, and written together with what is beside them. */
export class RoutingBatch {
  private events: RoutedEvent[] = [];
  private records = 0;
  private bytes = 0;

  /** @param routedAt instant in RFC 3339 */
  constructor(
    private readonly route: Route,
    private readonly publisher: Pick<Publisher, 'publishTogether'>,
    private readonly logger: Pick<Logger, 'warn'>,
    private readonly routedAt: string,
  ) {}

  async add(headers: EventPublishedHeaders, data: Buffer): Promise<void> {
    const routing = this.route(headers, data, this.routedAt);
    const routed = routing instanceof Promise ? await routing : routing;
    this.events.push(routed);
    this.hold(routed.deliveries.length + 1, bytesOf(routed));
  }

  /** Counts what is held beside the events, to be written with them. */
  hold(records: number, bytes: number): void {
    this.records += records;
    this.bytes += bytes;
  }

  /** Whether enough is held to be written before more comes. */
  get isLarge(): boolean {
    return this.records >= maxHeld.records || this.bytes >= maxHeld.bytes;
  }

  /**
   * Fulfilled when the brokers have all of it; none of it is written where a record breaks the contract.
   * @param beside goes last: where it takes several requests, an event says that it is routed only when its deliveries are there
   */
  async write(...beside: Part[]): Promise<void> {
    const { events } = this;
    this.events = [];
    this.records = this.bytes = 0;
    const deliveries = events.flatMap((event) => event.deliveries);
    await this.publisher.publishTogether([
      part(operations.transformationSendsDeliveryRequested, deliveries),
      part(operations.transformationSendsEventRouted, events.map(routedRecord)),
      ...beside,
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
