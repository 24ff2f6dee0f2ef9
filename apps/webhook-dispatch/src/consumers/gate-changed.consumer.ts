import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Publisher, Receives, type Received } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { gateChanged, readingOf } from '../gate/gate-changed.js';
import { Gate } from '../gate/gate.js';
import { breakerChangesTotal } from '../metrics.js';

/**
 * What the gates of this process learn → webhook.gate-changed.v1 → the gates of all processes. So whoever takes over a partition,
 * or starts again, does not begin with everything that a broken endpoint has waiting.
 */
@Controller()
export class GateChangedConsumer {
  constructor(
    private readonly gate: Gate,
    publisher: Publisher,
    logger: Logger,
  ) {
    gate.onBreakerChange((endpoint, reading) => {
      breakerChangesTotal.inc({ state: reading.state });
      const { state, openings, until } = reading;
      const next = state === 'open' ? { nextProbeAt: new Date(until).toISOString() } : {};
      logger.info({ endpointId: endpoint.id, state, openings, ...next }, 'gate.changed');
      publisher
        .publish(operations.webhookDispatchSendsGateChanged, gateChanged(endpoint, reading))
        .catch((error: unknown) => logger.warn({ err: error, endpointId: endpoint.id }, 'gate.not-told'));
    });
  }

  @Receives(operations.webhookDispatchReceivesGateChanged, { mode: 'batch' })
  async apply(records: Received<'GateChanged'>[]): Promise<void> {
    for (const record of records) this.gate.restore(record.key, readingOf(record));
  }
}
