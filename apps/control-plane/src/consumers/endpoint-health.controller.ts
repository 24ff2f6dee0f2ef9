import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { Controller } from '@nestjs/common';
import { EndpointsService } from '../endpoints/endpoints.service.js';
import { databaseFault } from './database-fault.js';

/** An endpoint that answered 410 asked to be left alone: it is disabled, with the reason `gone`, until somebody enables it. */
@Controller()
export class EndpointHealthController {
  constructor(
    private readonly endpoints: EndpointsService,
    private readonly logger: Logger,
  ) {}

  @Receives(operations.controlPlaneReceivesEndpointHealthChanged, { mode: 'batch' })
  async receive(records: Received<'EndpointHealthChanged'>[]): Promise<void> {
    for (const { payload } of records) {
      if (payload?.state !== 'gone') continue;
      const { endpointId, endpointVersion } = payload;
      const disabled = await this.endpoints
        .disableGone(endpointId, endpointVersion)
        .catch((error: unknown) => {
          throw databaseFault(error);
        });
      if (disabled) this.logger.info({ endpointId, endpointVersion, reason: 'gone' }, 'endpoint.disabled');
    }
  }
}
