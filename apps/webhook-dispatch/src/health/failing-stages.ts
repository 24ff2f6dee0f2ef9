import type { EndpointHealthChanged } from '@crossdock/contracts';

/** How much of the time has passed after which an endpoint that only fails is disabled. */
export type Percent = NonNullable<EndpointHealthChanged['warnedPercent']>;

const stages: readonly Percent[] = [100, 90, 70, 50];

/** The highest stage that was reached; where several were reached at once, only this one is told of. 0: none. */
export function percentReached(failedForMs: number, disableAfterMs: number): Percent | 0 {
  if (disableAfterMs <= 0) return 0;
  return stages.find((percent) => failedForMs * 100 >= disableAfterMs * percent) ?? 0;
}
