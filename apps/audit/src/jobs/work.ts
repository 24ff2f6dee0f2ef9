import type { JobChanged } from '@crossdock/contracts';

/** A job that runs now. */
export interface Work {
  readonly job: JobChanged;
  /** The job shall not run any more, here or anywhere: what is in hand is brought to its end. */
  readonly signal: AbortSignal;
  /** Tells how far it is, now and then. */
  readonly progressed: () => Promise<void>;
}

/** How running ended. `stopped`: the signal came. */
export type Conclusion =
  | {
      readonly state: 'completed';
      readonly left?: number;
      /** What could not be sent, where it was not counted as it was met. */
      readonly failed?: number;
      readonly detail?: string;
    }
  | { readonly state: 'failed'; readonly detail: string }
  | { readonly state: 'stopped' };
