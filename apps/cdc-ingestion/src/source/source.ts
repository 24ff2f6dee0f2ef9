import { setTimeout as pause } from 'node:timers/promises';
import type { Messages } from '@crossdock/contracts';
import { TransientFault } from '@crossdock/kafka';
import type { Logger } from '@crossdock/service-host';
import { SourceHealth, type HealthStatus } from '../health/source-health.js';
import { sourceMetrics } from '../metrics.js';
import type { SlotClaims } from '../position/slot-claims.js';
import type { LogBatch } from '../publishing/log-batch.js';
import { applicationNameOf } from './client-config.js';
import { ControlSession } from './control-session.js';
import { StagingDeclined } from '../stage/staging-declined.js';
import { faultOf, passingStates, type SourceStateName, type SourceStopped } from './source-fault.js';
import { openReading } from './open-reading.js';
import { refuseOthers, takeLocks } from './reader-locks.js';
import type { Position, Reading, ReadingDeps } from './reading.js';
import { WholeTransaction } from './whole-transaction.js';

export type SourceConfig = Messages['SourceChanged']['payload'];

export interface SourceStatus extends HealthStatus {
  sourceId: string;
  state: SourceStateName;
  since: string;
  slot: string;
  publication: string;
  detail?: string;
  /** What a person can do; only in states that do not pass by themselves. */
  wayOut?: string;
  confirmedLsn?: string;
  serverLsn?: string;
  inFlightChanges?: number;
  /** Transactions that are still open and came in part. */
  stagedTransactions?: number;
  stagedBytes?: number;
}

export interface SourceDeps extends Omit<
  ReadingDeps,
  'health' | 'publish' | 'recordPosition' | 'claims' | 'refused'
> {
  newBatch: () => LogBatch;
  /** Fulfilled when the record is acknowledged. */
  recordPosition: (position: Position, mayGo: () => boolean) => Promise<void>;
  claims: Pick<SlotClaims, 'get' | 'record'>;
  log: Logger;
  instance: string;
  /** How often a standby asks for the lock. */
  standbyPollMs: number;
}

/** It looks through all locks of the server. */
const askWhoEveryMs = 5_000;

/**
 * One source's life in this process: connect, become the only reader or wait for that, look whether the slot is still
 * ours, stream, and begin again when anything ends. An ending that needs a person is a state with a name; the source then
 * only looks, from time to time, whether it was mended.
 */
export class Source {
  private state: SourceStateName = 'connecting';
  private since = new Date();
  private detail: string | undefined;
  private wayOut: string | undefined;
  private reading: Reading | null = null;
  /** Until it is behind us nothing is streamed. */
  private whole: WholeTransaction | null = null;
  private readonly health: SourceHealth;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    readonly config: SourceConfig,
    private readonly connectionUrl: string,
    private readonly deps: SourceDeps,
  ) {
    this.health = new SourceHealth(config.id, config.slot);
  }

  start(): void {
    sourceMetrics.begin(this.config.id);
    this.running = this.run();
  }

  /** Ends in order: what is under way is acknowledged and confirmed first, within a few seconds. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    sourceMetrics.forget(this.config.id);
    this.health.forget();
  }

  status(): SourceStatus {
    const { id, slot, publication } = this.config;
    return {
      sourceId: id,
      state: this.state,
      since: this.since.toISOString(),
      slot,
      publication,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
      ...(this.wayOut === undefined ? {} : { wayOut: this.wayOut }),
      ...this.health.status(),
      ...this.reading?.status(),
    };
  }

  private async run(): Promise<void> {
    this.enter('connecting');
    for (let failures = 0; !this.stopping.signal.aborted;) {
      try {
        await this.readOnce(() => (failures = 0));
      } catch (error) {
        if (this.stopping.signal.aborted) break;
        failures += 1;
        await this.wait(this.react(error, failures));
      }
    }
    this.deps.log.info({ sourceId: this.config.id }, 'source.stopped');
  }

  /** From a new connection until something ends it. Returns when the source is to stop, or to begin a session that streams. */
  private async readOnce(began: () => void): Promise<void> {
    const { signal } = this.stopping;
    const control = await ControlSession.open(this.connectionUrl, this.applicationName, this.config.tls);
    let inOrder = false;
    try {
      if (!(await this.becomeReader(control))) return;
      this.enter('preparing');
      // Also on the way to standing still, because nobody reads then and the log piles up.
      await this.health.look(control).catch(() => undefined);
      const { whole } = this;
      this.reading = await openReading(
        this.config,
        this.connectionUrl,
        control,
        {
          ...this.deps,
          health: this.health,
          refused: (why) => (why ? this.standStill(why) : this.enter('streaming')),
          publish: (batch, wanted) => assuredly(control, (mayGo) => batch.publish(mayGo), wanted),
          recordPosition: (position) =>
            assuredly(control, (mayGo) => this.deps.recordPosition(position, mayGo)),
          claims: {
            get: (sourceId) => this.deps.claims.get(sourceId),
            record: (sourceId, claim) =>
              assuredly(control, (mayGo) => this.deps.claims.record(sourceId, claim, mayGo)),
          },
        },
        signal,
        whole,
      );
      began();
      this.enter('streaming');
      await this.reading.untilOver(signal);
      inOrder = true;
      if (!signal.aborted) this.streamAgain(whole);
    } finally {
      const { reading } = this;
      this.reading = null;
      if (inOrder || signal.aborted) await reading?.finish();
      else await reading?.close();
      await control.close();
    }
  }

  /** Waits for the locks. False when the source is to stop before it got them. @throws SourceStopped where another source has one */
  private async becomeReader(control: ControlSession): Promise<boolean> {
    for (let askedAt = -Infinity; !this.stopping.signal.aborted;) {
      const lock = await takeLocks(control, this.config);
      if (lock === null) return true;
      if (performance.now() - askedAt > askWhoEveryMs) {
        await refuseOthers(control, lock, this.config.id);
        askedAt = performance.now();
      }
      this.enter('standby');
      this.health.forget();
      await this.wait(this.deps.standbyPollMs * (0.75 + Math.random() / 2));
    }
    return false;
  }

  /** Notes what happened and says how long to wait before the next try. */
  private react(error: unknown, failures: number): number {
    if (error instanceof StagingDeclined) return this.takeWhole(error);
    const fault = faultOf(error);
    sourceMetrics.reconnected(this.config.id);
    if (fault.kind === 'stopped') {
      this.standStill(fault.stopped);
      return this.deps.stoppedRetryMs * (0.75 + Math.random() / 2);
    }
    this.enter('reconnecting', fault.detail);
    this.deps.log.warn({ sourceId: this.config.id, err: error, failures }, 'source.interrupted');
    return Math.min(15_000, 100 * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);
  }

  private takeWhole({ reason, xid, message }: StagingDeclined): number {
    this.whole = new WholeTransaction(xid);
    sourceMetrics.declined(this.config.id, reason);
    this.deps.log.warn({ sourceId: this.config.id, reason, xid, detail: message }, 'staging.declined');
    return 0;
  }

  private streamAgain(whole: WholeTransaction | null): void {
    this.whole = null;
    this.deps.log.info({ sourceId: this.config.id, xid: whole?.xid }, 'staging.resumed');
  }

  private standStill(stopped: SourceStopped): void {
    const repeated = this.state === stopped.state;
    this.enter(stopped.state, stopped.detail, stopped.wayOut);
    if (repeated) return;
    const { detail, wayOut } = stopped;
    this.deps.log.error(
      { sourceId: this.config.id, state: stopped.state, detail, wayOut },
      'source.standing_still',
    );
  }

  private enter(state: SourceStateName, detail?: string, wayOut?: string): void {
    // While a source that stands still looks again, it goes on to be named for why it stands.
    const looking = this.wayOut !== undefined && (state === 'preparing' || state === 'connecting');
    if (looking) return;
    this.detail = detail;
    this.wayOut = wayOut;
    if (state === this.state) return;
    this.state = state;
    this.since = new Date();
    sourceMetrics.entered(this.config.id, state, passingStates.includes(state as 'streaming'));
    this.deps.log.info({ sourceId: this.config.id, state }, 'source.entered');
  }

  private async wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private get applicationName(): string {
    return applicationNameOf(this.config.id, this.deps.instance);
  }
}

/**
 * Whoever slept while the lock went to another reader must not write what is older than what that one has written.
 *
 * @param wanted once it fires nothing more is written, either
 */
async function assuredly(
  control: ControlSession,
  write: (mayGo: () => boolean) => Promise<void>,
  wanted?: AbortSignal,
): Promise<void> {
  for (;;) {
    await control.assured();
    try {
      return await write(() => control.isAssured && !wanted?.aborted);
    } catch (error) {
      const withdrawn = error instanceof TransientFault && error.code === 'publish_withdrawn';
      // The server may only have been slow to answer.
      if (!withdrawn || wanted?.aborted) throw error;
    }
  }
}
