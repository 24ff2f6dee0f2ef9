import { lockKey } from '@crossdock/postgres';
import { Logger } from '@crossdock/service-host';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditSettings } from '../settings.js';
import { dropOldDeadLetters } from './old-dead-letters.js';
import { daysWanted, keptDays, obsolete, oldestDay, partitionOf, type KeptDays } from './partition-plan.js';

const UPKEEP_EVERY_MS = 60_000;

/**
 * Sees to it that a row always finds the partition of its day, and that nothing is kept longer than asked. Partitions
 * are made days ahead, away from the load at midnight; a day that is missing all the same (the service was off) is made
 * when its first row comes. Every instance does this; a lock makes them take turns.
 */
@Injectable()
export class Partitions implements OnModuleInit, OnModuleDestroy {
  private readonly made = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: AuditSettings,
    private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.upkeep();
    this.timer = setInterval(() => void this.upkeep(), UPKEEP_EVERY_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** The days under which rows are kept now. */
  keptDays(): KeptDays {
    return keptDays(new Date(), this.settings.retentionDays);
  }

  /** Makes what is missing for these days. */
  async ensure(days: Iterable<string>): Promise<void> {
    const missing = [...new Set(days)].filter((day) => !this.made.has(day));
    if (missing.length === 0) return;
    await this.alone(async (manager) => {
      for (const day of missing) {
        const { name, from, to } = partitionOf(day);
        await manager.query(
          `CREATE TABLE IF NOT EXISTS ${name} PARTITION OF journey_rows FOR VALUES FROM ('${from}') TO ('${to}')`,
        );
      }
    });
    for (const day of missing) this.made.add(day);
  }

  /** What fails here is tried again a minute later; records wait only if a partition is really missing. */
  private async upkeep(): Promise<void> {
    try {
      await this.ensure(daysWanted(new Date()));
      await this.dropOld();
      await this.sweepWaiting();
    } catch (err) {
      this.logger.warn({ err }, 'upkeep.failed');
    }
  }

  private async dropOld(): Promise<void> {
    const now = new Date();
    const { retentionDays } = this.settings;
    await this.alone(async (manager) => {
      const tables = (await manager.query(
        `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'journey_rows'::regclass`,
      )) as { name: string }[];
      const old = obsolete(
        tables.map(({ name }) => name),
        now,
        retentionDays,
      );
      for (const name of old) {
        await manager.query(`DROP TABLE ${name}`);
        this.logger.info({ partition: name }, 'partition.dropped');
      }
      const expired = await dropOldDeadLetters(manager, oldestDay(now, retentionDays));
      if (expired > 0) this.logger.warn({ deadLetters: expired }, 'dead-letters.expired');
      await manager.query(`DELETE FROM ledger_minutes WHERE minute < $1::date`, [
        oldestDay(now, retentionDays),
      ]);
    });
  }

  /**
   * Two instances may keep a failure and the end of the same delivery at the same time, neither seeing the other's:
   * then the delivery would wait for ever.
   */
  private async sweepWaiting(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM waiting_deliveries waiting
        WHERE waiting.day < $1::date OR EXISTS (
          SELECT FROM journey_rows ended
           WHERE ended.day = waiting.day AND ended.event_id = waiting.event_id
             AND ended.key = waiting.delivery_id)`,
      [oldestDay(new Date(), this.settings.retentionDays)],
    );
  }

  /** One transaction, one instance at a time; gives up soon where a long query holds the table, so that nobody queues up behind. */
  private async alone(work: (manager: EntityManager) => Promise<void>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL lock_timeout = '3s'`);
      await manager.query('SELECT pg_advisory_xact_lock($1)', [lockKey('audit.partitions')]);
      await work(manager);
    });
  }
}
