export const declineReasons = ['stage_full', 'stage_failed', 'messages_with_aborted_subtransaction'] as const;

export type DeclineReason = (typeof declineReasons)[number];

/**
 * A transaction cannot be held while it is open. Nothing of it has gone out, so it is asked for again and comes whole, after
 * its commit: the server then does what the stage would have done.
 */
export class StagingDeclined extends Error {
  override readonly name = 'StagingDeclined';

  constructor(
    readonly reason: DeclineReason,
    readonly xid: number,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${reason}: transaction ${xid}: ${detail}`, options);
  }
}
