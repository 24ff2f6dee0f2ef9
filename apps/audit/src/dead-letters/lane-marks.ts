import { KafkaTransport } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Orders } from '../jobs/orders.js';
import { DeadLetters } from '../storage/dead-letters.js';

const EVERY_MS = 2_000;

/**
 * Lanes that stand still go on when their endpoint wants no such thing any more or takes nothing (docs/order.md). Their dead letters stay open, and
 * are no longer what a lane stands still for.
 */
@Injectable()
export class LaneMarks implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly letters: DeadLetters,
    private readonly orders: Orders,
    private readonly transport: KafkaTransport,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => void this.look(), EVERY_MS);
  }

  onModuleDestroy(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    try {
      // Before all configuration is read every endpoint looks as if it had been deleted.
      if (this.transport.readiness().ready) await this.removeStale();
    } catch (err) {
      this.logger.debug({ err }, 'dead-letters.notMarked');
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.look(), EVERY_MS);
  }

  private async removeStale(): Promise<void> {
    const endpointIds = await this.letters.endpointsWithStoppedLanes();
    const goOn = endpointIds.filter((id) => !this.orders.stopsLanesAt(id));
    if (goOn.length > 0) await this.letters.lanesWentOn(goOn);
  }
}
