import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Publisher, Receives, type Received } from '@crossdock/kafka';
import { tierReleasesTotal } from '../metrics.js';
import { holdLimits } from '../wheel/hold-limits.js';
import { releaseAt, tierFor, tierOf } from '../wheel/tiers.js';

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
    await this.publisher.publish(operations.webhookDispatchSendsDeliveryRequested, {
      key,
      headers,
      payload: bytes,
    });
  }

  private async toTier({ key, headers, bytes }: Delayed, tier: string, leftMs: number): Promise<void> {
    tierReleasesTotal.inc({ tier, to: 'tier' });
    const topic = tierFor(leftMs).topic;
    await this.publisher.publish(operations.webhookDispatchSendsDeliveryDelayed, {
      topic,
      key,
      headers,
      payload: bytes,
    });
  }
}
