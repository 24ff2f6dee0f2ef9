import type { EndpointHealthChanged } from '@crossdock/contracts';

export type HealthState = EndpointHealthChanged['state'];

/** Failures in a row until an endpoint counts as failing. */
export const failuresUntilFailing = 5;

interface Standing {
  state: HealthState | 'unknown';
  failures: number;
  /** The endpoint's version when it said that it is gone; a newer one starts afresh. */
  goneVersion: number;
}

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
    return standing.goneVersion >= version ? null : change(standing, 'healthy');
  }

  /** @returns the new state if this attempt changed it */
  noteFailure(endpointId: string, version: number): HealthState | null {
    const standing = this.of(endpointId);
    standing.failures++;
    if (standing.goneVersion >= version || standing.failures < failuresUntilFailing) return null;
    return change(standing, 'failing');
  }

  /** @returns the new state if this attempt changed it */
  noteGone(endpointId: string, version: number): HealthState | null {
    const standing = this.of(endpointId);
    standing.goneVersion = Math.max(standing.goneVersion, version);
    return change(standing, 'gone');
  }

  /** Whether this version of the endpoint said that it is gone. The control plane needs a moment to disable it. */
  isGone(endpointId: string, version: number): boolean {
    return (this.standings.get(endpointId)?.goneVersion ?? -1) >= version;
  }

  forget(endpointId: string): void {
    this.standings.delete(endpointId);
  }

  private of(endpointId: string): Standing {
    let standing = this.standings.get(endpointId);
    if (!standing) {
      standing = { state: 'unknown', failures: 0, goneVersion: -1 };
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
