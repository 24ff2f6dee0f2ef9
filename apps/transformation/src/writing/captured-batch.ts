import { operations } from '@crossdock/contracts';
import type { Outgoing, Publisher, Received, ReceiveOperation } from '@crossdock/kafka';
import type { CapturedEvent } from '../mapping/captured-event.js';
import type { TenantStates } from '../configuration/configuration.js';
import { eventsCapturedTotal, unknownTenantsTotal } from '../metrics.js';
import type { Admitted } from '../outbox/admit-entry.js';
import { parkedRecord, type Cause } from '../parking/parked-record.js';

/** What a batch holds in memory before it is written. */
const maxHeldBytes = 8 * 1_048_576;

/** What comes of a batch of captured records: events in their order, and records that are parked. */
export class CapturedBatch {
  private events: CapturedEvent[] = [];
  private parked: Outgoing<'RecordParked'>[] = [];
  private heldBytes = 0;

  /** When it is published or parked: an instant in RFC 3339. */
  readonly at = new Date().toISOString();

  constructor(
    private readonly publisher: Publisher,
    private readonly tenants: TenantStates,
  ) {}

  publish(event: CapturedEvent): void {
    this.events.push(event);
    this.heldBytes += event.payload.length;
  }

  /** @param part tells records apart that are parked of one record for different reasons */
  park(record: Omit<Received, 'payload'>, by: ReceiveOperation, cause: Cause, part?: string): void {
    this.parked.push(parkedRecord(record, by, cause, this.at, part));
    this.heldBytes += record.bytes.length;
  }

  /** What became of an outbox entry. */
  take(admitted: Admitted, record: Omit<Received, 'payload'>, by: ReceiveOperation): void {
    if ('refused' in admitted) this.park(record, by, admitted.refused);
    else this.publish(admitted.event);
  }

  async writeWhereLarge(): Promise<void> {
    if (this.heldBytes >= maxHeldBytes) await this.write();
  }

  /** Fulfilled when the brokers have all of it. */
  async write(): Promise<void> {
    const { events, parked } = this;
    this.events = [];
    this.parked = [];
    this.heldBytes = 0;
    await Promise.all([
      this.publisher.publishAll(operations.transformationSendsEventPublished, events),
      this.publisher.publishAll(operations.transformationSendsRecordParked, parked),
    ]);
    eventsCapturedTotal.inc(events.length);
    unknownTenantsTotal.inc(events.filter(({ headers }) => !this.tenants.has(headers.cd_tenant_id)).length);
  }
}
