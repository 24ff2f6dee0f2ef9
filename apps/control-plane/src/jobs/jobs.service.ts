import type { JobChanged, JobProgressed } from '@crossdock/contracts';
import { randomId } from '@crossdock/identifiers';
import { Problem } from '@crossdock/service-host';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ownedBy, type Caller } from '../access/caller.js';
import type { Fields, Page } from '../storage/configuration-store.js';
import { present } from '../storage/present.js';
import { JobProgress } from '../storage/entities/job-progress.entity.js';
import type { Job } from '../storage/entities/job.entity.js';
import { Stores } from '../storage/stores.js';
import { wanted } from './job-fields.js';
import type { NewJob } from './job.dto.js';

export type JobWithProgress = Record<string, unknown> & { id: string };

/** Jobs as they were ordered, each with the newest that the audit told of it. */
@Injectable()
export class JobsService {
  constructor(
    private readonly stores: Stores,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws Problem validation_failed, or already_exists when the chosen id is taken or was */
  async create(body: NewJob, caller: Caller): Promise<JobWithProgress> {
    const { id, ...order } = body;
    if (id !== undefined && (await this.progress(id)) !== undefined) throw wasUsed(id);
    return present(await this.stores.jobs.create(id ?? randomId('job'), wanted(order, caller)));
  }

  async get(id: string, caller: Caller): Promise<JobWithProgress> {
    const row = await this.stores.jobs.get(id, ownedBy(caller));
    return shown(row, await this.progress(id));
  }

  async list(page: { limit: number; after?: string }, within: Partial<Job>): Promise<Page<JobWithProgress>> {
    const { rows, ...rest } = await this.stores.jobs.list(page, within);
    const found = await this.dataSource.manager.findBy(JobProgress, { jobId: In(rows.map(({ id }) => id)) });
    const progresses = new Map(found.map(({ jobId, progress }) => [jobId, progress]));
    return { ...rest, rows: rows.map((row) => shown(row, progresses.get(row.id))) };
  }

  /** @throws Problem not_found, or job_over when it does not go on any more */
  async setStatus(id: string, status: JobChanged['status'], caller: Caller): Promise<JobWithProgress> {
    const progress = await this.progress(id);
    const decide = (current: Job): Fields<Job> => {
      const over = current.status === 'cancelled' ? 'cancelled' : endOf(progress);
      if (current.status === status) return current;
      if (over !== null) throw isOver(id, over);
      return { ...current, status, statusBy: caller.keyId };
    };
    return shown(await this.stores.jobs.change(id, decide, ownedBy(caller)), progress);
  }

  /** @throws Problem not_found, or in_use while it may go on */
  async delete(id: string, caller: Caller): Promise<void> {
    const row = await this.stores.jobs.get(id, ownedBy(caller));
    const over = endOf(await this.progress(id));
    if (over === null)
      throw new Problem({
        status: 409,
        code: 'in_use',
        title: 'It is in use',
        detail: `Job ${id} is not over: cancel it first, or wait for its end.`,
      });
    // Its progress stays: redrives bear the id for ever, so it is never given to another job.
    await this.stores.jobs.delete(row.id, ownedBy(caller));
  }

  /** Keeps it unless something newer is known. */
  async note(progress: JobProgressed): Promise<void> {
    const { jobId, updatedAt } = progress;
    await this.dataSource.query(
      `INSERT INTO job_progress (job_id, progress, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (job_id) DO UPDATE SET progress = excluded.progress, updated_at = excluded.updated_at
       WHERE excluded.updated_at >= job_progress.updated_at`,
      [jobId, JSON.stringify(progress), updatedAt],
    );
  }

  private async progress(id: string): Promise<JobProgressed | undefined> {
    const found = await this.dataSource.manager.findOneBy(JobProgress, { jobId: id });
    return found?.progress;
  }
}

function shown(row: Job, known: JobProgressed | undefined): JobWithProgress {
  if (!known) return present(row);
  const { jobId: _id, ...progress } = known;
  return { ...present(row), progress };
}

function endOf(progress: JobProgressed | undefined): string | null {
  const over = progress && ['cancelled', 'completed', 'failed'].includes(progress.state);
  return over ? progress.state : null;
}

function wasUsed(id: string): Problem {
  return new Problem({
    status: 409,
    code: 'already_exists',
    title: 'The id is taken',
    detail: `There is or was a job ${id}; every job needs an id of its own.`,
  });
}

function isOver(id: string, state: string): Problem {
  return new Problem({
    status: 409,
    code: 'job_over',
    title: 'The job is over',
    detail: `Job ${id} is ${state}; order another one.`,
  });
}
