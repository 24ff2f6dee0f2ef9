/**
 * What went wrong with a record, as far as the bus must know it, and the one place that turns an error into the fate
 * of the record. Handlers throw one of the two classes here, or anything else when they do not know better.
 */

/** Something outside the record failed and may work later: a broker, a database. The record is tried again, for ever. */
export class TransientFault extends Error {
  override readonly name = 'TransientFault';

  constructor(
    /** Stable code, for metrics and logs. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** For a call whose caller may not write any more; with the one code that such a caller looks for. */
export function withdrawnFault(): TransientFault {
  return new TransientFault('publish_withdrawn', 'the caller may not write any more');
}

/** The record itself is at fault and no repetition helps. It is parked with the code as its reason. */
export class BrokenRecord extends Error {
  override readonly name = 'BrokenRecord';

  constructor(
    /** Stable code, the reason under which the record is parked. */
    readonly code: string,
    /** For a person to read. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

/** `doubt`: tried again for half a minute, then parked, because nothing says which of the two it is. */
export interface Fate {
  readonly verdict: 'retry' | 'park' | 'doubt';
  readonly code: string;
  readonly detail: string;
}

/** What happens to a record whose handling ended with this error. Errors that nobody classed count as doubt. */
export function fateOf(error: unknown): Fate {
  if (error instanceof TransientFault) return { verdict: 'retry', code: error.code, detail: error.message };
  if (error instanceof BrokenRecord) return { verdict: 'park', code: error.code, detail: error.detail };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { verdict: 'doubt', code: 'handler_failed', detail };
}
