import type { JobProgressed } from '@crossdock/contracts';
import type { Positions } from '@crossdock/kafka';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { conditionOf, type Criteria } from '../dead-letters/criteria.js';

export type RunState = JobProgressed['state'];

/** How far a job is. It survives the process; what is done is counted in the transaction that settles it. */
export interface JobRun {
  readonly jobId: string;
  readonly state: RunState;
  readonly selected: number;
  readonly done: number;
  readonly left: number | null;
  /** What could not be sent. */
  readonly failed: number;
  readonly examined: number | null;
  /** Replay: where to go on in each partition. */
  readonly positions: Positions;
  readonly detail: string | null;
  readonly startedAt: Date;
  readonly updatedAt: Date;
}

const COLUMNS = `job_id AS "jobId", state, selected, done, left_open AS "left", failed, examined, positions, detail,
  started_at AS "startedAt", updated_at AS "updatedAt"`;

/** A dead letter that a job is through with. */
export interface Settled {
  readonly id: string;
  /** Absent: discarded. */
  readonly redrivenAs?: string;
}

/** A dead letter that a job cannot send, and why. */
export interface Failed {
  readonly id: string;
  readonly failure: string;
}

/** What there is to tell of a run that has turned. */
export interface Outcome {
  readonly left?: number;
  readonly failed?: number;
  readonly detail?: string;
}

/** The runs of jobs, and the dead letters as they pass through their hands. */
@Injectable()
export class JobRuns {
  constructor(private readonly dataSource: DataSource) {}

  async all(): Promise<JobRun[]> {
    return (await this.dataSource.query(`SELECT ${COLUMNS} FROM job_runs`)) as JobRun[];
  }

  async get(jobId: string): Promise<JobRun | undefined> {
    const rows = (await this.dataSource.query(`SELECT ${COLUMNS} FROM job_runs WHERE job_id = $1`, [
      jobId,
    ])) as JobRun[];
    return rows[0];
  }

  /** Begins a run that did not begin before. */
  async begin(jobId: string, selected: number): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO job_runs (job_id, state, selected, started_at, updated_at) VALUES ($1, 'running', $2, now(), now())
       ON CONFLICT (job_id) DO NOTHING`,
      [jobId, selected],
    );
  }

  async setState(jobId: string, state: RunState, { left, failed, detail }: Outcome = {}): Promise<void> {
    await this.dataSource.query(
      `UPDATE job_runs SET state = $2, left_open = $3, failed = coalesce($4, failed), detail = coalesce($5, detail),
              updated_at = now() WHERE job_id = $1`,
      [jobId, state, left ?? null, failed ?? null, detail ?? null],
    );
  }

  async forget(jobId: string): Promise<void> {
    await this.dataSource.query(`DELETE FROM job_runs WHERE job_id = $1`, [jobId]);
  }

  /**
   * Takes the oldest of what a job is about. What is taken belongs to the job until it is settled, also after a crash, so
   * no two jobs send the same dead letter.
   *
   * @param blocked endpoints that take nothing now: theirs stay open
   */
  async take(jobId: string, criteria: Criteria, blocked: readonly string[], limit: number): Promise<void> {
    const { sql, values } = conditionOf({ ...criteria, state: 'open' });
    const place = (value: unknown): string => `$${values.push(value)}`;
    await this.dataSource.query(
      `UPDATE dead_letters SET state = 'taken', settled_by = ${place(jobId)}, settled_at = NULL, failure = NULL
        WHERE id IN (
          SELECT id FROM dead_letters WHERE ${sql} AND endpoint_id <> ALL(${place(blocked)}::text[])
           ORDER BY dead_lettered_at, id LIMIT ${place(limit)} FOR UPDATE SKIP LOCKED)`,
      values,
    );
  }

  /** Gives back what was taken and not settled. */
  async release(jobId: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE dead_letters SET state = 'open', settled_by = NULL WHERE state = 'taken' AND settled_by = $1`,
      [jobId],
    );
  }

  /** What was taken and cannot be sent is open again, with the reason; the job takes it no more. In one transaction with the count. */
  async fail(jobId: string, failed: readonly Failed[]): Promise<void> {
    if (failed.length === 0) return;
    await this.dataSource.transaction(async (manager) => {
      const [, count] = (await manager.query(
        `UPDATE dead_letters AS letter SET state = 'open', settled_at = now(), failure = given.failure
           FROM unnest($2::text[], $3::text[]) AS given (id, failure)
          WHERE letter.id = given.id AND letter.state = 'taken' AND letter.settled_by = $1`,
        [jobId, failed.map(({ id }) => id), failed.map(({ failure }) => failure)],
      )) as [unknown, number];
      await manager.query(
        `UPDATE job_runs SET failed = failed + $2, detail = $3, updated_at = now() WHERE job_id = $1`,
        [jobId, count, failed.at(-1)?.failure],
      );
    });
  }

  /** What became of what was taken, and the count of it, in one transaction. */
  async settle(jobId: string, settled: readonly Settled[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [, count] = (await manager.query(
        `UPDATE dead_letters AS letter
            SET state = CASE WHEN given.redriven_as = '' THEN 'discarded' ELSE 'redriven' END,
                redriven_as = nullif(given.redriven_as, ''), settled_at = now()
           FROM unnest($2::text[], $3::text[]) AS given (id, redriven_as)
          WHERE letter.id = given.id AND letter.state = 'taken' AND letter.settled_by = $1`,
        [jobId, settled.map(({ id }) => id), settled.map(({ redrivenAs }) => redrivenAs ?? '')],
      )) as [unknown, number];
      await manager.query(`UPDATE job_runs SET done = done + $2, updated_at = now() WHERE job_id = $1`, [
        jobId,
        count,
      ]);
    });
  }

  /** Replay: what was looked at and sent since the last call, and where to go on. */
  async advance(
    jobId: string,
    { done, examined, partition, next }: { done: number; examined: number; partition: number; next: string },
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE job_runs SET done = done + $2, examined = coalesce(examined, 0) + $3, updated_at = now(),
              positions = (positions::jsonb || jsonb_build_object($4::text, $5::text))::json
        WHERE job_id = $1`,
      [jobId, done, examined, String(partition), next],
    );
  }
}
