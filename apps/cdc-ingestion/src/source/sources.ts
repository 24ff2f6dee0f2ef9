import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Sealer } from '@crossdock/credentials';
import { KafkaTransport } from '@crossdock/kafka';
import { Logger, Readiness } from '@crossdock/service-host';
import { Backfills } from '../backfill/backfills.js';
import { inspect, type PreflightReport } from '../preflight/report.js';
import { RecordedPositions } from '../position/recorded-positions.js';
import { SlotClaims } from '../position/slot-claims.js';
import { LogPublisher } from '../publishing/log-publisher.js';
import { SEALER, SETTINGS, type Settings } from '../settings.js';
import { Source, type SourceConfig, type SourceDeps, type SourceStatus } from './source.js';
import { SourceStopped } from './source-fault.js';

const stopWithinMs = 6_000;

/**
 * The sources of this process, as the configuration wants them: one reader per enabled source, begun again when its
 * configuration changes. Nothing starts before the configuration and the recorded positions were read to their ends: a
 * slot that is judged by half of what was recorded looks moved.
 */
@Injectable()
export class Sources implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly wanted = new Map<string, SourceConfig>();
  private readonly running = new Map<string, Source>();
  private readonly broken = new Map<string, SourceStatus>();
  private readonly looks = new Map<string, Promise<PreflightReport>>();
  private started = false;
  private closed = false;
  private waiting: NodeJS.Timeout | null = null;
  /** Changes of one source happen one after the other. */
  private readonly queues = new Map<string, Promise<void>>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(SEALER) private readonly sealer: Sealer,
    private readonly positions: RecordedPositions,
    private readonly claims: SlotClaims,
    private readonly publisher: LogPublisher,
    private readonly backfills: Backfills,
    private readonly transport: KafkaTransport,
    private readonly log: Logger,
    private readonly readiness: Readiness,
  ) {}

  onApplicationBootstrap(): void {
    // Reported, not counted: a source that stands still is an alarm, and another process would not do better.
    this.readiness.add('sources', () => ({ ready: true, reason: this.summary() }));
    this.waiting = setInterval(() => {
      if (!this.transport.readiness().ready) return;
      this.stopWaiting();
      this.started = true;
      for (const id of this.wanted.keys()) this.apply(id);
    }, 20);
  }

  /** The configuration has a new version of the source; undefined when the source is gone. */
  change(id: string, config: SourceConfig | undefined): void {
    if (config) this.wanted.set(id, config);
    else this.wanted.delete(id);
    if (this.started && !this.closed) this.apply(id);
  }

  statuses(): SourceStatus[] {
    const all = [...this.broken.values(), ...[...this.running.values()].map((source) => source.status())];
    return all.sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1));
  }

  /**
   * What a source needs and has, looked at now; also of a source that is disabled or stands still. Whoever asks while a look is
   * under way gets its result.
   *
   * @returns undefined when there is no such source
   */
  preflight(id: string): Promise<PreflightReport> | undefined {
    const config = this.wanted.get(id);
    if (!config) return undefined;
    const underWay = this.looks.get(id);
    if (underWay) return underWay;
    const look = this.look(config).finally(() => this.looks.delete(id));
    this.looks.set(id, look);
    return look;
  }

  private async look(config: SourceConfig): Promise<PreflightReport> {
    return inspect({
      config,
      connectionUrl: () => this.sealer.open(config.connectionUrl),
      recorded: () => this.positions.get(config.id),
      claimed: () => this.claims.get(config.id),
      instance: this.settings.INSTANCE_ID,
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    this.stopWaiting();
    const stopped = Promise.all(this.queues.values()).then(() =>
      Promise.all([...this.running.values()].map((source) => source.stop())),
    );
    // A source that is waiting for its server's answer must not hold up the rest; what is not confirmed comes again.
    await Promise.race([stopped, pause(stopWithinMs, undefined, { ref: false })]);
  }

  private apply(id: string): void {
    const before = this.queues.get(id) ?? Promise.resolve();
    const after = before.then(() => this.settle(id));
    this.queues.set(id, after);
  }

  private async settle(id: string): Promise<void> {
    const config = this.wanted.get(id);
    const current = this.running.get(id);
    const wanted = config?.status === 'enabled' ? config : undefined;
    if (current && wanted && sameReading(current.config, wanted)) return;
    this.broken.delete(id);
    if (current) {
      this.running.delete(id);
      await current.stop();
    }
    if (!wanted || this.closed) return;
    const url = this.connectionUrlOf(wanted);
    if (url === undefined) return;
    const source = new Source(wanted, url, this.deps());
    this.running.set(id, source);
    source.start();
  }

  private connectionUrlOf(config: SourceConfig): string | undefined {
    try {
      return new URL(this.sealer.open(config.connectionUrl)).href;
    } catch (error) {
      // A URL that does not parse is quoted by the error, with its password.
      const detail =
        error instanceof TypeError ? 'the connection URL is not a URL' : (error as Error).message;
      const stopped = new SourceStopped('configuration_invalid', detail);
      const { id, slot, publication } = config;
      const { state, wayOut } = stopped;
      const since = new Date().toISOString();
      this.broken.set(id, { sourceId: id, state, since, slot, publication, detail, wayOut });
      this.log.error({ sourceId: id, state, detail, wayOut }, 'source.standing_still');
      return undefined;
    }
  }

  private deps(): SourceDeps {
    const { settings, positions, claims, publisher } = this;
    return {
      log: this.log,
      instance: settings.INSTANCE_ID,
      newBatch: () => publisher.newBatch(),
      recordedPosition: (sourceId) => positions.get(sourceId),
      recordPosition: (position, mayGo) => positions.record(position, mayGo),
      claims,
      backfills: this.backfills,
      heartbeatMs: settings.CAPTURE_HEARTBEAT_MS,
      silenceFactor: settings.CAPTURE_SILENCE_FACTOR,
      maxInFlightBytes: settings.CAPTURE_MAX_IN_FLIGHT_BYTES,
      maxInFlightChanges: settings.CAPTURE_MAX_IN_FLIGHT_CHANGES,
      stageFolder: settings.CAPTURE_STAGE_FOLDER,
      stage: { memoryBytes: settings.CAPTURE_STAGE_MEMORY_BYTES, maxBytes: settings.CAPTURE_STAGE_MAX_BYTES },
      standbyPollMs: settings.CAPTURE_STANDBY_POLL_MS,
      stoppedRetryMs: settings.CAPTURE_STOPPED_RETRY_MS,
    };
  }

  private stopWaiting(): void {
    if (this.waiting) clearInterval(this.waiting);
    this.waiting = null;
  }

  private summary(): string {
    return this.statuses()
      .map(({ sourceId, state }) => `${sourceId}: ${state}`)
      .join(', ');
  }
}

/** A new version of the configuration that concerns nothing of the reading needs no new reader. */
function sameReading(one: SourceConfig, other: SourceConfig): boolean {
  const relevant = ({ version: _version, changedAt: _changedAt, ...rest }: SourceConfig): SourceConfig => ({
    ...rest,
    version: 0,
    changedAt: '',
  });
  return isDeepStrictEqual(relevant(one), relevant(other));
}
