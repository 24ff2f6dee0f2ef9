import type { EndpointChanged } from '@crossdock/contracts';
import { readSecret, type SigningKey } from '@crossdock/signatures';

/** An endpoint's configuration made ready for requests: its URL taken apart, its secrets opened. */
export interface Destination {
  readonly endpoint: EndpointChanged;
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
  readonly signingKeys: readonly SigningKey[];
}

export type Opened =
  | { usable: true; destination: Destination }
  | { usable: false; reason: 'endpoint_invalid' | 'secret_unreadable'; detail: string };

/**
 * Opens each version of an endpoint once. A new version is a new object in the configuration, so what was opened is kept
 * for as long as the version is, and not longer.
 */
export class Destinations {
  private readonly opened = new WeakMap<EndpointChanged, Opened>();

  /** @param openSecret gives the text of a sealed secret, or throws */
  constructor(private readonly openSecret: (sealed: string) => string) {}

  of(endpoint: EndpointChanged): Opened {
    let opened = this.opened.get(endpoint);
    if (!opened) this.opened.set(endpoint, (opened = this.open(endpoint)));
    return opened;
  }

  private open(endpoint: EndpointChanged): Opened {
    const url = URL.parse(endpoint.url);
    if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
      return { usable: false, reason: 'endpoint_invalid', detail: 'The URL is not an http or https URL.' };
    }
    if (url.username !== '' || url.password !== '') {
      return { usable: false, reason: 'endpoint_invalid', detail: 'The URL holds credentials.' };
    }
    try {
      const signingKeys = endpoint.signingSecrets.map((sealed) => readSecret(this.openSecret(sealed)));
      const path = url.pathname + url.search;
      return { usable: true, destination: { endpoint, origin: url.origin, path, signingKeys } };
    } catch (error) {
      // The endpoint may be right and this service lack a key, so it is tried again and not ended.
      return {
        usable: false,
        reason: 'secret_unreadable',
        detail: `A signing secret: ${(error as Error).message}`,
      };
    }
  }
}
