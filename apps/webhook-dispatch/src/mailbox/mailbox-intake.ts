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

  /** Fulfilled when the letter is kept. The errors are those of the database. */
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
    // One statement cannot put the same row twice; a repeated record is the same letter.
    const letters = new Map(
      together.map(({ letter }) => [`${letter.endpointId} ${letter.deliveryId}`, letter]),
    );
    try {
      await this.store.put([...letters.values()]);
      for (const { done } of together) done();
    } catch (error) {
      for (const { failed } of together) failed(error);
    }
  }

  private take(): Waiting[] {
    let bytes = 0;
    let count = 0;
    while (count < this.waiting.length && count < limits.letters) {
      bytes += this.waiting[count]?.letter.body.length ?? 0;
      if (count > 0 && bytes > limits.bytes) break;
      count++;
    }
    return this.waiting.splice(0, count);
  }
}
