/** Whoever proved an identity, and what it may do here. */
export type Caller = SenderCaller | ApplicationCaller;

/** An outside application at its own door. */
export interface SenderCaller {
  readonly origin: 'sender';
  readonly senderId: string;
  readonly keyId: string;
  /** Whom its events concern. A sender cannot choose. */
  readonly tenantId: string;
  /** Types and prefixes that it may send. */
  readonly eventTypes: readonly string[];
}

/** A program of the organisation itself, or the operator. */
export interface ApplicationCaller {
  readonly origin: 'application';
  readonly keyId: string;
  readonly role: 'operator' | 'tenant' | 'application';
  /** The only tenant that the key may name, where it is bound to one. */
  readonly tenantId?: string;
}
