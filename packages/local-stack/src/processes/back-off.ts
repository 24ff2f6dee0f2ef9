const shortestMs = 1_000;
const longestMs = 30_000;
const healthyMs = 60_000;

/** How long a crashed process waits before it starts again: 1 s, doubling to 30 s, from the start after a minute of health. */
export class BackOff {
  private nextMs = shortestMs;

  /** @param livedMs how long the process had run */
  delayAfter(livedMs: number): number {
    if (livedMs >= healthyMs) this.nextMs = shortestMs;
    const delayMs = this.nextMs;
    this.nextMs = Math.min(delayMs * 2, longestMs);
    return delayMs;
  }
}
