import { BrokenRecord, TransientFault } from '@crossdock/kafka';
import type { MailboxStore } from '../storage/mailbox-store.js';
import type { Letter } from './mailbox-message.js';

const limits = { letters: 100, bytes: 2_097_152 };

interface Waiting {
  readonly letter: Letter;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Puts deliveries into mailboxes, those that come while a statement is under way together with the next one. */
export class MailboxIntake {
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(private readonly store: Pick<MailboxStore, 'put'>) {}

  /** Fulfilled when the letter is kept. The errors are those of the database, and `not_told` for what must wait; see `MailboxStore.put`. */
  put(letter: Letter): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ letter, done, failed });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    await Promise.resolve();
    while (this.waiting.length > 0) await this.write(this.take());
    this.isWriting = false;
  }

  private async write(together: readonly Waiting[]): Promise<void> {
    try {
      const waiting = new Set(await this.store.put(together.map(({ letter }) => letter)));
      for (const [index, { done, failed }] of together.entries()) {
        if (waiting.has(index)) failed(notTold());
        else done();
      }
    } catch (error) {
      if (error instanceof BrokenRecord && together.length > 1) {
        // Only that letter is to fail which cannot be kept.
        for (const one of together) await this.write([one]);
        return;
      }
      for (const { failed } of together) failed(error);
    }
  }

  /** One statement cannot put the same row twice: a repeated record comes with the next. */
  private take(): Waiting[] {
    const places = new Set<string>();
    let bytes = 0;
    for (const { letter } of this.waiting) {
      const place = `${letter.endpointId} ${letter.deliveryId}`;
      bytes += letter.body.length;
      const isEnough = places.size === limits.letters || bytes > limits.bytes || places.has(place);
      if (places.size > 0 && isEnough) break;
      places.add(place);
    }
    return this.waiting.splice(0, places.size);
  }
}

function notTold(): TransientFault {
  return new TransientFault('not_told', 'What came of it before it was asked for again is not told yet.');
}
