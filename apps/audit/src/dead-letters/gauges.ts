import { Logger } from '@crossdock/service-host';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { AuditMetrics } from '../metrics.js';
import { DeadLetters } from '../storage/dead-letters.js';

const EVERY_MS = 5_000;

/** Keeps the gauges of open dead letters. While the database is away they show what was known last. */
@Injectable()
export class DeadLetterGauges implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly letters: DeadLetters,
    private readonly metrics: AuditMetrics,
    private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.measure();
    this.timer = setInterval(() => void this.measure(), EVERY_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async measure(): Promise<void> {
    try {
      const { count, oldestSeconds } = await this.letters.open();
      this.metrics.openDeadLetters.set(count);
      this.metrics.oldestOpenSeconds.set(oldestSeconds);
    } catch (err) {
      this.logger.debug({ err }, 'dead-letters.notCounted');
    }
  }
}
