/** The proxy is not there, refuses us, or says what cannot be understood. */
export class ProxyFailed extends Error {}

/** The proxy works, and says that it cannot reach the destination. The code is that of a connection that failed so. */
export class DestinationNotReached extends Error {
  constructor(
    readonly code: 'EHOSTUNREACH' | 'ENETUNREACH' | 'ECONNREFUSED' | 'ETIMEDOUT',
    message: string,
  ) {
    super(message);
  }
}

/** The proxy answers others, and has had no connection to this destination in time. */
export class TunnelTimedOut extends Error {
  readonly code = 'ETIMEDOUT';
}
