import {
  AddressGuard,
  AllowList,
  DestinationRefused,
  type AllowedDestination,
} from '@crossdock/address-guard';
import type { FieldError } from '@crossdock/service-host';
import { Injectable } from '@nestjs/common';

const RESOLVE_MS = 2_000;

/** What is said of a URL: refused, or accepted with what its owner should know. */
export interface Verdict {
  errors: FieldError[];
  warnings: FieldError[];
}

/**
 * Whether webhooks may be sent to a URL: the dispatcher's own decision, made early, in the same words. The dispatcher makes it again at
 * every connection, because a name may point elsewhere tomorrow.
 *
 * A name that leads where nobody may go is refused. One that cannot be resolved now is accepted with a warning: its owner may be about to
 * set it up, and a name server that is slow must not keep anybody from working.
 */
@Injectable()
export class Destination {
  constructor(private readonly guard: AddressGuard) {}

  async check(text: string, field: string, allowed: readonly AllowedDestination[]): Promise<Verdict> {
    try {
      const target = this.guard.inspect(text, AllowList.ofUnderstood(allowed));
      const missing = await this.unresolved(() => this.guard.pin(target));
      if (missing === null) return { errors: [], warnings: [] };
      this.guard.inspectUnresolved(target);
      return { errors: [], warnings: [warning(field, target.hostname, missing)] };
    } catch (error) {
      if (!(error instanceof DestinationRefused)) throw error;
      return { errors: [{ field, code: error.code, detail: error.message }], warnings: [] };
    }
  }

  /** Why there is no address now; null when there is one. @throws DestinationRefused */
  private async unresolved(pin: () => Promise<unknown>): Promise<string | null> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<string>(
      (resolve) => (timer = setTimeout(resolve, RESOLVE_MS, 'no answer in time')),
    );
    try {
      return await Promise.race([pin().then(() => null), limit]);
    } catch (error) {
      if (error instanceof DestinationRefused) throw error;
      return (error as NodeJS.ErrnoException).code ?? 'no answer';
    } finally {
      clearTimeout(timer);
    }
  }
}

function warning(field: string, hostname: string, why: string): FieldError {
  const detail = `${hostname} has no address yet (${why}). Deliveries fail as dns_failed and are repeated until it has one.`;
  return { field, code: 'name_not_resolved', detail };
}
