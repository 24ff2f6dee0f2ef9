import { AddressGuard, AddressRefused } from '@crossdock/address-guard';
import type { FieldError } from '@crossdock/service-host';
import { Injectable } from '@nestjs/common';

const RESOLVE_MS = 2_000;
const nothingAllowed = new AddressGuard([]);

/**
 * Whether webhooks may be sent to a URL. A first, friendly check: the dispatcher decides again at every connection, because a name may
 * point elsewhere tomorrow. A name that cannot be resolved now is accepted; its owner may be about to set it up.
 */
@Injectable()
export class Destination {
  constructor(private readonly guard: AddressGuard) {}

  async errors(text: string, field: string): Promise<FieldError[]> {
    const refuse = (code: string, detail: string): FieldError[] => [{ field, code, detail }];
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !/^https?:$/.test(url.protocol))
      return refuse('url_not_valid', 'It must be an https URL.');
    if (url.username !== '' || url.password !== '')
      return refuse('url_has_credentials', 'Credentials do not belong into a URL: it ends up in logs.');
    if (text.includes('#')) return refuse('url_has_fragment', 'A fragment is never sent; leave it out.');
    const place = await this.place(url.hostname);
    if (place instanceof AddressRefused) return refuse(place.code, place.message);
    if (url.protocol === 'http:' && place !== 'private')
      return refuse(
        'https_required',
        'Only addresses in ALLOWED_PRIVATE_NETWORKS may be reached without TLS.',
      );
    return [];
  }

  /** Private is an address that is reachable only because the operator allowed its network. */
  private async place(hostname: string): Promise<AddressRefused | 'public' | 'private' | 'unknown'> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<null>((resolve) => (timer = setTimeout(resolve, RESOLVE_MS, null)));
    try {
      const pinned = await Promise.race([this.guard.resolveAllowed(hostname), limit]);
      if (pinned === null) return 'unknown';
      return nothingAllowed.check(pinned.address) === null ? 'public' : 'private';
    } catch (error) {
      return error instanceof AddressRefused ? error : 'unknown';
    } finally {
      clearTimeout(timer);
    }
  }
}
