import { BrokenRecord } from '@crossdock/kafka';
import {
  unsent,
  type AttemptRequest,
  type DestinationKind,
  type Made,
} from '../delivery/destination-kind.js';
import type { Arrivals } from './arrivals.js';
import type { MailboxIntake } from './mailbox-intake.js';
import type { MailboxRoom } from './mailbox-room.js';

const kept: Made = { result: { kind: 'kept' }, sent: undefined };

/**
 * Endpoints that fetch: a delivery is kept for its receiver, in PostgreSQL, and its attempt is what happens between being fetched and being
 * acknowledged (`settling.ts`). Until it is kept its record is not done, so a crash in between puts it there again, once.
 */
export class Mailboxes implements DestinationKind {
  constructor(
    private readonly intake: MailboxIntake,
    private readonly arrivals: Arrivals,
    private readonly room: MailboxRoom,
  ) {}

  async attempt({ delivery, endpoint, policy }: AttemptRequest): Promise<Made> {
    const { headers, body, horizonAt, requestedAt } = delivery;
    try {
      if (!(await this.room.take(endpoint.id, body.length))) {
        return unsent(
          'mailbox_full',
          `There are ${this.room.limits.messages} messages, or ${this.room.limits.bytes} bytes, that nobody has acknowledged.`,
        );
      }
      await this.intake.put({
        endpointId: endpoint.id,
        deliveryId: headers.cd_delivery_id,
        headers,
        body,
        horizonAt: horizonAt ?? requestedAt + policy.retry.horizonMs,
      });
    } catch (error) {
      const { message } = error as Error;
      return unsent(error instanceof BrokenRecord ? 'request_invalid' : 'mailbox_unavailable', message);
    }
    this.arrivals.note(endpoint.id);
    return kept;
  }

  forget(): void {
    // What is left in the mailbox goes back to the bus; see `sweep.ts`.
  }
}
