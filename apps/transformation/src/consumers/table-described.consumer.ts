import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';

/** cdc.table-described.v1 → the shapes that mappings are held against. */
@Controller()
export class TableDescribedConsumer {
  constructor(private readonly configuration: Configuration) {}

  @Receives(operations.transformationReceivesTableDescribed, { mode: 'batch' })
  async apply(records: Received<'TableDescribed'>[]): Promise<void> {
    for (const { payload } of records) if (payload) this.configuration.tables.describe(payload);
  }
}
