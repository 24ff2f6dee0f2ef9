/** Something to wait on that does not miss a call made while nobody waited. Ends at once when the signal is aborted. */
export class Wake {
  private called = false;
  private resolve: (() => void) | undefined;

  constructor(private readonly signal: AbortSignal) {}

  call(): void {
    this.called = true;
    this.resolve?.();
  }

  /** Until called, since the last wait too, or for so long. */
  async wait(longestMs: number): Promise<void> {
    if (!this.called && !this.signal.aborted) {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          this.signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, longestMs);
        this.signal.addEventListener('abort', done, { once: true });
        this.resolve = done;
      });
      this.resolve = undefined;
    }
    this.called = false;
  }
}
