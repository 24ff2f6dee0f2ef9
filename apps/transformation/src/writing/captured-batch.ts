/**
 * What comes of a batch of captured records: events in their order, and records that are parked.
 *
 * Each event is routed here, and goes out in one request with its deliveries and its `event.routed.v1`. Its own record says so
 * (`cd_routed`), and who reads it from `event.published.v1` does not route it again. A crash before all of it is acknowledged leaves the
 * captured records to be read again; they make the same events and deliveries.
 */
import { operations } from '@crossdock/contracts';
import { part, type Outgoing, type Received, type ReceiveOperation } from '@crossdock/kafka';
import type { CapturedEvent } from '../mapping/captured-event.js';
import type { TenantStates } from '../configuration/configuration.js';
import { eventsCapturedTotal, unknownTenantsTotal } from '../metrics.js';
import type { Admitted } from '../outbox/admit-entry.js';
import { parkedRecord, type Cause } from '../parking/parked-record.js';
import type { Router } from '../routing/router.js';
import type { RoutingBatch } from '../routing/routing-batch.js';

export class CapturedBatch {
  private events: CapturedEvent[] = [];
  private parked: Outgoing<'RecordParked'>[] = [];
  private readonly routing: RoutingBatch;

  /** When it is published and routed, or parked: an instant in RFC 3339. */
  readonly at = new Date().toISOString();

  constructor(
    router: Pick<Router, 'batch'>,
    private readonly tenants: TenantStates,
  ) {
    this.routing = router.batch(this.at);
  }

  /** Writes where much is held: a change may make many events, and each of them many deliveries. */
  async publish(event: CapturedEvent): Promise<void> {
    const { key, headers, payload } = event;
    await this.routing.add(headers, payload);
    this.events.push({ key, headers: { ...headers, cd_routed: 'true' }, payload });
    this.routing.hold(1, payload.length);
    await this.writeWhereLarge();
  }

  /** @param suffix of its id, which tells records apart that are parked of one record for different reasons */
  async park(
    record: Omit<Received, 'payload'>,
    by: ReceiveOperation,
    cause: Cause,
    suffix?: string,
  ): Promise<void> {
    this.parked.push(parkedRecord(record, by, cause, this.at, suffix));
    this.routing.hold(1, record.bytes.length);
    await this.writeWhereLarge();
  }

  /** What became of an outbox entry. */
  take(admitted: Admitted, record: Omit<Received, 'payload'>, by: ReceiveOperation): Promise<void> {
    return 'refused' in admitted ? this.park(record, by, admitted.refused) : this.publish(admitted.event);
  }

  private async writeWhereLarge(): Promise<void> {
    if (this.routing.isLarge) await this.write();
  }

  /** Fulfilled when the brokers have all of it. */
  async write(): Promise<void> {
    const { events, parked } = this;
    this.events = [];
    this.parked = [];
    await this.routing.write(
      part(operations.transformationSendsEventPublished, events),
      part(operations.transformationSendsRecordParked, parked),
    );
    eventsCapturedTotal.inc(events.length);
    unknownTenantsTotal.inc(events.filter(({ headers }) => !this.tenants.has(headers.cd_tenant_id)).length);
  }
}
