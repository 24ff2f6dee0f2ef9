import type { EndpointHealthChanged } from '@crossdock/contracts';
import { percentReached, type Percent } from './failing-stages.js';

export type HealthState = EndpointHealthChanged['state'];

/** The states in which an endpoint gets nothing any more, until the control plane has disabled it. */
export type Stopped = Extract<HealthState, 'gone' | 'given-up'>;
export type DisabledReason = 'gone' | NonNullable<EndpointHealthChanged['disabledReason']>;

/** Failures in a row until an endpoint counts as failing. */
export const failuresUntilFailing = 5;
/** Or two failures with nothing else for so long: an endpoint that is called seldom fails seldom, too. */
export const failingAfterMs = 60_000;

/** A change in the health of an endpoint. Instants are epoch milliseconds. */
export interface HealthChange {
  readonly state: HealthState;
  readonly changedAt: number;
  /** When the first of the attempts started that all failed. */
  readonly failingSince?: number;
  readonly warnedPercent?: Percent;
  readonly disabledReason?: DisabledReason;
  /** What the tenant is to be told of, if it is anything. */
  readonly tells?: 'failing' | 'disabled' | 'recovered';
}

export interface Failure {
  readonly startedAt: number;
  readonly now: number;
  /** 0: never. */
  readonly disableAfterMs: number;
}

interface Standing {
  state: HealthState | 'unknown';
  failures: number;
  failingSince: number | undefined;
  /** 0: the tenant was told nothing. */
  warnedPercent: Percent | 0;
  /** The endpoint's version that is to get nothing any more; a newer one starts afresh. */
  stoppedVersion: number;
  changedAt: number;
}

/**
 * How endpoints are doing. Tells only changes, and learns from the topic what other processes told: whoever takes an endpoint over, and
 * every process after a restart, goes on where the last owner was. What is lost then is at most the beginning of a row of failures that was
 * shorter than `failingAfterMs`.
 */
export class EndpointHealth {
  private readonly standings = new Map<string, Standing>();

  /** @returns what this attempt changed */
  noteSuccess(endpointId: string, version: number, now: number): HealthChange | null {
    const standing = this.of(endpointId);
    standing.failures = 0;
    if (standing.stoppedVersion >= version) return null;
    const { state, failingSince, warnedPercent } = standing;
    restart(standing);
    if (state === 'healthy') return null;
    const change = changed(standing, 'healthy', now);
    return state === 'failing' && warnedPercent > 0
      ? { ...change, failingSince, tells: 'recovered' }
      : change;
  }

  /** @returns what this attempt changed */
  noteFailure(
    endpointId: string,
    version: number,
    { startedAt, now, disableAfterMs }: Failure,
  ): HealthChange | null {
    const standing = this.of(endpointId);
    if (standing.stoppedVersion >= version) return null;
    // Whoever enabled it again believes in it: its time begins anew.
    if (standing.stoppedVersion >= 0) restart(standing);
    standing.failures++;
    standing.failingSince ??= startedAt;
    const failedForMs = now - standing.failingSince;
    const percent = percentReached(failedForMs, disableAfterMs);
    if (percent === 100) return this.noteStopped(endpointId, version, 'failing', now);

    const isWarning = percent > standing.warnedPercent;
    const isFailing = isWarning || standing.failures >= failuresUntilFailing || failedForMs >= failingAfterMs;
    if (!isFailing || (standing.state === 'failing' && !isWarning)) return null;
    if (isWarning) standing.warnedPercent = percent;
    const change = changed(standing, 'failing', now);
    return isWarning ? { ...change, tells: 'failing' } : change;
  }

  /** @returns what this attempt changed */
  noteStopped(endpointId: string, version: number, reason: DisabledReason, now: number): HealthChange | null {
    const standing = this.of(endpointId);
    if (standing.stoppedVersion >= version) return null;
    standing.stoppedVersion = version;
    if (reason === 'failing') standing.warnedPercent = 100;
    const change = changed(standing, reason === 'gone' ? 'gone' : 'given-up', now);
    return { ...change, disabledReason: reason, tells: 'disabled' };
  }

  /** Whether this version of the endpoint is to get nothing any more. The control plane needs a moment to disable it. */
  stopped(endpointId: string, version: number): Stopped | undefined {
    const standing = this.standings.get(endpointId);
    if (!standing || standing.stoppedVersion < version) return undefined;
    return standing.state === 'given-up' ? 'given-up' : 'gone';
  }

  /** Takes over what a process told, unless this one knows something newer. */
  learn(told: EndpointHealthChanged): void {
    const standing = this.of(told.endpointId);
    const changedAt = Date.parse(told.changedAt);
    if (!(changedAt > standing.changedAt)) return;
    const isStopped = told.state === 'gone' || told.state === 'given-up';
    standing.state = told.state;
    standing.failures = told.state === 'failing' ? failuresUntilFailing : 0;
    standing.failingSince = told.failingSince === undefined ? undefined : Date.parse(told.failingSince);
    standing.warnedPercent = told.warnedPercent ?? 0;
    standing.stoppedVersion = isStopped ? told.endpointVersion : -1;
    standing.changedAt = changedAt;
  }

  forget(endpointId: string): void {
    this.standings.delete(endpointId);
  }

  private of(endpointId: string): Standing {
    let standing = this.standings.get(endpointId);
    if (!standing) {
      standing = {
        state: 'unknown',
        failures: 0,
        failingSince: undefined,
        warnedPercent: 0,
        stoppedVersion: -1,
        changedAt: 0,
      };
      this.standings.set(endpointId, standing);
    }
    return standing;
  }
}

function restart(standing: Standing): void {
  standing.failures = 0;
  standing.failingSince = undefined;
  standing.warnedPercent = 0;
  standing.stoppedVersion = -1;
}

/** Each change is later than the one before, whatever the clock does: the topic's readers keep the latest. */
function changed(standing: Standing, state: HealthState, now: number): HealthChange {
  standing.state = state;
  standing.changedAt = Math.max(now, standing.changedAt + 1);
  const { changedAt, failingSince, warnedPercent } = standing;
  return {
    state,
    changedAt,
    ...(failingSince === undefined ? {} : { failingSince }),
    ...(warnedPercent === 0 ? {} : { warnedPercent }),
  };
}
