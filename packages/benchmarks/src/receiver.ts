import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { percentilesOf, type Percentiles } from './percentiles.js';
import { newTally, Slot } from './tally.js';

/** The receiver as the main thread sees it. */
export class Receiver {
  private readonly counts: Int32Array;
  private nextNumber = 0;

  private constructor(
    private readonly thread: Worker,
    readonly url: string,
    private readonly tally: ReturnType<typeof newTally>,
  ) {
    this.counts = new Int32Array(tally.counts);
  }

  /** @param secret with which requests must be signed */
  static async start(secret: string): Promise<Receiver> {
    const tally = newTally();
    const thread = new Worker(new URL('./receiver-thread.js', import.meta.url), {
      workerData: { tally, secret },
    });
    const [port] = (await once(thread, 'message')) as [number];
    return new Receiver(thread, `http://127.0.0.1:${port}`, tally);
  }

  /** A number for an event that was not given before. */
  number(): number {
    return this.nextNumber++;
  }

  /** The number that the next event will be given. */
  get next(): number {
    return this.nextNumber;
  }

  hasSeen(number: number): boolean {
    return new Uint8Array(this.tally.seen)[number] === 1;
  }

  /** Requests that came, repeats included. */
  get received(): number {
    return Atomics.load(this.counts, Slot.received);
  }

  /** Events that came, each once. */
  get distinct(): number {
    return Atomics.load(this.counts, Slot.distinct);
  }

  /** Signatures that were checked and right, and those that were wrong. */
  get signatures(): { right: number; wrong: number } {
    return {
      right: Atomics.load(this.counts, Slot.verified),
      wrong: Atomics.load(this.counts, Slot.refused),
    };
  }

  /** Waits until so many events came. @returns false when they did not come in time */
  async until(distinct: number, timeoutMs: number): Promise<boolean> {
    const deadline = Date.now() + timeoutMs;
    while (this.distinct < distinct) {
      if (Date.now() > deadline) return false;
      await pause(5);
    }
    return true;
  }

  /** Latencies of those events with numbers from `first` up to but without `end` that came, and that `counts` wants. */
  latencies(
    first: number,
    end = this.nextNumber,
    counts: (number: number) => boolean = () => true,
  ): { fromIntended: Percentiles; fromEvent: Percentiles } {
    const part = (buffer: SharedArrayBuffer) => {
      const all = new Float64Array(buffer).subarray(first, end);
      return percentilesOf(all.filter((_, index) => this.hasSeen(first + index) && counts(first + index)));
    };
    return { fromIntended: part(this.tally.fromIntended), fromEvent: part(this.tally.fromEvent) };
  }

  async stop(): Promise<void> {
    await this.thread.terminate();
  }
}
