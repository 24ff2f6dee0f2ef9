import type { JobChanged } from '@crossdock/contracts';
import { BrokenRecord, KafkaTransport } from '@crossdock/kafka';
import { Leadership } from '@crossdock/postgres';
import { Logger } from '@crossdock/service-host';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { AuditMetrics } from '../metrics.js';
import { AuditSettings } from '../settings.js';
import { databaseFault } from '../storage/database-fault.js';
import { JobRuns, type Outcome, type RunState } from '../storage/job-runs.js';
import { DeadLetterJob } from './dead-letter-job.js';
import { Orders } from './orders.js';
import { Progress } from './progress.js';
import { ReplayJob } from './replay-job.js';
import type { Conclusion } from './work.js';

const LOOK_AGAIN_MS = 500;
/** Jobs that run beside each other; the others wait for one to end. */
const AT_ONCE = 32;
/** Of one tenant, and of operators for all tenants: nobody's slow jobs keep those of others waiting. */
const AT_ONCE_OF_ONE = 4;
const OVER: readonly RunState[] = ['cancelled', 'completed', 'failed'];

/**
 * Runs the jobs. One process leads, by an advisory lock; it takes up each job that was ordered and is not over, and goes on
 * where an earlier leader stopped. A job that fails for a reason that may pass (brokers or database away) is taken up again.
 */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly leadership: Leadership;
  private readonly running = new Map<
    string,
    { job: JobChanged; stop: AbortController; ended: Promise<void> }
  >();
  /** What is known of each run, so that a job that is over or rests costs no question. */
  private known = new Map<string, RunState>();

  constructor(
    private readonly orders: Orders,
    private readonly runs: JobRuns,
    private readonly progress: Progress,
    private readonly deadLetterJob: DeadLetterJob,
    private readonly replayJob: ReplayJob,
    private readonly transport: KafkaTransport,
    private readonly logger: Logger,
    private readonly metrics: AuditMetrics,
    settings: AuditSettings,
  ) {
    this.leadership = new Leadership({
      url: settings.databaseUrl.reveal(),
      name: 'audit.jobs',
      lead: (_session, signal) => this.lead(signal),
      onFailure: (err) => this.logger.warn({ err }, 'jobs.interrupted'),
    });
    orders.jobs.onChange((id, job) => {
      if (job?.status !== 'running') this.running.get(id)?.stop.abort();
    });
  }

  onApplicationBootstrap(): void {
    this.leadership.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.leadership.stop();
  }

  private async lead(signal: AbortSignal): Promise<void> {
    try {
      // The newest of every order must be known: an older version may say that a cancelled job runs.
      while (!this.transport.readiness().ready && !signal.aborted) await rest(LOOK_AGAIN_MS, signal);
      const runs = await this.runs.all();
      this.known = new Map(runs.map(({ jobId, state }) => [jobId, state]));
      // What a process knew that died before it told.
      for (const { jobId } of runs) if (this.orders.jobs.get(jobId)) await this.progress.tell(jobId);
      while (!signal.aborted) {
        await this.reconcile(signal);
        await rest(LOOK_AGAIN_MS, signal);
      }
    } finally {
      for (const { stop } of this.running.values()) stop.abort();
      await Promise.all([...this.running.values()].map(({ ended }) => ended));
    }
  }

  private async reconcile(signal: AbortSignal): Promise<void> {
    for (const id of this.known.keys()) {
      if (this.orders.jobs.get(id) || this.running.has(id)) continue;
      await this.runs.release(id);
      await this.runs.forget(id);
      this.known.delete(id);
    }
    for (const job of this.orders.jobs.values()) {
      const state = this.known.get(job.id);
      if (this.running.has(job.id) || (state !== undefined && OVER.includes(state))) continue;
      if (state === 'paused' && job.status === 'paused') continue;
      if (signal.aborted) return;
      // What shall not run ends at once, and needs no place.
      if (job.status === 'running' && !this.hasPlace(job)) continue;
      this.start(job, signal);
    }
  }

  private hasPlace({ tenantId }: JobChanged): boolean {
    const running = [...this.running.values()];
    const ofThisOne = running.filter(({ job }) => job.tenantId === tenantId);
    return running.length < AT_ONCE && ofThisOne.length < AT_ONCE_OF_ONE;
  }

  private start(job: JobChanged, leading: AbortSignal): void {
    const stop = new AbortController();
    const ended = this.attempt(job, AbortSignal.any([stop.signal, leading]), leading)
      .catch(async (err: unknown) => {
        this.logger.warn({ err, jobId: job.id }, 'job.interrupted');
        await rest(LOOK_AGAIN_MS * 4, leading);
      })
      .finally(() => {
        this.running.delete(job.id);
        this.metrics.jobsRunning.set(this.running.size);
      });
    this.running.set(job.id, { job, stop, ended });
    this.metrics.jobsRunning.set(this.running.size);
    if (job.status !== 'running') stop.abort();
  }

  private async attempt(job: JobChanged, signal: AbortSignal, leading: AbortSignal): Promise<void> {
    const conclusion = await this.work(job, signal).catch(async (error: unknown): Promise<Conclusion> => {
      const fault = databaseFault(error);
      if (!(fault instanceof BrokenRecord)) throw error;
      await this.runs.begin(job.id, 0);
      return { state: 'failed', detail: fault.message };
    });
    if (conclusion.state === 'stopped') {
      // Led no more: whoever leads next goes on with it.
      if (leading.aborted) return;
      const status = this.orders.jobs.get(job.id)?.status ?? 'cancelled';
      if (status !== 'running') await this.turn(job.id, status);
      return;
    }
    if (conclusion.state === 'failed') await this.runs.release(job.id);
    await this.turn(job.id, conclusion.state, conclusion);
  }

  private async work(job: JobChanged, signal: AbortSignal): Promise<Conclusion> {
    const kind = job.kind === 'replay' ? this.replayJob : this.deadLetterJob;
    // A cancelled job that never ran is not looked into.
    if (!(await this.runs.get(job.id)))
      await this.runs.begin(job.id, job.status === 'cancelled' ? 0 : await kind.count(job));
    if (job.status === 'running') await this.turn(job.id, 'running');
    const progressed = (): Promise<void> => this.progress.tellNowAndThen(job.id);
    return kind.run({ job, signal, progressed });
  }

  private async turn(jobId: string, state: RunState, more: Outcome = {}): Promise<void> {
    await this.runs.setState(jobId, state, more);
    this.known.set(jobId, state);
    this.logger.info({ jobId, state, ...more }, 'job.turned');
    await this.progress.tell(jobId);
  }
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
