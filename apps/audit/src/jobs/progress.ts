import { operations, type JobProgressed } from '@crossdock/contracts';
import { randomId } from '@crossdock/identifiers';
import { Publisher } from '@crossdock/kafka';
import { Injectable } from '@nestjs/common';
import { JobRuns, type JobRun } from '../storage/job-runs.js';

const NOT_OFTENER_MS = 500;

/** Tells on the bus how far jobs are. */
@Injectable()
export class Progress {
  private readonly toldAt = new Map<string, number>();

  constructor(
    private readonly runs: JobRuns,
    private readonly publisher: Publisher,
  ) {}

  /** Unless it was told a moment ago. */
  async tellNowAndThen(jobId: string): Promise<void> {
    if (Date.now() - (this.toldAt.get(jobId) ?? 0) >= NOT_OFTENER_MS) await this.tell(jobId);
  }

  async tell(jobId: string): Promise<void> {
    const run = await this.runs.get(jobId);
    if (!run) return;
    this.toldAt.set(jobId, Date.now());
    const payload = progressOf(run);
    await this.publisher.publish(operations.auditSendsJobProgressed, {
      key: jobId,
      headers: {
        ce_specversion: '1.0',
        ce_id: randomId('jbp'),
        ce_source: '/crossdock/audit',
        ce_type: 'crossdock.job-progressed.v1',
        ce_time: payload.updatedAt,
        'content-type': 'application/json',
      },
      payload,
    });
    if (payload.state !== 'running') this.toldAt.delete(jobId);
  }
}

function progressOf(run: JobRun): JobProgressed {
  const { jobId, state, selected, done, left, failed, examined, detail } = run;
  return {
    jobId,
    state,
    selected,
    done,
    ...(left === null ? {} : { left }),
    ...(failed === 0 ? {} : { failed }),
    ...(examined === null ? {} : { examined }),
    ...(detail === null ? {} : { detail }),
    startedAt: run.startedAt.toISOString(),
    updatedAt: run.updatedAt.toISOString(),
  };
}
