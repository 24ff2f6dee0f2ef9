import type { EndpointChanged, PollKey } from '@crossdock/contracts';
import { bearer, KeyRing } from '@crossdock/credentials';
import { keyNeeded, Problem } from '@crossdock/service-host';
import type { Configuration } from '../configuration/configuration.js';

interface Key {
  readonly id: string;
  readonly hash: string;
  readonly status: 'active';
  readonly expiresAt: number;
}

/** Lets receivers to their own mailboxes. A key opens the mailbox of its endpoint and nothing else. */
export class MailboxDoor {
  private readonly rings = new WeakMap<EndpointChanged, KeyRing<Key>>();
  private readonly wall = new KeyRing<Key>();

  constructor(
    private readonly configuration: Configuration,
    private readonly isReady: () => boolean,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * The endpoint whose mailbox it is. No key, an unknown or expired one, one of another endpoint, an endpoint that is not there or is no
   * mailbox, and a suspended tenant all get one and the same 401, after the same work.
   * A disabled endpoint is let in, too: what was fetched and done before is acknowledged still.
   * @throws Problem unauthenticated, starting
   */
  enter(endpointId: string, authorization: string | undefined): EndpointChanged {
    // Before all configuration is read a good key would be turned away.
    if (!this.isReady()) throw starting();
    const endpoint = this.configuration.endpoints.get(endpointId);
    const key = (endpoint ? this.ringOf(endpoint) : this.wall).verify(bearer(authorization));
    if (!endpoint || !key || key.expiresAt <= this.now()) throw keyNeeded();
    if (this.configuration.tenants.get(endpoint.tenantId)?.status === 'suspended') throw keyNeeded();
    return endpoint;
  }

  /** As `enter`, for somebody who wants messages. @throws Problem unauthenticated, endpoint_disabled, starting */
  enterToFetch(endpointId: string, authorization: string | undefined): EndpointChanged {
    const endpoint = this.enter(endpointId, authorization);
    if (endpoint.status !== 'enabled') throw disabled();
    return endpoint;
  }

  private ringOf(endpoint: EndpointChanged): KeyRing<Key> {
    let ring = this.rings.get(endpoint);
    if (!ring) {
      ring = new KeyRing();
      for (const key of endpoint.kind === 'poll' ? (endpoint.poll?.keys ?? []) : []) ring.set(keyOf(key));
      this.rings.set(endpoint, ring);
    }
    return ring;
  }
}

function keyOf({ id, hash, expiresAt }: PollKey): Key {
  return {
    id,
    hash,
    status: 'active',
    expiresAt: expiresAt === undefined ? Infinity : Date.parse(expiresAt),
  };
}

function disabled(): Problem {
  return new Problem({
    status: 409,
    code: 'endpoint_disabled',
    title: 'The endpoint is disabled',
    detail: 'Nothing is kept for it, and its deliveries are dead letters. Enable it first.',
  });
}

function starting(): Problem {
  return new Problem({
    status: 503,
    code: 'starting',
    title: 'The service is starting',
    headers: { 'retry-after': '1' },
  });
}
