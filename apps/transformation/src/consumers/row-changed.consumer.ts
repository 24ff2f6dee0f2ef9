/**
 * cdc.row-changed.v1 → event.published.v1.
 *
 * Each change is offered to the mappings of its table; each that wants it makes one event. A mapping that fails does not stop the
 * others: the change is parked as `mapping_failed` with the mappings named, and the rest of the batch goes on.
 * The batch is done when the brokers have acknowledged all of it. After a crash before that it comes again and gives the same ids.
 */
import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Publisher, Receives, type Outgoing, type Received } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { Configuration } from '../configuration/configuration.js';
import type { CapturedEvent } from '../mapping/captured-event.js';
import { mapChange, undamaged, type MappedChange } from '../mapping/map-change.js';
import { parkedChange } from '../mapping/parked-change.js';
import {
  batchSeconds,
  changesMappedTotal,
  eventsCapturedTotal,
  mappingFailuresTotal,
  unknownTenantsTotal,
} from '../metrics.js';

/** What a batch holds in memory before it is written. */
const maxHeldBytes = 8 * 1_048_576;

@Controller()
export class RowChangedConsumer {
  constructor(
    private readonly configuration: Configuration,
    private readonly publisher: Publisher,
    private readonly logger: Logger,
  ) {}

  @Receives(operations.transformationReceivesRowChanged, { mode: 'batch', maxRecords: 500 })
  async map(records: Received<'RowChanged'>[]): Promise<void> {
    const stop = batchSeconds.startTimer({ step: 'map' });
    const publishedAt = new Date().toISOString();
    let events: CapturedEvent[] = [];
    let parked: Outgoing<'RecordParked'>[] = [];
    let heldBytes = 0;
    const failed = new Failed();
    for (const record of records) {
      const mappings = record.payload ? this.configuration.mappings.of(record.payload) : [];
      if (!record.payload || mappings.length === 0) continue;
      const mapped = await mapChange(undamaged(record.payload, record.bytes), mappings, publishedAt);
      for (const event of mapped.events) {
        events.push(event);
        heldBytes += event.payload.length;
      }
      if (mapped.failures.length > 0) {
        parked.push(parkedChange(record, mapped.failures, publishedAt));
        failed.add(record.payload.changeId, mapped.failures);
        heldBytes += record.bytes.length;
      }
      if (heldBytes >= maxHeldBytes) {
        await this.write(events, parked);
        events = [];
        parked = [];
        heldBytes = 0;
      }
    }
    await this.write(events, parked);
    changesMappedTotal.inc(records.length);
    failed.report(this.logger);
    stop();
  }

  private async write(
    events: readonly CapturedEvent[],
    parked: readonly Outgoing<'RecordParked'>[],
  ): Promise<void> {
    await Promise.all([
      this.publisher.publishAll(operations.transformationSendsEventPublished, events),
      this.publisher.publishAll(operations.transformationSendsRecordParked, parked),
    ]);
    eventsCapturedTotal.inc(events.length);
    const unknown = events.filter(
      ({ headers }) => !this.configuration.tenants.has(headers.cd_tenant_id),
    ).length;
    unknownTenantsTotal.inc(unknown);
  }
}

/**
 * The failures of a batch: one line per mapping, because a wrong one fails for every change of a busy table. The line has a
 * code only; the reason may quote values of the row, and is in the parked record.
 */
class Failed {
  private readonly byMapping = new Map<string, { code: string; changeId: string; changes: number }>();

  add(changeId: string, failures: MappedChange['failures']): void {
    for (const { mappingId, code } of failures) {
      const known = this.byMapping.get(mappingId);
      if (known) known.changes += 1;
      else this.byMapping.set(mappingId, { code, changeId, changes: 1 });
    }
  }

  report(logger: Logger): void {
    for (const [mappingId, first] of this.byMapping) {
      mappingFailuresTotal.inc({ mapping: mappingId }, first.changes);
      logger.warn({ mappingId, ...first }, 'mapping.failed');
    }
  }
}
