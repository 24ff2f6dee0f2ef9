import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { Controller } from '@nestjs/common';
import { EndpointsService } from '../endpoints/endpoints.service.js';
import { databaseFault } from './database-fault.js';

/**
 * An endpoint that answered 410 asked to be left alone, and one that was given up gets nothing by its own policy: it is disabled, with
 * the reason, until somebody enables it.
 */
@Controller()
export class EndpointHealthController {
  constructor(
    private readonly endpoints: EndpointsService,
    private readonly logger: Logger,
  ) {}

  @Receives(operations.controlPlaneReceivesEndpointHealthChanged, { mode: 'batch' })
  async receive(records: Received<'EndpointHealthChanged'>[]): Promise<void> {
    for (const { payload } of records) {
      if (payload?.state !== 'gone' && payload?.state !== 'given-up') continue;
      const { endpointId, endpointVersion, disabledReason: reason = 'gone' } = payload;
      const disabled = await this.endpoints
        .disableStopped(endpointId, endpointVersion, reason)
        .catch((error: unknown) => {
          throw databaseFault(error);
        });
      if (disabled) this.logger.info({ endpointId, endpointVersion, reason }, 'endpoint.disabled');
    }
  }
}
