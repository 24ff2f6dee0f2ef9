import type { EndpointHealthChanged } from '@crossdock/contracts';

export type HealthState = EndpointHealthChanged['state'];

/** Failures in a row until an endpoint counts as failing. */
export const failuresUntilFailing = 5;

interface Standing {
  state: HealthState | 'unknown';
  failures: number;
  /** The endpoint's version that is to get nothing any more; a newer one starts afresh. */
  stoppedVersion: number;
}

/** The states in which an endpoint gets nothing any more, until the control plane has disabled it. */
export type Stopped = Extract<HealthState, 'gone' | 'given-up'>;

/**
 * How endpoints are doing, as their attempts show it to this process. Tells only changes. A process that takes over an
 * endpoint knows nothing about it, so that the first thing it learns counts as a change: what the topic says is then
 * right again, at the price of one record per endpoint and takeover.
 */
export class EndpointHealth {
  private readonly standings = new Map<string, Standing>();

  /** @returns the new state if this attempt changed it */
  noteSuccess(endpointId: string, version: number): HealthState | null {
    const standing = this.of(endpointId);
    standing.failures = 0;
    return standing.stoppedVersion >= version ? null : change(standing, 'healthy');
  }

  /** @returns the new state if this attempt changed it */
  noteFailure(endpointId: string, version: number): HealthState | null {
    const standing = this.of(endpointId);
    standing.failures++;
    if (standing.stoppedVersion >= version || standing.failures < failuresUntilFailing) return null;
    return change(standing, 'failing');
  }

  /** @returns the new state if this attempt changed it */
  noteStopped(endpointId: string, version: number, state: Stopped): HealthState | null {
    const standing = this.of(endpointId);
    standing.stoppedVersion = Math.max(standing.stoppedVersion, version);
    return change(standing, state);
  }

  /** Whether this version of the endpoint is to get nothing any more. The control plane needs a moment to disable it. */
  stopped(endpointId: string, version: number): Stopped | undefined {
    const standing = this.standings.get(endpointId);
    if (!standing || standing.stoppedVersion < version) return undefined;
    return standing.state === 'given-up' ? 'given-up' : 'gone';
  }

  forget(endpointId: string): void {
    this.standings.delete(endpointId);
  }

  private of(endpointId: string): Standing {
    let standing = this.standings.get(endpointId);
    if (!standing) {
      standing = { state: 'unknown', failures: 0, stoppedVersion: -1 };
      this.standings.set(endpointId, standing);
    }
    return standing;
  }
}

function change(standing: Standing, state: HealthState): HealthState | null {
  if (standing.state === state) return null;
  standing.state = state;
  return state;
}
