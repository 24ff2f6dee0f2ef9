import type { Logger } from '@crossdock/service-host';
import type { MailboxStore } from '../storage/mailbox-store.js';

/** How often somebody who waits is looked for. What arrives in this process itself is known at once. */
const lookMs = 250;

interface Waiting {
  readonly endpointId: string;
  readonly wake: () => void;
}

/**
 * Those who wait for something to fetch. Any process may have put it into the mailbox: all who wait in this one are looked for with
 * one short query together.
 */
export class Arrivals {
  private readonly waiting = new Set<Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly store: Pick<MailboxStore, 'open'>,
    private readonly logger: Pick<Logger, 'warn'>,
  ) {}

  get size(): number {
    return this.waiting.size;
  }

  /** Nobody waits any longer. */
  get isClosed(): boolean {
    return this.closed;
  }

  /** Fulfilled when there may be something, when the time is over, or when nobody is interested any more. */
  async wait(endpointId: string, ms: number, signal: AbortSignal): Promise<void> {
    if (this.closed || signal.aborted) return;
    let entry: Waiting | undefined;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((wake) => {
      entry = { endpointId, wake };
      this.waiting.add(entry);
      timer = setTimeout(wake, ms);
      signal.addEventListener('abort', () => wake(), { once: true });
      this.timer ??= setTimeout(() => void this.look(), lookMs);
    });
    clearTimeout(timer);
    if (entry) this.waiting.delete(entry);
  }

  /** Something arrived. */
  note(endpointId: string): void {
    for (const { endpointId: wanted, wake } of this.waiting) if (wanted === endpointId) wake();
  }

  /** The process stops: whoever waits is answered. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    for (const { wake } of this.waiting) wake();
  }

  private async look(): Promise<void> {
    const wanted = new Set([...this.waiting].map(({ endpointId }) => endpointId));
    try {
      if (wanted.size > 0) for (const id of await this.store.open([...wanted])) this.note(id);
    } catch (error) {
      this.logger.warn({ err: error }, 'mailbox.not-looked');
    }
    this.timer = undefined;
    if (this.waiting.size > 0 && !this.closed) this.timer = setTimeout(() => void this.look(), lookMs);
  }
}
