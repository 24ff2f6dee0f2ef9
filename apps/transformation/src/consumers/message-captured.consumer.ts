/**
 * cdc.message-captured.v1 → event.published.v1, and at once where it is routed to, as for row changes: the outbox without a table. Each
 * logical message of the prefix that its source declares is an event itself; one that is broken is parked, and the others go on.
 */
import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { Configuration } from '../configuration/configuration.js';
import { batchSeconds } from '../metrics.js';
import { admitEntry } from '../outbox/admit-entry.js';
import { EntryResults } from '../outbox/entry-results.js';
import { entryOfMessage } from '../outbox/outbox-entry.js';
import { originOfMessage } from '../outbox/outbox-event.js';
import { Router } from '../routing/router.js';
import { NotYetTold } from '../shapes/not-yet-told.js';
import { CapturedBatch } from '../writing/captured-batch.js';

const operation = operations.transformationReceivesMessageCaptured;

@Controller()
export class MessageCapturedConsumer {
  constructor(
    private readonly configuration: Configuration,
    private readonly router: Router,
    private readonly notYetTold: NotYetTold,
    private readonly logger: Logger,
  ) {}

  @Receives(operations.transformationReceivesMessageCaptured, { mode: 'batch', maxRecords: 500 })
  async take(records: Received<'MessageCaptured'>[]): Promise<void> {
    const stop = batchSeconds.startTimer({ step: 'outbox' });
    for (const { payload } of records) if (payload) this.notYetTold.messageNeeds(payload);
    const batch = new CapturedBatch(this.router, this.configuration.tenants);
    const entries = new EntryResults();
    for (const record of records) {
      const { payload: message } = record;
      if (!message || !this.configuration.outboxes.takesMessage(message.sourceId, message.prefix)) continue;
      const admitted = admitEntry(
        () => entryOfMessage(message.content),
        originOfMessage(message),
        this.configuration,
        batch.at,
      );
      await batch.take(admitted, record, operation);
      entries.add(message.sourceId, admitted, message.changeId);
    }
    await batch.write();
    entries.report(this.logger);
    stop();
  }
}
