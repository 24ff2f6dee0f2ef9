import { Controller, type OnModuleDestroy } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { KafkaTransport, Publisher, Receives, type Received } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { Configuration } from '../configuration/configuration.js';
import { gateChanged, readingOf } from '../gate/gate-changed.js';
import { Gate } from '../gate/gate.js';
import { breakerChangesTotal } from '../metrics.js';

const lookForDeletedMs = 30_000;

/**
 * What the gates of this process learn → webhook.gate-changed.v1 → the gates of all processes. So whoever takes over a partition,
 * or starts again, does not begin with everything that a broken endpoint has waiting, nor with more at once than it takes.
 */
@Controller()
export class GateChangedConsumer implements OnModuleDestroy {
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly gate: Gate,
    private readonly configuration: Configuration,
    private readonly transport: KafkaTransport,
    publisher: Publisher,
    logger: Logger,
  ) {
    this.timer = setInterval(() => this.forgetDeleted(), lookForDeletedMs).unref();
    gate.onChange((endpoint, reading, before) => {
      const { state, openings, until, limit } = reading;
      if (state !== (before?.state ?? 'closed') || openings !== (before?.openings ?? 0)) {
        breakerChangesTotal.inc({ state });
      }
      const next = state === 'open' ? { nextProbeAt: new Date(until).toISOString() } : {};
      logger.info({ endpointId: endpoint.id, state, openings, limit, ...next }, 'gate.changed');
      publisher
        .publish(operations.webhookDispatchSendsGateChanged, gateChanged(endpoint, reading))
        .catch((error: unknown) => logger.warn({ err: error, endpointId: endpoint.id }, 'gate.not-told'));
    });
  }

  @Receives(operations.webhookDispatchReceivesGateChanged, { mode: 'batch' })
  async apply(records: Received<'GateChanged'>[]): Promise<void> {
    for (const record of records) this.gate.restore(record.key, readingOf(record));
  }
  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** What is read of an endpoint after its deletion, or was never told to be over. Not before all endpoints are known. */
  private forgetDeleted(): void {
    if (!this.transport.readiness().ready) return;
    for (const id of this.gate.troubled) if (!this.configuration.endpoints.get(id)) this.gate.forget(id);
  }
}
