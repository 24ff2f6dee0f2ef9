/** Something to wait on that does not miss a call made while nobody waited. Ends at once when the signal is aborted. */
export class Wake {
  private called = false;
  private resolve: (() => void) | undefined;

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.call(), { once: true });
  }

  call(): void {
    this.called = true;
    this.resolve?.();
  }

  /** Until called, since the last wait too, or for so long. */
  async wait(longestMs: number): Promise<void> {
    if (!this.called && !this.signal.aborted) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.resolve = resolve;
        timer = setTimeout(resolve, longestMs);
      });
      clearTimeout(timer);
      this.resolve = undefined;
    }
    this.called = false;
  }
}
