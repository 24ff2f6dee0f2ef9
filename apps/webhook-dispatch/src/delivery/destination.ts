import {
  AllowList,
  DestinationRefused,
  type AddressGuard,
  type Inspected,
  type RefusalCode,
} from '@crossdock/address-guard';
import type { EndpointChanged, TenantChanged } from '@crossdock/contracts';
import { policyOf, type PolicyInForce } from '../policy/policy.js';
import { openSigning, type Signing } from './signing.js';
import { RecentlyUsed } from './recently-used.js';

/** An endpoint's configuration made ready for requests: its URL taken apart and judged, its secrets opened. */
export interface Destination {
  readonly endpoint: EndpointChanged;
  readonly policy: PolicyInForce;
  readonly target: Inspected;
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
  readonly signing: Signing;
  /** The endpoint's own headers: name, value, name, value. */
  readonly headers: readonly string[];
  /** Names of the headers whose values are secrets or signatures. */
  readonly secretNames: ReadonlySet<string>;
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
      const target = this.guard.inspect(
        endpoint.url,
        AllowList.ofUnderstood(owner?.allowedDestinations ?? []),
      );
      const { url } = target;
      // A name with and without its final full stop is one name, and servers know the latter.
      const origin = `${url.protocol}//${url.host.replace(/\.(?=:\d+$|$)/, '')}`;
      const path = url.pathname + url.search;
      const signing = openSigning(endpoint, this.openSecret, this.now());
      const policy = policyOf(endpoint, owner);
      const headers = (endpoint.headers ?? []).flatMap(({ name, value, sealedValue }) => [
        name,
        value ?? this.openSecret(sealedValue ?? ''),
      ]);
      const secretNames = new Set(
        (endpoint.headers ?? []).filter(({ value }) => value === undefined).map(({ name }) => name),
      );
      if (endpoint.signatureTemplate) secretNames.add(endpoint.signatureTemplate.header.toLowerCase());
      const destination = { endpoint, policy, target, origin, path, signing, headers, secretNames };
      return { usable: true, destination };
    } catch (error) {
      if (error instanceof DestinationRefused) {
        return { usable: false, reason: error.code, detail: error.message };
      }
      // The endpoint may be right and this service lack a key, so it is tried again and not ended.
      return {
        usable: false,
        reason: 'secret_unreadable',
        detail: `A secret: ${(error as Error).message}`,
      };
    }
  }
}
