import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

const EVERY_MS = 2_000;
/** Silence for this long is no answer. */
const PATIENCE_MS = 5_000;

/** Whether the database answers: asked every two seconds, so that a readiness check need not wait. */
@Injectable()
export class DatabaseHealth implements OnApplicationBootstrap, OnModuleDestroy {
  private reason: string | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly dataSource: DataSource) {}

  readiness(): { ready: boolean; reason?: string } {
    return this.reason === undefined ? { ready: true } : { ready: false, reason: this.reason };
  }

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => void this.ask(), EVERY_MS);
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async ask(): Promise<void> {
    let patience: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      patience = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    try {
      await Promise.race([this.dataSource.query('SELECT 1'), silence]);
      this.reason = undefined;
    } catch (error) {
      this.reason = error instanceof Error ? error.message || error.name : String(error);
    } finally {
      clearTimeout(patience);
    }
    this.timer &&= setTimeout(() => void this.ask(), EVERY_MS);
  }
}
