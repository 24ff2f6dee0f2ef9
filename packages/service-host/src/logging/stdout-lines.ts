import { writeSync } from 'node:fs';

/** What may wait while nobody reads; lines beyond are dropped and counted. */
const mostWaitingBytes = 1_048_576;
/** How long one write may hold up the process. A reader that only hesitates comes back within that. */
const patienceMs = 500;
const againMs = 250;

const EAGAIN = 'EAGAIN';
const resting = new Int32Array(new SharedArrayBuffer(4));

/**
 * Lines for stdout, written before `write` returns: the last line before a crash is the one that matters.
 *
 * A pipe that nobody empties would stop the whole process at its next line, for ever: a process that hears no signal any more,
 * holds its locks and cannot be told to end. So the process waits for the reader once, for half a second; until the reader has
 * caught up with everything, lines wait in memory, and those that find no room are dropped.
 */
export class StdoutLines {
  private readonly waiting: Buffer[] = [];
  private waitingBytes = 0;
  private dropped = 0;
  /** The reader did not keep up, and is not waited for until it has everything. */
  private behind = false;
  private timer: NodeJS.Timeout | null = null;

  /** @param toldOfDropped so many lines were dropped, and the reader is back */
  constructor(
    private readonly toldOfDropped: (lines: number) => void,
    private readonly fd = stdoutThatDoesNotBlock(),
  ) {
    process.once('exit', () => {
      // As long as the reader takes anything.
      let left: number;
      do {
        left = this.waitingBytes;
        this.behind = false;
        this.drain();
      } while (this.waitingBytes > 0 && this.waitingBytes < left);
    });
  }

  write(line: string): void {
    const bytes = Buffer.from(line);
    if (this.waitingBytes + bytes.length > mostWaitingBytes) {
      this.dropped += 1;
      return;
    }
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    this.drain();
  }

  private drain(): void {
    const until = performance.now() + (this.behind ? 0 : patienceMs);
    for (let first = this.waiting[0]; first; first = this.waiting[0]) {
      const written = this.wrote(first, until);
      if (written === null) return this.lookAgain();
      this.waitingBytes -= written;
      if (written < first.length) this.waiting[0] = first.subarray(written);
      else this.waiting.shift();
    }
    this.behind = false;
    const { dropped } = this;
    this.dropped = 0;
    if (dropped > 0) this.toldOfDropped(dropped);
  }

  /** Bytes that were taken; null when the reader takes none until then. */
  private wrote(bytes: Buffer, until: number): number | null {
    for (;;) {
      try {
        return writeSync(this.fd, bytes);
      } catch (error) {
        // The reader is gone for good: nobody misses the line.
        if ((error as NodeJS.ErrnoException).code !== EAGAIN) return bytes.length;
      }
      if (performance.now() >= until) return null;
      Atomics.wait(resting, 0, 0, 5);
    }
  }

  private lookAgain(): void {
    this.behind = true;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.drain();
    }, againMs).unref();
  }
}

/** To have asked for `process.stdout` is what makes a pipe answer EAGAIN instead of waiting for its reader. */
function stdoutThatDoesNotBlock(): number {
  return process.stdout.fd;
}
