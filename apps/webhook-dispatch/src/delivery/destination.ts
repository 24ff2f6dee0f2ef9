import { AllowList, DestinationRefused, type AddressGuard, type RefusalCode } from '@crossdock/address-guard';
import type { EndpointChanged, TenantChanged } from '@crossdock/contracts';
import { policyOf, type PolicyInForce } from '../policy/policy.js';
import { basic, BearerTokens, longestTokenMs, tokenRequest } from './bearer-tokens.js';
import { tokenLine } from './connections.js';
import { openTls, tokenTls } from './endpoint-tls.js';
import { messageForm, type MessageForm } from './message.js';
import { originOf, type Place } from './place.js';
import { RecentlyUsed } from './recently-used.js';

/** An endpoint's configuration made ready for requests: its URL taken apart and judged, its secrets opened. */
export interface Destination extends Place, MessageForm {
  /** When the client certificate expires, epoch milliseconds; never, where there is none. */
  readonly certificateEndsAt: number;
  readonly policy: PolicyInForce;
  /** Path and query. */
  readonly path: string;
  /** Where requests have to say with a token who sends them. */
  readonly tokens: BearerTokens | undefined;
  /** The endpoint's own headers, and basic authentication: name, value, name, value. */
  readonly headers: readonly string[];
}

export type Opened =
  | { usable: true; destination: Destination }
  | { usable: false; reason: RefusalCode | 'secret_unreadable'; detail: string };

interface Known {
  readonly owner: TenantChanged | undefined;
  readonly opened: Opened;
}

const mostKept = 4_096;

/**
 * Opens each version of an endpoint once for each version of its owner, who may have been allowed more or less. A new version is a new
 * object in the configuration; connections go with what was opened. Kept for the endpoints that were used last.
 */
export class Destinations {
  private readonly known = new RecentlyUsed<EndpointChanged, Known>(mostKept);

  /** @param openSecret gives the text of a sealed secret, or throws */
  constructor(
    private readonly openSecret: (sealed: string) => string,
    private readonly guard: AddressGuard,
    private readonly now: () => number = Date.now,
  ) {}

  of(endpoint: EndpointChanged, owner: TenantChanged | undefined): Opened {
    let known = this.known.get(endpoint);
    if (!known || known.owner !== owner) {
      known = { owner, opened: this.open(endpoint, owner) };
      this.known.set(endpoint, known);
    }
    return known.opened;
  }

  private open(endpoint: EndpointChanged, owner: TenantChanged | undefined): Opened {
    try {
      const policy = policyOf(endpoint, owner);
      const place = this.placeOf(endpoint.url ?? '', owner, policy, endpoint.maxInFlight);
      const { pathname, search } = place.target.url;
      const path = pathname + search;
      const form = messageForm(endpoint, this.openSecret, this.now());
      const headers = [...form.headers];
      const { authentication } = endpoint;
      if (authentication?.kind === 'basic') {
        const { username, sealedPassword } = authentication;
        headers.push('authorization', basic(username, this.openSecret(sealedPassword)));
      }
      const tls = openTls(endpoint.tls, this.openSecret);
      const tokens = this.tokensFor(endpoint, owner, policy);
      const destination = { ...place, ...tls, ...form, policy, path, tokens, headers };
      return { usable: true, destination };
    } catch (error) {
      if (error instanceof DestinationRefused) {
        return { usable: false, reason: error.code, detail: error.message };
      }
      // The endpoint may be right and this service lack a key, so that is no attempt and nothing ends.
      return {
        usable: false,
        reason: 'secret_unreadable',
        detail: `A secret: ${(error as Error).message}`,
      };
    }
  }

  /** @throws DestinationRefused */
  private placeOf(
    url: string,
    owner: TenantChanged | undefined,
    { connectTimeoutMs, timeoutMs }: PolicyInForce,
    maxConnections: number,
  ): Place {
    const target = this.guard.inspect(url, AllowList.ofUnderstood(owner?.allowedDestinations ?? []));
    return {
      target,
      origin: originOf(target),
      connectTimeoutMs: Math.min(connectTimeoutMs, timeoutMs),
      maxConnections,
    };
  }

  private tokensFor(
    { id, authentication, tls }: EndpointChanged,
    owner: TenantChanged | undefined,
    policy: PolicyInForce,
  ): BearerTokens | undefined {
    if (authentication?.kind !== 'oauth2') return undefined;
    const place = this.tokenPlace(authentication.tokenUrl, owner, policy);
    const { secureContext } = openTls(tokenTls(authentication, tls), this.openSecret);
    const { sealedClientSecret: sealed } = authentication;
    const { pathname, search } = place.target.url;
    return new BearerTokens({
      name: tokenLine(id),
      place: { ...place, secureContext },
      path: pathname + search,
      timeoutMs: Math.min(policy.timeoutMs, longestTokenMs),
      ...tokenRequest(authentication, sealed === undefined ? '' : this.openSecret(sealed)),
    });
  }

  /** @throws DestinationRefused saying that it is about the token URL */
  private tokenPlace(url: string, owner: TenantChanged | undefined, policy: PolicyInForce): Place {
    try {
      return this.placeOf(url, owner, policy, 1);
    } catch (error) {
      if (!(error instanceof DestinationRefused)) throw error;
      throw new DestinationRefused(error.code, `The token URL: ${error.message}`);
    }
  }
}
