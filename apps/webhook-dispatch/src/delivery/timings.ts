import type { AttemptCompleted } from '@crossdock/contracts';

/** How long the steps of an attempt took, in milliseconds. Those of the connection are there only where it was opened for this attempt. */
export type Timings = NonNullable<AttemptCompleted['timings']>;

/** What a connection tells of itself. */
export interface Reached {
  address: string | undefined;
  /** How it was opened, until an attempt took note of it. */
  opened: Timings | undefined;
  /** While a proxy is waited for: why it takes so long. */
  blames?: (() => Error) | undefined;
}

/** In tenths of a millisecond: finer than what is worth knowing of a network. */
export function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
