import { Inject, Injectable } from '@nestjs/common';
import type { MessageCaptured, RowChanged } from '@crossdock/contracts';
import { TransientFault } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { Configuration } from '../configuration/configuration.js';
import { TRANSFORMATION_SETTINGS, type TransformationSettings } from '../settings.js';
import { Awaited } from './awaited.js';

/**
 * Holds records back until this instance knows what they need. Without the wait a row could be taken for one that nobody wants
 * because its source came a moment later, or a mapping be thought to fit a table that was altered.
 */
@Injectable()
export class NotYetTold {
  private readonly awaited: Awaited;

  constructor(
    private readonly configuration: Configuration,
    @Inject(TRANSFORMATION_SETTINGS)
    { configurationWaitMs }: Pick<TransformationSettings, 'configurationWaitMs'>,
    logger: Logger,
  ) {
    this.awaited = new Awaited(configurationWaitMs, (what) => {
      logger.warn({ what, waitedMs: configurationWaitMs }, 'configuration.notTold');
    });
  }

  /** @throws TransientFault while it is worth waiting for what the change needs */
  rowNeeds(change: RowChanged): void {
    const { mappings, outboxes, tables } = this.configuration;
    const { sourceId, schema, table, shape } = change;
    if (outboxes.takes(change) || mappings.of(change).length > 0) {
      if (shape !== undefined && tables.find(change) === undefined)
        this.wait('table_not_described', `shape ${shape} of ${schema}.${table} of source ${sourceId}`);
    } else if (!outboxes.declares(change)) {
      this.wait('source_not_known', `${schema}.${table} in source ${sourceId}`);
    }
  }

  /** @throws TransientFault likewise */
  messageNeeds({ sourceId, prefix }: MessageCaptured): void {
    if (!this.configuration.outboxes.takesMessage(sourceId, prefix))
      this.wait('source_not_known', `message prefix ${prefix} in source ${sourceId}`);
  }

  private wait(code: string, what: string): void {
    if (this.awaited.isWorthWaiting(what)) throw new TransientFault(code, `waiting for ${what}`);
  }
}
