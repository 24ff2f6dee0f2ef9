import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Publisher, Receives, type Received } from '@crossdock/kafka';
import { tierReleasesTotal } from '../metrics.js';
import { holdLimits } from '../wheel/hold-limits.js';
import { releaseAt, tierFor, tierOf } from '../wheel/tiers.js';

/**
 * How long a record that is released may wait for others, in milliseconds. On its way to another tier it has seconds left; the time of an attempt is
 * promised to a second.
 */
const gatherMs = { toTier: 50, toEndpoint: 5 };

type Delayed = Received<'DeliveryDelayed'>;

/** An instant that cannot be read counts as past: the delivery is judged by whoever reads it whole. */
const dueAtOf = ({ headers }: Delayed): number => Date.parse(headers.cd_due_at) || 0;
const releaseAtOf = (record: Delayed): number => releaseAt(record.topic, record.timestamp, dueAtOf(record));

/**
 * webhook.delivery-delayed.<tier>.v1 → the next tier while more than a few seconds are left, then, at its due time,
 * webhook.delivery-requested.v1, where the owner of the endpoint sees it.
 */
@Controller()
export class DeliveryDelayedConsumer {
  constructor(private readonly publisher: Publisher) {}

  @Receives(operations.webhookDispatchReceivesDeliveryDelayed, {
    mode: 'due',
    dueAt: releaseAtOf,
    lateFrom: dueAtOf,
    hold: holdLimits,
    concurrency: 2_048,
  })
  async release(record: Delayed): Promise<void> {
    const tier = tierOf(record.topic).name;
    const leftMs = dueAtOf(record) - Date.now();
    if (leftMs > 0) return this.toTier(record, tier, leftMs);

    tierReleasesTotal.inc({ tier, to: 'endpoint' });
    const { key, headers, bytes } = record;
    await this.publisher.publish(
      operations.webhookDispatchSendsDeliveryRequested,
      { key, headers, payload: bytes },
      { gatherMs: gatherMs.toEndpoint },
    );
  }

  private async toTier({ key, headers, bytes }: Delayed, tier: string, leftMs: number): Promise<void> {
    tierReleasesTotal.inc({ tier, to: 'tier' });
    const topic = tierFor(leftMs).topic;
    await this.publisher.publish(
      operations.webhookDispatchSendsDeliveryDelayed,
      { topic, key, headers, payload: bytes },
      { gatherMs: gatherMs.toTier },
    );
  }
}
