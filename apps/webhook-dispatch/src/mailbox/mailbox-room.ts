import { RecentlyUsed } from '../delivery/recently-used.js';
import type { MailboxStore } from '../storage/mailbox-store.js';

/** What is in a mailbox, or may be. Bytes are those of bodies. */
export interface RoomLimits {
  readonly messages: number;
  readonly bytes: number;
}

interface Known {
  /** At least so much is there, if nobody fetched since it was counted. */
  messages: number;
  bytes: number;
  /** On the clock of `performance.now`. */
  countedAt: number;
}

const mostKept = 4_096;
/** A mailbox that is full is counted again after so long. */
const countedAgainMs = 1_000;

/**
 * Whether a mailbox has room for one more, so that a receiver that never fetches does not fill the database. Counted only where it matters:
 * when the first comes that this process puts there, and when as many came since that it could be full. Several processes may
 * put in a few more.
 */
export class MailboxRoom {
  private readonly known = new RecentlyUsed<string, Known>(mostKept);
  private readonly counting = new Map<string, Promise<Known>>();

  constructor(
    private readonly store: Pick<MailboxStore, 'count'>,
    readonly limits: RoomLimits,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Room for so many bytes; the last to find some may have more than that. The errors are those of the database. */
  async take(endpointId: string, bytes: number): Promise<boolean> {
    let known = this.known.get(endpointId);
    const isDoubtful = !known || this.isFull(known);
    if (isDoubtful && this.now() >= (known?.countedAt ?? -Infinity) + countedAgainMs) {
      known = await this.counted(endpointId);
    }
    if (!known || this.isFull(known)) return false;
    known.messages++;
    known.bytes += bytes;
    return true;
  }

  private isFull({ messages, bytes }: Known): boolean {
    return messages >= this.limits.messages || bytes >= this.limits.bytes;
  }

  /** Those who come while it is counted wait for the same count, and go on in the order in which they came. */
  private counted(endpointId: string): Promise<Known> {
    let counting = this.counting.get(endpointId);
    if (!counting) {
      counting = this.count(endpointId).finally(() => this.counting.delete(endpointId));
      this.counting.set(endpointId, counting);
    }
    return counting;
  }

  private async count(endpointId: string): Promise<Known> {
    const countedAt = this.now();
    const known = { ...(await this.store.count(endpointId, this.limits.messages)), countedAt };
    this.known.set(endpointId, known);
    return known;
  }
}
