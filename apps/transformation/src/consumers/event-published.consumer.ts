/**
 * event.published.v1 → webhook.delivery-requested.v1 and event.routed.v1.
 *
 * Each event becomes one record per subscription that wants it, and one that names them, none included. Captured events were
 * routed where they were written, and are passed over. The batch is
 * done when the brokers have acknowledged all of it. After a crash before that the batch comes again and gives the same ids, so
 * whoever comes after drops what it already has.
 */
import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { maxDataBytes } from '@crossdock/event-shaping';
import { BrokenRecord, Receives, type Received } from '@crossdock/kafka';
import { batchSeconds } from '../metrics.js';
import { isRouted, Router } from '../routing/router.js';

@Controller()
export class EventPublishedConsumer {
  constructor(private readonly router: Router) {}

  @Receives(operations.transformationReceivesEventPublished, { mode: 'batch', maxRecords: 500 })
  async route(records: Received<'EventPublished'>[]): Promise<void> {
    const events = records.filter(({ headers }) => !isRouted(headers));
    if (events.length === 0) return;
    const stop = batchSeconds.startTimer({ step: 'route' });
    refuseOversized(events);
    const batch = this.router.batch(new Date().toISOString());
    for (const { headers, bytes } of events) {
      await batch.add(headers, bytes);
      if (batch.isLarge) await batch.write();
    }
    await batch.write();
    stop();
  }
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
