/**
 * cdc.row-changed.v1 → event.published.v1, and at once webhook.delivery-requested.v1 and event.routed.v1.
 *
 * Each change is offered to the mappings of its table; each that wants it makes one event, which is routed and written with its
 * deliveries. A row that was inserted into an outbox table is an event itself. What fails does not stop the others: the change is parked with the reason and the mappings named,
 * and the rest of the batch goes on. Before anything is written the batch waits for what its rows need to be judged by.
 * The batch is done when the brokers have acknowledged all of it. After a crash before that it comes again and gives the same ids.
 */
import { Controller } from '@nestjs/common';
import { operations, type RowChanged } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { Configuration } from '../configuration/configuration.js';
import { mapChange, undamaged, type MappedChange } from '../mapping/map-change.js';
import { batchSeconds, changesMappedTotal, mappingFailuresTotal } from '../metrics.js';
import { admitEntry } from '../outbox/admit-entry.js';
import { EntryResults } from '../outbox/entry-results.js';
import { entryOfRow } from '../outbox/outbox-entry.js';
import { originOfRow } from '../outbox/outbox-event.js';
import { Router } from '../routing/router.js';
import { NotYetTold } from '../shapes/not-yet-told.js';
import { CapturedBatch } from '../writing/captured-batch.js';

const operation = operations.transformationReceivesRowChanged;

@Controller()
export class RowChangedConsumer {
  constructor(
    private readonly configuration: Configuration,
    private readonly router: Router,
    private readonly notYetTold: NotYetTold,
    private readonly logger: Logger,
  ) {}

  @Receives(operations.transformationReceivesRowChanged, { mode: 'batch', maxRecords: 500 })
  async map(records: Received<'RowChanged'>[]): Promise<void> {
    const stop = batchSeconds.startTimer({ step: 'map' });
    for (const { payload } of records) if (payload) this.notYetTold.rowNeeds(payload);
    const batch = new CapturedBatch(this.router, this.configuration.tenants);
    const failed = new Failed();
    const entries = new EntryResults();
    for (const record of records) {
      const { payload: change } = record;
      if (!change) continue;
      if (this.configuration.outboxes.takes(change)) await this.takeEntry(record, change, batch, entries);
      else await this.applyMappings(record, change, batch, failed);
    }
    await batch.write();
    changesMappedTotal.inc(records.length);
    failed.report(this.logger);
    entries.report(this.logger);
    stop();
  }

  private async applyMappings(
    record: Received<'RowChanged'>,
    change: RowChanged,
    batch: CapturedBatch,
    failed: Failed,
  ): Promise<void> {
    const { mappings, health } = this.configuration;
    const ofTable = mappings.of(change);
    if (ofTable.length === 0) return;
    const { events, failures, broken } = await mapChange(
      undamaged(change, record.bytes),
      ofTable,
      batch.at,
      (compiled, row) => health.mismatch(compiled, row),
    );
    for (const event of events) await batch.publish(event);
    const park = async (
      reason: string,
      mappingsAtFault: readonly { mappingId: string; reason: string }[],
    ): Promise<void> => {
      if (mappingsAtFault.length === 0) return;
      const named = mappingsAtFault.map((fault) => `mapping ${fault.mappingId}: ${fault.reason}`);
      // A change may be parked for both reasons.
      const part = reason === 'mapping_failed' ? '' : `-${reason}`;
      await batch.park(record, operation, { reason, detail: named.join('; ') }, part);
    };
    await park('mapping_failed', failures);
    await park('mapping_broken', broken);
    failed.add(change.changeId, failures);
  }

  /** Only what was inserted is an event: rows are deleted once they are done with, and an application may mark them. */
  private async takeEntry(
    record: Received<'RowChanged'>,
    change: RowChanged,
    batch: CapturedBatch,
    entries: EntryResults,
  ): Promise<void> {
    if (change.operation !== 'insert') return;
    const { tables } = this.configuration;
    const admitted = admitEntry(
      () => entryOfRow(record.bytes.toString(), tables.find(change)),
      originOfRow(change),
      this.configuration,
      batch.at,
    );
    await batch.take(admitted, record, operation);
    entries.add(change.sourceId, admitted, change.changeId);
  }
}

/**
 * The failures of a batch: one line per mapping, because a wrong one fails for every change of a busy table. The line has a
 * code only; the reason may quote values of the row, and is in the parked record. Broken mappings have their line already.
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
