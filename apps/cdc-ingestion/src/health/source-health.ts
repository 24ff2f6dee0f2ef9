import type { Lsn } from '../replication/lsn.js';
import { epochMs } from '../replication/postgres-time.js';
import type { ControlSession } from '../source/control-session.js';
import { GrowthRate } from './growth-rate.js';
import { healthMetrics } from './health-metrics.js';
import { readingMetrics, type ReadingNow } from './reading-metrics.js';
import { lookAtServer, type DecodingStatistics, type ServerLook } from './server-look.js';
import { secondsToLoss } from './slot-forecast.js';
import { TimeLag } from './time-lag.js';

/** As `GET /v1/sources` shows it; what is not known is absent. */
export interface HealthStatus {
  lagBytes?: number;
  lagSeconds?: number;
  /** Log that the server keeps because of the slot. */
  retainedBytes?: number;
  /** What the server says of the slot's log: `reserved`, `extended`, `unreserved` or `lost`. */
  walStatus?: string;
  /** What may still be written until the slot is in danger; absent when that is unlimited. */
  safeBytes?: number;
  /** Of the server's log, over the last minute. */
  growthBytesPerSecond?: number;
  /** Until the server gives the slot up, if it moves no more and the log grows as it does. */
  forecastSeconds?: number;
}

/**
 * What the source costs its server, and how far it is behind: looked at while it is read, and also at each try while it stands
 * still, because that is when the log piles up. It outlives the sessions of a source, so that rate and lag go on over a reconnect.
 */
export class SourceHealth {
  private readonly growth = new GrowthRate();
  private readonly lag = new TimeLag();
  private counted: DecodingStatistics | null = null;
  private shown: HealthStatus = {};

  constructor(
    private readonly sourceId: string,
    private readonly slot: string,
  ) {}

  status(): HealthStatus {
    return this.shown;
  }

  /**
   * @param confirmed what this process confirmed; without it, what the slot says
   * @returns where the log of the server ends
   * @throws the server's error
   */
  async look(session: Pick<ControlSession, 'query'>, confirmed?: () => Lsn): Promise<Lsn> {
    const found = await lookAtServer(session, this.slot);
    this.take(found, confirmed?.() ?? found.slot?.confirmedLsn ?? null);
    return found.serverLsn;
  }

  /** A commit has come whole. @param committedAt PostgreSQL's microseconds */
  committed(endLsn: Lsn, confirmed: Lsn, committedAt: bigint): void {
    this.lag.committed(endLsn, confirmed, () => epochMs(committedAt));
  }

  /** The replication session is there. */
  began(now: () => ReadingNow): void {
    readingMetrics.began(this.sourceId, now);
  }

  /** The replication session is over. */
  ended(): void {
    this.lag.interrupted();
    readingMetrics.ended(this.sourceId);
  }

  /** Another instance reads, or none: what was seen here is not to be shown any more. */
  forget(): void {
    this.shown = {};
    this.counted = null;
    healthMetrics.forget(this.sourceId);
  }

  private take({ serverLsn, atMs, slot }: ServerLook, confirmed: Lsn | null): void {
    this.growth.saw(serverLsn, atMs);
    this.lag.looked(serverLsn, atMs);
    const { bytesPerSecond } = this.growth;
    const values = {
      lagBytes: confirmed === null ? undefined : Math.max(0, Number(serverLsn - confirmed)),
      lagSeconds: confirmed === null ? undefined : this.lag.at(confirmed, atMs),
      retainedBytes: slot?.retainedBytes ?? undefined,
      safeBytes: slot?.safeBytes === null || !slot ? undefined : Math.max(0, slot.safeBytes),
      growthBytesPerSecond: bytesPerSecond,
      forecastSeconds: slot ? secondsToLoss(slot.safeBytes, bytesPerSecond) : undefined,
    };
    healthMetrics.looked(this.sourceId, values, slot?.walStatus ?? null);
    this.shown = known({ ...values, walStatus: slot?.walStatus ?? undefined });
    if (slot?.decoding) this.count(slot.decoding);
  }

  /** What was decoded before the first look belongs to whoever read then. */
  private count(now: DecodingStatistics): void {
    const before = this.counted ?? now;
    this.counted = now;
    healthMetrics.decoded(this.sourceId, {
      spillTransactions: grown(before.spillTransactions, now.spillTransactions),
      spillBytes: grown(before.spillBytes, now.spillBytes),
      streamTransactions: grown(before.streamTransactions, now.streamTransactions),
      streamBytes: grown(before.streamBytes, now.streamBytes),
    });
  }
}

/** A counter of the server that began anew counts from 0. */
function grown(before: number, now: number): number {
  return now < before ? now : now - before;
}

function known<Values extends object>(
  values: Values,
): { [Name in keyof Values]?: NonNullable<Values[Name]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Values]?: NonNullable<Values[Name]>;
  };
}
