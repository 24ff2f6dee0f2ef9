import { BrokenRecord } from '@crossdock/kafka';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Evidence } from '../journey/evidence.js';
import { AuditMetrics } from '../metrics.js';
import { databaseFault } from './database-fault.js';
import { keepEvidence } from './keep-evidence.js';
import { dayWithin, type KeptDays } from './partition-plan.js';
import { Partitions } from './partitions.js';

interface Batch {
  readonly evidence: Evidence[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** How long the first batch waits for others. Nobody waits for the audit, so fewer and larger transactions are free. */
const LINGER_MS = 30;
const ROWS_AT_MOST = 2_000;

/**
 * Keeps evidence, one transaction at a time. Batches that arrive from several partitions while a transaction runs share
 * the next one: one commit to disk for all of them, and no two transactions of this process after the same ledger lines.
 *
 * A batch is acknowledged when the transaction that holds it is on disk. After a crash the batches that were not
 * acknowledged come again and change nothing that was kept.
 */
@Injectable()
export class Recorder {
  private waiting: Batch[] = [];
  private running = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly partitions: Partitions,
    private readonly metrics: AuditMetrics,
  ) {}

  /**
   * Resolves when all of it is on disk.
   *
   * @throws TransientFault while the database is away
   * @throws BrokenRecord when PostgreSQL cannot hold a value of the batch
   */
  record(evidence: Evidence[]): Promise<void> {
    if (evidence.length === 0) return Promise.resolve();
    return new Promise((done, failed) => {
      this.waiting.push({ evidence, done, failed });
      if (this.running) return;
      this.running = true;
      setTimeout(() => void this.drain(), LINGER_MS);
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      await this.keepTogether(this.nextBatches());
    }
    this.running = false;
  }

  private nextBatches(): Batch[] {
    let rows = 0;
    let count = 0;
    for (const { evidence } of this.waiting) {
      if (count > 0 && rows + evidence.length > ROWS_AT_MOST) break;
      rows += evidence.length;
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  /** A value that cannot be held must fail its own batch only. */
  private async keepTogether(batches: Batch[]): Promise<void> {
    try {
      await this.keep(batches.flatMap(({ evidence }) => evidence));
      for (const { done } of batches) done();
    } catch (error) {
      const [only] = batches;
      if (error instanceof BrokenRecord && batches.length > 1) {
        for (const batch of batches) await this.keepTogether([batch]);
      } else if (batches.length === 1 && only) {
        only.failed(error);
      } else {
        for (const { failed } of batches) failed(error);
      }
    }
  }

  private async keep(given: Evidence[]): Promise<void> {
    const measured = this.metrics.writeSeconds.startTimer();
    const kept = this.partitions.keptDays();
    const evidence = given.map((item) => inItsPartition(item, kept));
    try {
      await this.partitions.ensure(evidence.map(({ row }) => row.day));
      const runner = this.dataSource.createQueryRunner();
      try {
        const { rows, repeated } = await keepEvidence(runner, evidence);
        this.metrics.rows.inc(rows);
        this.metrics.repeated.inc(repeated);
      } finally {
        await runner.release();
      }
      measured({ result: 'kept' });
    } catch (error) {
      measured({ result: 'failed' });
      throw databaseFault(error);
    }
  }
}

function inItsPartition(item: Evidence, kept: KeptDays): Evidence {
  const day = dayWithin(item.row.day, kept);
  return day === item.row.day ? item : { ...item, row: { ...item.row, day } };
}
